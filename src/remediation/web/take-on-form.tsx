import { useState } from 'react'
import type { PersonId } from '#kernel/id.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import { useAct } from '#platform/web/call/use-act.ts'
import { t } from '#platform/web/i18n/translate.ts'
import { useMe } from '#platform/web/shell/me.tsx'
import { Button } from '#platform/web/ui/button.tsx'
import { DayField } from '#platform/web/ui/day-field.tsx'
import { Refusal } from '#platform/web/ui/failure.tsx'
import { AreaField, Form, SelectField, TextField } from '#platform/web/ui/fields.tsx'
import { type PersonChoice, PersonPicker } from '#platform/web/ui/person-picker.tsx'
import { useDraft } from '#platform/web/ui/use-draft.ts'
import { type NoticePage, type NoticeRequirement, remediationApi } from '../contract.ts'
import { loadPeopleOf } from './load-people.ts'
import { listed } from './words.ts'

interface TakeOnProps {
  readonly page: NoticePage
  readonly row: NoticeRequirement
  /** The first thing to do on the page. */
  readonly isMain: boolean
}

/** Takes a requirement on: why it came to this, the way out, who does it by when. It becomes a commitment of the cell. */
export function TakeOnForm(props: TakeOnProps) {
  const [isOpen, setOpen] = useState(false)
  if (isOpen) return <Fields {...props} onClose={() => setOpen(false)} />
  return (
    <Button variant={props.isMain ? 'filled' : 'default'} onClick={() => setOpen(true)}>
      {t('remediation.takeOn')}
    </Button>
  )
}

interface Typed {
  readonly cause: string
  readonly solutionKind: string | null
  readonly solution: string
  readonly person: PersonChoice | null
  readonly partner: string
  readonly dueOn: LocalDate | null
}

function Fields({ page, row, onClose }: TakeOnProps & { readonly onClose: () => void }) {
  const today = useMe().today as LocalDate
  const known = page.shortcomings.find(({ id }) => id === row.shortcomingId)
  const draft = useDraft<Typed>(`remediation:take-on:${row.id}`, {
    ...{ cause: known?.cause ?? '', solutionKind: known?.solutionKind ?? null, solution: known?.solution ?? '' },
    ...{ person: null, partner: '', dueOn: row.dueOn < today ? null : (row.dueOn as LocalDate) },
  })
  const typed = draft.value
  const onDone = () => {
    draft.clear()
    onClose()
  }
  const takeOn = useAct(remediationApi.takeOn, { pending: draft.pending, onDone })
  const [isMissing, setMissing] = useState(false)
  const set = (part: Partial<Typed>) => draft.set({ ...typed, ...part })
  const send = () => {
    const { cause, solutionKind, solution, person, partner, dueOn } = typed
    const isWhole = cause.trim() !== '' && solution.trim() !== ''
    setMissing(!isWhole || solutionKind === null || person === null || dueOn === null)
    if (!isWhole || solutionKind === null || person === null || dueOn === null) return
    const personId = person.id as PersonId
    const body = { basedOn: row.version, cause, solutionKind, solution, personId, partner, dueOn }
    takeOn.mutate({ params: { id: row.id }, body })
  }
  const actions = (
    <>
      <Button type="submit" loading={takeOn.isPending}>
        {t('remediation.takeOn.do')}
      </Button>
      <Button variant="default" onClick={onClose}>
        {t('ui.cancel')}
      </Button>
    </>
  )
  return (
    <Form onSubmit={send} actions={actions}>
      <AreaField
        name="cause"
        label={t('remediation.cause')}
        help={t('remediation.cause.help')}
        required
        value={typed.cause}
        onChange={(cause) => set({ cause })}
      />
      <SelectField
        name="solutionKind"
        label={t('remediation.way')}
        required
        value={typed.solutionKind}
        choices={listed(page.ways)}
        onChange={(solutionKind) => set({ solutionKind })}
      />
      <AreaField
        name="solution"
        label={t('remediation.solution')}
        required
        value={typed.solution}
        onChange={(solution) => set({ solution })}
      />
      <PersonPicker
        name="personId"
        label={t('remediation.takeOn.person')}
        required
        value={typed.person}
        onChange={(person) => set({ person })}
        source={['remediation.people', page.unitId]}
        load={loadPeopleOf(page.unitId)}
      />
      <TextField
        name="partner"
        label={t('remediation.takeOn.partner')}
        value={typed.partner}
        onChange={(partner) => set({ partner })}
      />
      <DayField
        name="dueOn"
        label={t('remediation.takeOn.dueOn')}
        required
        min={today}
        value={typed.dueOn}
        onChange={(dueOn) => set({ dueOn })}
      />
      {isMissing ? <p role="alert">{t('remediation.missing')}</p> : null}
      <Refusal error={takeOn.error} />
    </Form>
  )
}
