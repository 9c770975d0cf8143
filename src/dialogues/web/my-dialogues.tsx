import './dialogues.css'
import { useQuery } from '@tanstack/react-query'
import { question } from '#platform/web/call/queries.ts'
import { useAct } from '#platform/web/call/use-act.ts'
import { t } from '#platform/web/i18n/translate.ts'
import { Button } from '#platform/web/ui/button.tsx'
import { Empty } from '#platform/web/ui/empty.tsx'
import { Failure, Refusal } from '#platform/web/ui/failure.tsx'
import { AreaField, Form } from '#platform/web/ui/fields.tsx'
import { Loading } from '#platform/web/ui/loading.tsx'
import { Section } from '#platform/web/ui/page.tsx'
import { useDraft } from '#platform/web/ui/use-draft.ts'
import { dialoguesApi, type ToAnswer } from '../contract.ts'
import { AskForm } from './ask-form.tsx'
import { MyAskCard } from './my-ask-card.tsx'
import { dayText } from './words.ts'

/** What the reader can ask, has asked and is to answer; nothing where there is nothing, unless the page is all about it. */
export function MyDialogues({ saysNothing = false }: { readonly saysNothing?: boolean }) {
  const found = useQuery(question(dialoguesApi.mine, {}))
  if (found.error) return <Failure error={found.error} retry={() => void found.refetch()} />
  if (!found.data) return saysNothing ? <Loading shape="page" /> : null
  const { open, asks, toAnswer } = found.data
  if (open.length + asks.length + toAnswer.length === 0) {
    return saysNothing ? <Empty title={t('dialogues.mine.none')}>{t('dialogues.mine.none.help')}</Empty> : null
  }
  return (
    <>
      {toAnswer.length === 0 ? null : (
        <Section title={t('dialogues.toAnswer', { n: toAnswer.length })}>
          <ul className="nn-dialogue-list">
            {toAnswer.map((one) => (
              <ToAnswerCard key={`${one.questionId}${one.version}`} one={one} />
            ))}
          </ul>
        </Section>
      )}
      {open.map((one) => (
        <AskForm key={`${one.id}${one.cell.id}`} dialogue={one} />
      ))}
      {asks.length === 0 ? null : (
        <Section title={t('dialogues.asked')}>
          <ul className="nn-dialogue-list">
            {asks.map((ask) => (
              <MyAskCard key={ask.id} ask={ask} />
            ))}
          </ul>
        </Section>
      )}
    </>
  )
}

function ToAnswerCard({ one }: { readonly one: ToAnswer }) {
  const { value: text, set, clear, pending } = useDraft(`dialogue.draftMine.${one.questionId}`, one.draft)
  const draft = useAct(dialoguesApi.draftMine, { pending, onDone: clear })
  const send = () => draft.mutate({ params: { questionId: one.questionId }, body: { basedOn: one.version, text } })
  return (
    <li className="nn-card">
      <p className="nn-help">
        {one.committeeName} · {one.theme} · {t('dialogues.toAnswer.until', { day: dayText(one.answersUntil) })}
      </p>
      <p className="nn-dialogue-words">{one.words}</p>
      <p className="nn-help">
        {t('dialogues.toAnswer.asks', { n: one.asks })}
        {one.isApproved ? ` · ${t('dialogues.toAnswer.approved')}` : null}
      </p>
      <Form
        onSubmit={send}
        actions={
          <Button type="submit" variant="default" loading={draft.isPending}>
            {t('dialogues.questionAct.draft')}
          </Button>
        }
      >
        <AreaField name="text" label={t('dialogues.field.draft')} required value={text} onChange={set} />
        <Refusal error={draft.error} />
      </Form>
    </li>
  )
}
