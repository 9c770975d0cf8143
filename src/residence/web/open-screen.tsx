import './residence.css'
import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { LocalDate } from '#kernel/local-date.ts'
import { loadPeople } from '#members/web/public.ts'
import { call } from '#platform/web/call/call.ts'
import { useAct } from '#platform/web/call/use-act.ts'
import { t, wordOf } from '#platform/web/i18n/translate.ts'
import { useMe, useUnit } from '#platform/web/shell/me.tsx'
import { Button } from '#platform/web/ui/button.tsx'
import { DayField } from '#platform/web/ui/day-field.tsx'
import { Refusal } from '#platform/web/ui/failure.tsx'
import { ChoiceField, Form, SelectField, TextField } from '#platform/web/ui/fields.tsx'
import { Page } from '#platform/web/ui/page.tsx'
import { type PersonChoice, PersonPicker } from '#platform/web/ui/person-picker.tsx'
import { RESIDENCE_EXCEPTIONS, type ResidenceException } from '#rulebook/rules/introduction-levels.ts'
import { transfersApi } from '#transfers/contract.ts'
import { residenceApi } from '../contract.ts'

const EMPTY = {
  person: null as PersonChoice | null,
  where: 'cell' as 'cell' | 'outside',
  cell: null as PersonChoice | null,
  outside: '',
  address: '',
  workplace: '',
  exception: null as ResidenceException | null,
}
type Typed = typeof EMPTY

/** The cell of work asks that a member be introduced where he lives. */
export function OpenContactScreen() {
  const unitId = useUnit().id
  const today = useMe().today as LocalDate
  const navigate = useNavigate()
  const [typed, setTyped] = useState<Typed>(EMPTY)
  const [askedOn, setAskedOn] = useState<LocalDate | null>(today)
  const [isMissing, setMissing] = useState(false)
  const act = useAct(residenceApi.open, { onDone: ({ id }) => void navigate({ to: `/u/${unitId}/residence/${id}` }) })
  const set = (part: Partial<Typed>) => setTyped({ ...typed, ...part })
  const missing = (isEmpty: boolean) => (isMissing && isEmpty ? t('residence.missing') : undefined)
  const send = () => {
    setMissing(true)
    const residence = placeOf(typed)
    const { person, address, workplace, exception } = typed
    if (person === null || residence === null || askedOn === null) return
    act.mutate({
      params: { unitId },
      body: { personId: person.id, residence, address, workplace, exception, askedOn },
    })
  }
  const actions = (
    <Button type="submit" loading={act.isPending}>
      {t('residence.open.do')}
    </Button>
  )
  return (
    <Page
      title={t('residence.open.title')}
      lead={t('residence.open.lead')}
      back={<Link to={`/u/${unitId}/residence`}>{t('residence.back')}</Link>}
    >
      <Form onSubmit={send} actions={actions}>
        <PersonPicker
          label={t('residence.open.person')}
          required
          value={typed.person}
          onChange={(person) => set({ person })}
          source={['people', unitId]}
          load={loadPeople(unitId)}
          error={missing(typed.person === null)}
        />
        <PlaceFields typed={typed} set={set} missing={missing} />
        <ExceptionField value={typed.exception} onChange={(exception) => set({ exception })} />
        <DayField
          label={t('residence.open.askedOn')}
          required
          max={today}
          value={askedOn}
          onChange={setAskedOn}
          error={missing(askedOn === null)}
        />
        <Refusal error={act.error} />
      </Form>
    </Page>
  )
}

function placeOf({ where, cell, outside }: Typed) {
  if (where === 'outside') return outside.trim() === '' ? null : { kind: 'outside' as const, name: outside }
  return cell === null ? null : { kind: 'cell' as const, unitId: cell.id }
}

interface FieldsProps {
  readonly typed: Typed
  readonly set: (part: Partial<Typed>) => void
  readonly missing: (isEmpty: boolean) => string | undefined
}

function PlaceFields({ typed, set, missing }: FieldsProps) {
  return (
    <>
      <ChoiceField
        label={t('residence.open.where')}
        value={typed.where}
        choices={(['cell', 'outside'] as const).map((value) => ({ value, label: t(`residence.where.${value}`) }))}
        onChange={(where) => set({ where: where ?? 'cell' })}
      />
      {typed.where === 'outside' ? (
        <TextField
          label={t('residence.open.outside')}
          required
          value={typed.outside}
          onChange={(outside) => set({ outside })}
          error={missing(typed.outside.trim() === '')}
        />
      ) : (
        <PersonPicker
          label={t('residence.open.cell')}
          help={t('residence.open.cellHelp')}
          required
          value={typed.cell}
          onChange={(cell) => set({ cell })}
          source={['transfers.destinations']}
          load={async (q, signal) => {
            const { cells } = await call(transfersApi.destinations, { query: { q } }, { signal })
            return cells.map(({ unitId, name, superiorName }) => ({
              ...{ id: unitId, name, detail: superiorName ?? undefined },
            }))
          }}
          error={missing(typed.cell === null)}
        />
      )}
      {(['address', 'workplace'] as const).map((field) => (
        <TextField
          key={field}
          label={t(`residence.open.${field}`)}
          value={typed[field]}
          onChange={(value) => set({ [field]: value })}
        />
      ))}
    </>
  )
}

interface ExceptionProps {
  readonly value: ResidenceException | null
  readonly onChange: (value: ResidenceException | null) => void
}

export function ExceptionField({ value, onChange }: ExceptionProps) {
  return (
    <SelectField
      label={t('residence.open.exception')}
      help={t('residence.open.exceptionHelp')}
      value={value}
      empty={t('residence.exception.none')}
      choices={RESIDENCE_EXCEPTIONS.map((one) => ({ value: one, label: wordOf('residence.exception', one) }))}
      onChange={onChange}
    />
  )
}
