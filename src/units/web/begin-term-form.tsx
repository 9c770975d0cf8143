import { useState } from 'react'
import type { LocalDate } from '#kernel/local-date.ts'
import type { ReplyOf } from '#platform/contract/endpoint.ts'
import { call } from '#platform/web/call/call.ts'
import { useAct } from '#platform/web/call/use-act.ts'
import { t, wordOf } from '#platform/web/i18n/translate.ts'
import { Button } from '#platform/web/ui/button.tsx'
import { DayField } from '#platform/web/ui/day-field.tsx'
import { Refusal } from '#platform/web/ui/failure.tsx'
import { ChoiceField, Form, SelectField, TextField } from '#platform/web/ui/fields.tsx'
import { type PersonChoice, PersonPicker } from '#platform/web/ui/person-picker.tsx'
import { useDraft } from '#platform/web/ui/use-draft.ts'
import { type UnitPage, unitsApi } from '../contract.ts'
import { TERM_BASIS_KINDS, type TermBasisKind } from '../rules/begin-term.ts'
import type { HeldOffice } from '../rules/offices.ts'

export type Warning = ReplyOf<typeof unitsApi.beginTerm>['warnings'][number]

interface Typed {
  readonly person: PersonChoice | null
  readonly office: HeldOffice | null
  readonly fromOn: LocalDate | null
  readonly dueOn: LocalDate | null
  readonly basisKind: TermBasisKind
  readonly basis: string
}

export interface BeginTermFormProps {
  readonly unit: UnitPage
  readonly onClose: () => void
  /** What the rule book has to say about it; the office is recorded all the same. */
  readonly onWarnings: (warnings: readonly Warning[]) => void
}

/** Gives someone an office: who, which, from when, by what paper. */
export function BeginTermForm({ unit, onClose, onWarnings }: BeginTermFormProps) {
  const { typed, set, begin, send, isMissing } = useBeginTerm({ unit, onClose, onWarnings })
  const offices = unit.can.offices.map((office) => ({ value: office, label: wordOf('app.office', office) }))
  const kinds = TERM_BASIS_KINDS.map((kind) => ({ value: kind, label: wordOf('units.basisKind', kind) }))
  const actions = (
    <>
      <Button type="submit" loading={begin.isPending}>
        {t('units.begin.save')}
      </Button>
      <Button variant="default" onClick={onClose}>
        {t('ui.cancel')}
      </Button>
    </>
  )
  return (
    <Form onSubmit={send} actions={actions}>
      <PersonPicker
        name="personId"
        label={t('units.begin.person')}
        required
        value={typed.person}
        onChange={(person) => set({ person })}
        source={['units.people', unit.id]}
        load={async (search, signal) => {
          const found = await call(unitsApi.findPeople, { params: { id: unit.id }, query: { search } }, { signal })
          return found.rows.map(({ id, name, note }) => ({ id, name, detail: note }))
        }}
        error={isMissing && typed.person === null ? t('units.missing') : undefined}
      />
      <SelectField
        name="office"
        label={t('units.offices.office')}
        required
        value={typed.office}
        onChange={(office) => set({ office })}
        choices={offices}
        error={isMissing && typed.office === null ? t('units.missing') : undefined}
      />
      <DayField
        name="fromOn"
        label={t('units.begin.from')}
        required
        value={typed.fromOn}
        onChange={(fromOn) => set({ fromOn })}
      />
      <DayField
        name="dueOn"
        label={t('units.begin.due')}
        help={t('units.begin.dueHelp')}
        value={typed.dueOn}
        onChange={(dueOn) => set({ dueOn })}
      />
      <ChoiceField
        name="basisKind"
        label={t('units.begin.basisKind')}
        value={typed.basisKind}
        onChange={(basisKind) => set({ basisKind: basisKind ?? 'appointment' })}
        choices={kinds}
      />
      <TextField
        name="basis"
        label={t('units.begin.basis')}
        help={t('units.begin.basisHelp')}
        value={typed.basis}
        onChange={(basis) => set({ basis })}
      />
      <p className="nn-help">{t('units.begin.consequence')}</p>
      <Refusal error={begin.error} />
    </Form>
  )
}

function useBeginTerm({ unit, onClose, onWarnings }: BeginTermFormProps) {
  const draft = useDraft<Typed>(`term:${unit.id}`, {
    ...{ person: null, office: null, fromOn: unit.on as LocalDate, dueOn: null, basisKind: 'election', basis: '' },
  })
  const [isMissing, setMissing] = useState(false)
  const begin = useAct(unitsApi.beginTerm, {
    pending: draft.pending,
    onDone: ({ warnings }) => {
      draft.clear()
      onWarnings(warnings)
      onClose()
    },
  })
  const typed = draft.value
  const send = () => {
    const { person, office, fromOn, dueOn, basisKind, basis } = typed
    setMissing(true)
    if (person === null || office === null || fromOn === null) return
    const body = { personId: person.id, office, fromOn, toOn: null, dueOn, basisKind, basis }
    begin.mutate({ params: { id: unit.id }, body })
  }
  const set = (part: Partial<Typed>) => {
    draft.set((before) => ({ ...before, ...part }))
    begin.reset()
  }
  return { typed, set, begin, send, isMissing }
}
