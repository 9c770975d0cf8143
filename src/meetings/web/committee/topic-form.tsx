import { useState } from 'react'
import type { ReplyOf } from '#platform/contract/endpoint.ts'
import { useAct } from '#platform/web/call/use-act.ts'
import { t } from '#platform/web/i18n/translate.ts'
import { useUnit } from '#platform/web/shell/me.tsx'
import { Button } from '#platform/web/ui/button.tsx'
import { Refusal } from '#platform/web/ui/failure.tsx'
import { AreaField, Form, TextField } from '#platform/web/ui/fields.tsx'
import { useDraft } from '#platform/web/ui/use-draft.ts'
import { topicsApi } from '../../contract.ts'

export type Topic = ReplyOf<typeof topicsApi.list>['topics'][number]

interface Typed {
  readonly title: string
  readonly guidance: string
}

interface AddTopicProps {
  readonly year: number
  readonly quarter: number
  readonly onClose: () => void
}

export function AddTopic({ year, quarter, onClose }: AddTopicProps) {
  const unitId = useUnit().id
  const draft = useDraft<Typed>(`topic:${unitId}:${year}:${quarter}`, { title: '', guidance: '' })
  const act = useAct(topicsApi.set, {
    pending: draft.pending,
    onDone: () => {
      draft.clear()
      onClose()
    },
  })
  return (
    <TopicForm
      draft={draft}
      isPending={act.isPending}
      error={act.error}
      onSave={(typed) => act.mutate({ params: { unitId }, body: { year, quarter, ...typed } })}
      onClose={onClose}
    />
  )
}

export function ChangeTopic({ topic, onClose }: { readonly topic: Topic; readonly onClose: () => void }) {
  const { title, guidance } = topic
  const draft = useDraft<Typed>(`topic:${topic.id}`, { title, guidance })
  const act = useAct(topicsApi.change, {
    pending: draft.pending,
    onDone: () => {
      draft.clear()
      onClose()
    },
  })
  return (
    <TopicForm
      draft={draft}
      help={t('committee.topics.changeHelp')}
      isPending={act.isPending}
      error={act.error}
      onSave={(typed) => act.mutate({ params: { id: topic.id }, body: { quarter: topic.quarter, ...typed } })}
      onClose={onClose}
    />
  )
}

interface TopicFormProps {
  readonly draft: ReturnType<typeof useDraft<Typed>>
  readonly help?: string
  readonly isPending: boolean
  readonly error: unknown
  readonly onSave: (typed: Typed) => void
  readonly onClose: () => void
}

function TopicForm({ draft, help, isPending, error, onSave, onClose }: TopicFormProps) {
  const [isTried, setTried] = useState(false)
  const { title, guidance } = draft.value
  const isMissing = title.trim() === ''
  const save = () => {
    setTried(true)
    if (!isMissing) onSave({ title, guidance })
  }
  return (
    <Form
      onSubmit={save}
      actions={
        <>
          <Button variant="default" onClick={onClose}>
            {t('ui.cancel')}
          </Button>
          <Button type="submit" loading={isPending}>
            {t('committee.topics.save')}
          </Button>
        </>
      }
    >
      {help === undefined ? null : <p className="nn-help">{help}</p>}
      <TextField
        name="title"
        label={t('committee.topics.name')}
        help={t('committee.topics.nameHelp')}
        required
        value={title}
        onChange={(value) => draft.set((before) => ({ ...before, title: value }))}
        error={isTried && isMissing ? t('committee.topics.missing') : undefined}
      />
      <AreaField
        name="guidance"
        label={t('committee.topics.guidance')}
        help={t('committee.topics.guidanceHelp')}
        value={guidance}
        onChange={(value) => draft.set((before) => ({ ...before, guidance: value }))}
      />
      <Refusal error={error} />
    </Form>
  )
}
