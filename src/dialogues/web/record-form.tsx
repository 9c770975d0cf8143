import { useState } from 'react'
import type { PersonId, UnitId } from '#kernel/id.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import { call } from '#platform/web/call/call.ts'
import { useAct } from '#platform/web/call/use-act.ts'
import { t } from '#platform/web/i18n/translate.ts'
import { useMe } from '#platform/web/shell/me.tsx'
import { Button } from '#platform/web/ui/button.tsx'
import { DayField } from '#platform/web/ui/day-field.tsx'
import { Refusal } from '#platform/web/ui/failure.tsx'
import { AreaField, CheckField, Form, SelectField } from '#platform/web/ui/fields.tsx'
import { type PersonChoice, PersonPicker } from '#platform/web/ui/person-picker.tsx'
import { useDraft } from '#platform/web/ui/use-draft.ts'
import { type DialoguePage, dialoguesApi } from '../contract.ts'

/** A question that came on paper, or was asked from the floor: written down for its asker. */
export function RecordForm({ page }: { readonly page: DialoguePage }) {
  const [isOpen, setOpen] = useState(false)
  if (isOpen) return <Fields page={page} onClose={() => setOpen(false)} />
  return (
    <p className="nn-no-print">
      <Button variant="default" onClick={() => setOpen(true)}>
        {t(page.stage === 'in_session' ? 'dialogues.record.floor' : 'dialogues.record.paper')}
      </Button>
    </p>
  )
}

function Fields({ page, onClose }: { readonly page: DialoguePage; readonly onClose: () => void }) {
  const { id: dialogueId, topics, stage } = page
  const today = useMe().today as LocalDate
  const [asker, setAsker] = useState<PersonChoice | null>(null)
  const [receivedOn, setReceivedOn] = useState<LocalDate | null>(today)
  const [topic, setTopic] = useState<string | null>(null)
  const [urgent, setUrgent] = useState(false)
  const { value: words, set: setWords, clear, pending } = useDraft(`dialogue.record.${dialogueId}`, '')
  const record = useAct(dialoguesApi.record, {
    pending,
    onDone: () => {
      clear()
      onClose()
    },
  })
  const source = stage === 'in_session' ? ('floor' as const) : ('paper' as const)
  const send = () => {
    // The choice names the person and the cell he speaks for.
    const [askerId = '', cellId = ''] = (asker?.id ?? '').split(':')
    const who = { askerId: askerId as PersonId, cellId: cellId as UnitId }
    const body = { source, ...who, receivedOn: receivedOn ?? today, topic: topic ?? '', urgent, words }
    record.mutate({ params: { dialogueId }, body })
  }
  const actions = (
    <>
      <Button type="submit" loading={record.isPending}>
        {t('dialogues.record.do')}
      </Button>
      <Button variant="default" onClick={onClose}>
        {t('ui.cancel')}
      </Button>
    </>
  )
  return (
    <section className="nn-card" aria-label={t('dialogues.record.paper')}>
      <Form onSubmit={send} actions={actions}>
        <PersonPicker
          name="askerId"
          label={t('dialogues.field.asker')}
          required
          value={asker}
          onChange={setAsker}
          source={['dialogues.askers', dialogueId]}
          load={async (search, signal) => {
            const found = await call(dialoguesApi.askers, { params: { dialogueId }, query: { search } }, { signal })
            return found.rows.map(({ personId, cellId, name, cellName }) => ({
              ...{ id: `${personId}:${cellId}`, name, detail: cellName },
            }))
          }}
        />
        {source === 'paper' ? (
          <DayField
            name="receivedOn"
            label={t('dialogues.field.receivedOn')}
            required
            max={today}
            value={receivedOn}
            onChange={setReceivedOn}
          />
        ) : null}
        <SelectField
          name="topic"
          label={t('dialogues.field.topic')}
          required
          value={topic}
          choices={topics.map(({ code, title }) => ({ value: code, label: title }))}
          onChange={setTopic}
        />
        <AreaField name="words" label={t('dialogues.field.words')} required value={words} onChange={setWords} />
        <CheckField name="urgent" label={t('dialogues.field.urgent')} value={urgent} onChange={setUrgent} />
        <Refusal error={record.error} />
      </Form>
    </section>
  )
}
