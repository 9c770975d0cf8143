import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { Id, PersonId } from '#kernel/id.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import type { ReplyOf } from '#platform/contract/endpoint.ts'
import { useAct } from '#platform/web/call/use-act.ts'
import { formatDay } from '#platform/web/i18n/format.ts'
import { t, wordOf } from '#platform/web/i18n/translate.ts'
import { useMe } from '#platform/web/shell/me.tsx'
import { Button } from '#platform/web/ui/button.tsx'
import { DayField } from '#platform/web/ui/day-field.tsx'
import { Refusal } from '#platform/web/ui/failure.tsx'
import { AreaField, Form, SelectField } from '#platform/web/ui/fields.tsx'
import { handoversApi } from '../contract.ts'

export type List = ReplyOf<typeof handoversApi.list>

interface NewFormProps {
  readonly unitId: string
  readonly list: List
}

/** Which office, to whom, on which day; the list itself is drawn up by the program. */
export function NewForm({ unitId, list }: NewFormProps) {
  const today = useMe().today as LocalDate
  const navigate = useNavigate()
  const open = useAct(handoversApi.open)
  const [termId, setTermId] = useState<string | null>(list.terms[0]?.termId ?? null)
  const [receiverId, setReceiverId] = useState<string | null>(null)
  const [onDay, setOnDay] = useState<LocalDate | null>(today)
  const [remarks, setRemarks] = useState('')
  const giver = list.terms.find((term) => term.termId === termId)?.personId
  const receivers = list.receivers.filter(({ id }) => id !== giver)
  const isReady = termId !== null && receiverId !== null && onDay !== null
  const submit = () => {
    if (!isReady) return
    const body = { termId: termId as Id<'term'>, receiverId: receiverId as PersonId, onDay, remarks }
    open.mutate(
      { params: { unitId }, body },
      { onSuccess: ({ id }) => void navigate({ to: `/u/${unitId}/handovers/${id}` }) },
    )
  }
  return (
    <Form
      onSubmit={submit}
      actions={
        <Button type="submit" disabled={!isReady} loading={open.isPending}>
          {t('handovers.open')}
        </Button>
      }
    >
      <SelectField
        name="termId"
        label={t('handovers.term')}
        required
        value={termId}
        onChange={setTermId}
        choices={list.terms.map((term) => ({ value: term.termId, label: termText(term) }))}
      />
      <SelectField
        name="receiverId"
        label={t('handovers.receiver')}
        help={t('handovers.receiver.help')}
        required
        value={receiverId}
        onChange={setReceiverId}
        choices={receivers.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <DayField name="onDay" label={t('handovers.onDay')} required value={onDay} onChange={setOnDay} max={today} />
      <AreaField
        name="remarks"
        label={t('handovers.remarks')}
        help={t('handovers.remarks.help')}
        value={remarks}
        onChange={setRemarks}
      />
      <Refusal error={open.error} />
    </Form>
  )
}

function termText({ office, personName: name, endedOn }: List['terms'][number]): string {
  const words = { office: wordOf('app.office', office), name }
  if (endedOn === null) return t('handovers.term.running', words)
  return t('handovers.term.ended', { ...words, day: formatDay(endedOn as LocalDate) })
}
