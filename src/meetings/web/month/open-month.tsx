import { useState } from 'react'
import { useAct } from '#platform/web/call/use-act.ts'
import { formatMonth } from '#platform/web/i18n/format.ts'
import { t } from '#platform/web/i18n/translate.ts'
import { Button } from '#platform/web/ui/button.tsx'
import { Refusal } from '#platform/web/ui/failure.tsx'
import { CheckField, Form, TextField } from '#platform/web/ui/fields.tsx'
import { useDraft } from '#platform/web/ui/use-draft.ts'
import { meetingsApi } from '../../contract.ts'
import { asMonth } from '../parts/words.ts'
import type { MonthReply } from './month-reply.ts'

/** Opens the month: what will be filled in is said before. A theme may be held in the same sitting. */
export function OpenMonth({ reply }: { readonly reply: MonthReply }) {
  const [isCombined, setCombined] = useState(false)
  const topic = useDraft(`month:${reply.unit.id}:${reply.month}:topic`, '')
  const act = useAct(meetingsApi.openMonth, { pending: topic.pending, onDone: topic.clear })
  if (!reply.mayPrepare) return <p>{t('month.notHere')}</p>
  const open = () =>
    act.mutate({
      params: { unitId: reply.unit.id },
      body: { month: asMonth(reply.month), topic: isCombined ? topic.value : null },
    })
  return (
    <Form
      onSubmit={open}
      actions={
        <Button type="submit" loading={act.isPending} disabled={isCombined && topic.value.trim() === ''}>
          {t('month.openTitle', { month: formatMonth(asMonth(reply.month)) })}
        </Button>
      }
    >
      <p>{t('month.openConsequence')}</p>
      {isCombined ? null : <TopicsNamed topics={reply.topics} />}
      <CheckField name={null} label={t('month.withTopic')} value={isCombined} onChange={setCombined} />
      {isCombined ? (
        <>
          <TextField
            name="topic"
            label={t('month.topic')}
            help={t('month.topicHelp')}
            required
            value={topic.value}
            onChange={topic.set}
          />
          <TopicsFromAbove topics={reply.topics} onUse={topic.set} />
        </>
      ) : null}
      <Refusal error={act.error} />
    </Form>
  )
}

/** Which themes the committees above have set for this quarter: said also to whoever did not ask for a thematic part. */
export function TopicsNamed({ topics }: { readonly topics: MonthReply['topics'] }) {
  if (topics.length === 0) return null
  const titles = topics.map(({ title, setByName }) => `“${title}” (${setByName})`).join('; ')
  return (
    <p>
      {t('month.topicsFromAbove')}: {titles}.
    </p>
  )
}

/** Themes the committees above have set for this quarter, each with its guidance. */
export function TopicsFromAbove({
  topics,
  onUse,
}: {
  readonly topics: MonthReply['topics']
  readonly onUse: (title: string) => void
}) {
  if (topics.length === 0) return null
  return (
    <fieldset className="nn-card">
      <legend>{t('month.topicsFromAbove')}</legend>
      <ul>
        {topics.map((topic) => (
          <li key={topic.id}>
            <strong>{topic.title}</strong> <small>({topic.setByName})</small>
            {topic.guidance === '' ? null : <p>{topic.guidance}</p>}
            <Button variant="default" onClick={() => onUse(topic.title)}>
              {t('month.useTopic')}
            </Button>
          </li>
        ))}
      </ul>
    </fieldset>
  )
}
