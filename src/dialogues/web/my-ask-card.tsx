import { useState } from 'react'
import type { LocalDate } from '#kernel/local-date.ts'
import { hrefOf } from '#platform/web/call/request.ts'
import { useAct } from '#platform/web/call/use-act.ts'
import { formatDayAt } from '#platform/web/i18n/format.ts'
import { t, wordOf } from '#platform/web/i18n/translate.ts'
import { useMe } from '#platform/web/shell/me.tsx'
import { ConfirmAct } from '#platform/web/ui/confirm-act.tsx'
import { DayField } from '#platform/web/ui/day-field.tsx'
import { AreaField } from '#platform/web/ui/fields.tsx'
import { StateMark } from '#platform/web/ui/state-mark.tsx'
import { useDraft } from '#platform/web/ui/use-draft.ts'
import { dialoguesApi, type MyAsk } from '../contract.ts'
import type { AskId, Verdict } from '../rules/vocabulary.ts'
import { dayText, STANDING_MARKS } from './words.ts'

/** What one asked, what was answered and promised, and the word that only he says: solved or not. */
export function MyAskCard({ ask }: { readonly ask: MyAsk }) {
  const { dialogueId } = ask
  return (
    <li className="nn-card">
      <strong>{t('dialogues.place', { n: ask.place })}</strong>{' '}
      <StateMark state={STANDING_MARKS[ask.standing]} word={wordOf('dialogues.standing', ask.standing)} />
      <p className="nn-help">
        {ask.committeeName} · {ask.theme} · {dayText(ask.plannedOn)}
        {ask.askedBy === null ? null : ` · ${t('dialogues.askedBy', { name: ask.askedBy })}`}
        {ask.mergedIntoPlace === null ? null : ` · ${t('dialogues.mergedInto', { n: ask.mergedIntoPlace })}`}
      </p>
      <p className="nn-dialogue-words">{ask.words}</p>
      {ask.answer === '' ? null : (
        <p className="nn-dialogue-words">
          {t('dialogues.answered')} {ask.answer}
        </p>
      )}
      <ul>
        {ask.promises.map((promise) => (
          <li key={promise.id}>
            {promise.what} · {promise.ownerName}, {dayText(promise.dueOn)} ·{' '}
            {wordOf('dialogues.promiseState', promise.shown)}
          </li>
        ))}
        {ask.told.map(({ at, words }) => (
          <li key={at}>
            {formatDayAt(at)}: {words}
          </li>
        ))}
      </ul>
      {ask.hasNotice ? (
        <p className="nn-no-print">
          <a href={hrefOf(dialoguesApi.paper, { params: { dialogueId, paper: 'notice', format: 'pdf' } })} download>
            {t('dialogues.paper.notice')}
          </a>
        </p>
      ) : null}
      {ask.mayJudge ? (
        <div className="nn-form-actions nn-no-print">
          <Judge ask={ask} verdict="solved" />
          <Judge ask={ask} verdict="not_solved" />
        </div>
      ) : null}
      {ask.mayRecordPaper && ask.askedBy !== null ? (
        <>
          <p className="nn-help">{t('dialogues.paperVerdict.why', { name: ask.askedBy })}</p>
          <div className="nn-form-actions nn-no-print">
            <PaperVerdict ask={ask} name={ask.askedBy} verdict="solved" />
            <PaperVerdict ask={ask} name={ask.askedBy} verdict="not_solved" />
          </div>
        </>
      ) : null}
    </li>
  )
}

function Judge({ ask, verdict }: { readonly ask: MyAsk; readonly verdict: Verdict }) {
  const { value: words, set: setWords, clear, pending } = useDraft(`dialogue.judge.${verdict}.${ask.id}`, '')
  const judge = useAct(dialoguesApi.judge, { pending, onDone: clear })
  return (
    <ConfirmAct
      label={t(`dialogues.judge.${verdict}`)}
      title={t(`dialogues.judge.${verdict}`)}
      consequence={<p>{t(`dialogues.judge.${verdict}.help`)}</p>}
      confirmLabel={t(`dialogues.judge.${verdict}`)}
      isReady={verdict === 'solved' || words.trim() !== ''}
      onConfirm={() => judge.mutateAsync({ params: { askId: ask.id as AskId }, body: { verdict, words } })}
    >
      <AreaField
        name="words"
        label={t(verdict === 'solved' ? 'dialogues.field.remark' : 'dialogues.field.why')}
        required={verdict === 'not_solved'}
        minRows={2}
        value={words}
        onChange={setWords}
      />
    </ConfirmAct>
  )
}

interface PaperVerdictProps {
  readonly ask: MyAsk
  readonly name: string
  readonly verdict: Verdict
}

/** What an asker without an account wrote and signed, with the day of the paper. */
function PaperVerdict({ ask, name, verdict }: PaperVerdictProps) {
  const today = useMe().today as LocalDate
  const { value: words, set: setWords, clear, pending } = useDraft(`dialogue.paper.${verdict}.${ask.id}`, '')
  const [saidOn, setSaidOn] = useState<LocalDate | null>(today)
  const record = useAct(dialoguesApi.judgeOnPaper, { pending, onDone: clear })
  return (
    <ConfirmAct
      label={t(`dialogues.paperVerdict.${verdict}`)}
      title={t(`dialogues.paperVerdict.${verdict}`)}
      consequence={<p>{t('dialogues.paperVerdict.help', { name })}</p>}
      confirmLabel={t('dialogues.paperVerdict.do')}
      isReady={saidOn !== null && (verdict === 'solved' || words.trim() !== '')}
      onConfirm={async () => {
        if (saidOn === null) return
        await record.mutateAsync({ params: { askId: ask.id as AskId }, body: { verdict, words, saidOn } })
      }}
    >
      <DayField
        name="saidOn"
        label={t('dialogues.paperVerdict.saidOn')}
        required
        max={today}
        value={saidOn}
        onChange={setSaidOn}
      />
      <AreaField
        name="words"
        label={t(verdict === 'solved' ? 'dialogues.field.remark' : 'dialogues.field.why')}
        required={verdict === 'not_solved'}
        minRows={2}
        value={words}
        onChange={setWords}
      />
    </ConfirmAct>
  )
}
