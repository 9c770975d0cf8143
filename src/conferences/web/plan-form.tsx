import { useState } from 'react'
import type { PersonId } from '#kernel/id.ts'
import { addDays, type LocalDate } from '#kernel/local-date.ts'
import { findWord, t } from '#platform/web/i18n/translate.ts'
import { useMe } from '#platform/web/shell/me.tsx'
import { Button } from '#platform/web/ui/button.tsx'
import { DayField } from '#platform/web/ui/day-field.tsx'
import { Refusal } from '#platform/web/ui/failure.tsx'
import { AreaField, Form, SelectField, TextField } from '#platform/web/ui/fields.tsx'
import { useDraft } from '#platform/web/ui/use-draft.ts'
import type { Certainty } from '#rulebook/rules/rule.ts'

export interface TypedPlan {
  readonly topic: string
  readonly content: string
  readonly bases: string
  readonly heldOn: LocalDate | null
  readonly startsAt: string
  readonly place: string
  readonly chairId: string | null
  readonly minuteTaker: string
  readonly delegatesDueOn: LocalDate | null
  readonly papersDueOn: LocalDate | null
}

export interface Planning {
  readonly chairs: readonly { readonly id: string; readonly name: string }[]
  readonly delegatesDaysBefore: number
  readonly papersDaysBefore: number
  readonly certainty: Certainty
}

export type PlanBody = Omit<TypedPlan, 'heldOn' | 'chairId' | 'delegatesDueOn' | 'papersDueOn'> & {
  readonly heldOn: LocalDate
  readonly chairId: PersonId
  readonly delegatesDueOn: LocalDate
  readonly papersDueOn: LocalDate
}

const EMPTY: TypedPlan = {
  ...{ topic: '', content: '', bases: '', heldOn: null, startsAt: '14:00', place: '', chairId: null, minuteTaker: '' },
  ...{ delegatesDueOn: null, papersDueOn: null },
}

export interface PlanFormProps {
  /** What tells this draft from others. */
  readonly name: string
  readonly initial?: TypedPlan
  readonly planning: Planning
  readonly label: string
  readonly isBusy: boolean
  readonly error: unknown
  readonly onSend: (plan: PlanBody, clear: () => void) => void
}

/** The plan of a conference: what about, when, where, who chairs, and by when delegates and papers are due. */
export function PlanForm({ name, initial = EMPTY, planning, label, isBusy, error, onSend }: PlanFormProps) {
  const today = useMe().today as LocalDate
  const draft = useDraft<TypedPlan>(`conference:${name}`, initial)
  const [isMissing, setMissing] = useState(false)
  const typed = draft.value
  const set = (part: Partial<TypedPlan>) => draft.set((before) => ({ ...before, ...part }))
  const missing = (isEmpty: boolean) => (isMissing && isEmpty ? t('conferences.missing') : undefined)
  const send = () => {
    setMissing(true)
    const body = toBody(typed)
    if (body !== null) onSend(body, draft.clear)
  }
  return (
    <Form
      onSubmit={send}
      actions={
        <Button type="submit" loading={isBusy}>
          {label}
        </Button>
      }
    >
      <AreaField
        name="topic"
        label={t('conferences.topic')}
        required
        minRows={2}
        value={typed.topic}
        onChange={(topic) => set({ topic })}
        error={missing(typed.topic.trim() === '')}
      />
      <AreaField
        name="bases"
        label={t('conferences.bases')}
        help={t('conferences.bases.help')}
        value={typed.bases}
        onChange={(bases) => set({ bases })}
      />
      <AreaField
        name="content"
        label={t('conferences.content')}
        help={t('conferences.content.help')}
        value={typed.content}
        onChange={(content) => set({ content })}
      />
      <WhenAndWhere typed={typed} set={set} missing={missing} planning={planning} today={today} />
      <SelectField
        name="chairId"
        label={t('conferences.chair')}
        required
        value={typed.chairId}
        onChange={(chairId) => set({ chairId })}
        choices={planning.chairs.map((chair) => ({ value: chair.id, label: chair.name }))}
        empty={t('conferences.chair.choose')}
        error={missing(typed.chairId === null)}
      />
      <TextField
        name="minuteTaker"
        label={t('conferences.minuteTaker')}
        value={typed.minuteTaker}
        onChange={(minuteTaker) => set({ minuteTaker })}
      />
      <Refusal error={error} />
    </Form>
  )
}

interface PartProps {
  readonly typed: TypedPlan
  readonly set: (part: Partial<TypedPlan>) => void
  readonly missing: (isEmpty: boolean) => string | undefined
  readonly planning: Planning
  readonly today: LocalDate
}

function WhenAndWhere({ typed, set, missing, planning, today }: PartProps) {
  const setHeld = (heldOn: LocalDate | null) => {
    if (heldOn === null) return set({ heldOn })
    const before = (days: number) => {
      const day = addDays(heldOn, -days)
      return day < today ? today : day
    }
    set({
      heldOn,
      delegatesDueOn: before(planning.delegatesDaysBefore),
      papersDueOn: before(planning.papersDaysBefore),
    })
  }
  return (
    <>
      <DayField
        name="heldOn"
        label={t('conferences.heldOn')}
        required
        value={typed.heldOn}
        onChange={setHeld}
        min={today}
        error={missing(typed.heldOn === null)}
      />
      <TextField
        name="startsAt"
        label={t('conferences.startsAt')}
        help={t('conferences.startsAt.help')}
        required
        value={typed.startsAt}
        onChange={(startsAt) => set({ startsAt })}
        error={missing(!/^\d\d:\d\d$/.test(typed.startsAt))}
      />
      <TextField
        name="place"
        label={t('conferences.place')}
        required
        value={typed.place}
        onChange={(place) => set({ place })}
        error={missing(typed.place.trim() === '')}
      />
      <DayField
        name="delegatesDueOn"
        label={t('conferences.delegatesDueOn')}
        help={daysHelp(planning)}
        required
        value={typed.delegatesDueOn}
        onChange={(delegatesDueOn) => set({ delegatesDueOn })}
        error={missing(typed.delegatesDueOn === null)}
      />
      <DayField
        name="papersDueOn"
        label={t('conferences.papersDueOn')}
        required
        value={typed.papersDueOn}
        onChange={(papersDueOn) => set({ papersDueOn })}
        error={missing(typed.papersDueOn === null)}
      />
    </>
  )
}

/** The days of the rule book, with the mark of how sure they are. */
function daysHelp({ delegatesDaysBefore, papersDaysBefore, certainty }: Planning): string {
  const days = { delegates: delegatesDaysBefore, papers: papersDaysBefore }
  const mark = findWord(`conferences.certainty.${certainty}`)
  return mark === undefined
    ? t('conferences.dueOn.help', days)
    : `${t('conferences.dueOn.help', days)} ${t('conferences.dueOn.mark', { mark })}`
}

function toBody(typed: TypedPlan): PlanBody | null {
  const { heldOn, chairId, delegatesDueOn, papersDueOn, ...rest } = typed
  if (heldOn === null || chairId === null || delegatesDueOn === null || papersDueOn === null) return null
  if (rest.topic.trim() === '' || rest.place.trim() === '' || !/^\d\d:\d\d$/.test(rest.startsAt)) return null
  return { ...rest, heldOn, chairId: chairId as PersonId, delegatesDueOn, papersDueOn }
}
