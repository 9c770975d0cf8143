import { useEffect, useState } from 'react'
import { useAct } from '#platform/web/call/use-act.ts'
import { t } from '#platform/web/i18n/translate.ts'
import { ConfirmAct } from '#platform/web/ui/confirm-act.tsx'
import { ChoiceField, TextField } from '#platform/web/ui/fields.tsx'
import { Notice } from '#platform/web/ui/notice.tsx'
import { StateMark } from '#platform/web/ui/state-mark.tsx'
import type { SheetView } from '../contract/contest-shapes.ts'
import { trainingApi } from '../contract.ts'
import type { AttemptId } from '../rules/contest.ts'
import { useAnswers } from './use-answers.ts'

interface SheetProps {
  readonly sheet: SheetView
}

/** One's own sheet: to be answered while its time runs, to be read once the contest is over. */
export function Sheet({ sheet }: SheetProps) {
  const left = useSecondsLeft(sheet)
  if (sheet.isOver || left === 0) return <ReadSheet sheet={sheet} />
  return <OpenSheet sheet={sheet} left={left} />
}

/** The server's clock: the device's own may be wrong by any amount. */
function useSecondsLeft({ now, endsAt }: SheetView): number {
  const whole = Math.round((Date.parse(endsAt) - Date.parse(now)) / 1000)
  const [{ begunAt, total }, setBegun] = useState({ begunAt: performance.now(), total: whole })
  const [left, setLeft] = useState(whole)
  useEffect(() => setBegun({ begunAt: performance.now(), total: whole }), [whole])
  useEffect(() => {
    const tick = () => setLeft(Math.max(0, total - Math.round((performance.now() - begunAt) / 1000)))
    tick()
    const timer = setInterval(tick, 1000)
    return () => clearInterval(timer)
  }, [begunAt, total])
  return left
}

function OpenSheet({ sheet, left }: SheetProps & { readonly left: number }) {
  const answers = useAnswers(sheet)
  const answered = sheet.questions.filter(({ place }) => answers.chosenAt(place) !== null).length
  return (
    <>
      <p className="nn-training-clock" role="timer">
        {t('training.contest.left', { minutes: Math.floor(left / 60), seconds: String(left % 60).padStart(2, '0') })}
        {' · '}
        {t('training.contest.answered', { n: answered, all: sheet.questions.length })}
      </p>
      {answers.isWaiting ? (
        <Notice tone="due" title={t('training.contest.waiting')}>
          <p>{t('training.contest.waitingHelp')}</p>
        </Notice>
      ) : null}
      <ol className="nn-training-questions">
        {sheet.questions.map(({ place, wording, options }) => {
          const chosen = answers.chosenAt(place)
          return (
            <li key={place}>
              <ChoiceField
                name={null}
                label={`${place}. ${wording}`}
                value={chosen === null ? null : String(chosen)}
                choices={options.map((option, index) => ({ value: String(index), label: option }))}
                onChange={(value) => value !== null && answers.choose(place, Number(value))}
              />
            </li>
          )
        })}
      </ol>
      <HandIn sheet={sheet} missing={sheet.questions.length - answered} isWaiting={answers.isWaiting} />
    </>
  )
}

interface HandInProps extends SheetProps {
  readonly missing: number
  readonly isWaiting: boolean
}

function HandIn({ sheet, missing, isWaiting }: HandInProps) {
  const act = useAct(trainingApi.handIn)
  const [guess, setGuess] = useState('')
  const params = { attemptId: sheet.attemptId as AttemptId }
  const typed = guess.trim() === '' ? null : Number(guess)
  return (
    <div className="nn-form-actions">
      <ConfirmAct
        main
        disabled={isWaiting}
        label={t('training.contest.handIn')}
        title={t('training.contest.handInTitle')}
        consequence={
          <p>{t(missing > 0 ? 'training.contest.handInMissing' : 'training.contest.handInAll', { n: missing })}</p>
        }
        confirmLabel={t('training.contest.handInDo')}
        onConfirm={() => act.mutateAsync({ params, body: { guess: typed } })}
      >
        <TextField
          name="guess"
          label={t('training.contest.guess')}
          help={t('training.contest.guessHelp')}
          inputMode="numeric"
          value={guess}
          onChange={setGuess}
        />
      </ConfirmAct>
    </div>
  )
}

/** Handed in, or its time over. What was right is told once the contest is closed for all. */
function ReadSheet({ sheet }: SheetProps) {
  const isTold = sheet.questions.some(({ right }) => right !== null)
  const right = sheet.questions.filter((one) => one.right !== null && one.right === one.chosen).length
  if (!isTold) {
    return (
      <Notice tone="done" title={t('training.contest.handedIn')}>
        <p>{t('training.contest.later')}</p>
      </Notice>
    )
  }
  return (
    <>
      <p>{t('training.contest.right', { right, all: sheet.questions.length })}</p>
      <ol className="nn-training-questions">
        {sheet.questions.map((one) => (
          <li key={one.place} className="nn-card">
            <strong>{`${one.place}. ${one.wording}`}</strong>
            <p>
              <StateMark
                state={one.right === one.chosen ? 'done' : 'late'}
                word={one.chosen === null ? t('training.contest.noAnswer') : (one.options[one.chosen] ?? '')}
              />
            </p>
            <p>{t('training.contest.rightIs', { option: one.options[one.right ?? 0] ?? '' })}</p>
            <p className="nn-help">{[one.explanation, one.basis].filter((word) => word !== '').join(' · ')}</p>
          </li>
        ))}
      </ol>
    </>
  )
}
