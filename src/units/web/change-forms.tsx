import type { ReactNode } from 'react'
import type { LocalDate } from '#kernel/local-date.ts'
import { call } from '#platform/web/call/call.ts'
import { useAct } from '#platform/web/call/use-act.ts'
import { t, wordOf } from '#platform/web/i18n/translate.ts'
import { Button } from '#platform/web/ui/button.tsx'
import { DayField } from '#platform/web/ui/day-field.tsx'
import { Refusal } from '#platform/web/ui/failure.tsx'
import { Form, SelectField, TextField } from '#platform/web/ui/fields.tsx'
import { type PersonChoice, PersonPicker } from '#platform/web/ui/person-picker.tsx'
import { type Draft, useDraft } from '#platform/web/ui/use-draft.ts'
import { type UnitPage, unitsApi } from '../contract.ts'
import { CELL_TYPES, type CellType, type UnitKind } from '../rules/unit.ts'
import { DecisionFields, type DecisionTyped, decisionOf, NO_DECISION } from './decision-fields.tsx'

interface FormProps {
  readonly unit: UnitPage
  readonly onClose: () => void
}

interface Typed {
  readonly on: LocalDate | null
  readonly kind: UnitKind
  readonly cellType: CellType | null
  readonly name: string
  readonly symbol: string
  readonly place: string
  readonly decided: DecisionTyped
  readonly code: string
  readonly parent: PersonChoice | null
}

/** A unit that did not exist, directly below this one. */
export function FoundForm({ unit, onClose }: FormProps) {
  const kind = unit.can.found.includes('cell') ? 'cell' : (unit.can.found[0] ?? 'cell')
  const draft = useTyped(`found:${unit.id}`, unit, {
    kind,
    name: '',
    cellType: null,
    symbol: kind === 'cell' ? 'CB' : 'ĐU',
  })
  const act = useAct(unitsApi.found, { pending: draft.pending, onDone: done(draft, onClose) })
  const { on, parent: _, code, decided, ...facts } = draft.value
  const send = () => {
    const body = {
      ...facts,
      ...cellTypeOf(facts),
      ...paperOf(decided),
      parentId: unit.id,
      code: code === '' ? null : code,
    }
    if (on !== null) act.mutate({ body: { ...body, foundedOn: on } })
  }
  return (
    <ChangeForm
      draft={draft}
      act={act}
      label={t('units.found.save')}
      dayLabel={t('units.found.on')}
      onSubmit={send}
      onClose={onClose}
    >
      <SelectField
        name="kind"
        label={t('units.field.kind')}
        required
        value={facts.kind}
        onChange={(chosen) => draft.set((before) => ({ ...before, kind: chosen ?? kind }))}
        choices={unit.can.found.map((value) => ({ value, label: wordOf('units.kind', value) }))}
      />
      <TextField
        name="code"
        label={t('units.field.code')}
        value={code}
        onChange={(typed) => draft.set((before) => ({ ...before, code: typed }))}
      />
    </ChangeForm>
  )
}

export function RenameForm({ unit, onClose }: FormProps) {
  const draft = useTyped(`rename:${unit.id}`, unit)
  const act = useAct(unitsApi.rename, { pending: draft.pending, onDone: done(draft, onClose) })
  const { on, name, symbol, place, decided, cellType } = draft.value
  const send = () => {
    if (on === null) return
    act.mutate({ params: { id: unit.id }, body: { on, name, symbol, place, cellType, ...paperOf(decided) } })
  }
  return (
    <ChangeForm
      draft={draft}
      act={act}
      label={t('units.rename.save')}
      dayLabel={t('units.on')}
      onSubmit={send}
      onClose={onClose}
    />
  )
}

export function MoveForm({ unit, onClose }: FormProps) {
  const draft = useTyped(`move:${unit.id}`, unit)
  const act = useAct(unitsApi.move, { pending: draft.pending, onDone: done(draft, onClose) })
  const { on, parent, code: _, decided, ...facts } = draft.value
  const send = () => {
    if (on === null || parent === null) return
    const body = { ...facts, ...cellTypeOf(facts), ...paperOf(decided), on, parentId: parent.id }
    act.mutate({ params: { id: unit.id }, body })
  }
  return (
    <ChangeForm
      draft={draft}
      act={act}
      label={t('units.move.save')}
      dayLabel={t('units.on')}
      onSubmit={send}
      onClose={onClose}
    >
      <PersonPicker
        name="parentId"
        label={t('units.move.to')}
        help={t('units.move.toHelp')}
        required
        value={parent}
        onChange={(chosen) => draft.set((before) => ({ ...before, parent: chosen }))}
        source={['units.search']}
        load={async (search, signal) => {
          const { rows } = await call(unitsApi.list, { query: { search } }, { signal })
          return rows.map(({ id, name, kind }) => ({ id, name, detail: wordOf('units.kind', kind) }))
        }}
      />
    </ChangeForm>
  )
}

function useTyped(name: string, unit: UnitPage, start: Partial<Typed> = {}): Draft<Typed> {
  const { kind, cellType, symbol, place } = unit
  return useDraft<Typed>(`unit:${name}`, {
    ...{ on: unit.on as LocalDate, kind, cellType, name: unit.name, symbol, place, code: '', parent: null },
    decided: NO_DECISION,
    ...start,
  })
}

function done(draft: Draft<Typed>, onClose: () => void) {
  return () => {
    draft.clear()
    onClose()
  }
}

/** Only cells have a type: what was chosen before another kind was is left out. */
function cellTypeOf({ kind, cellType }: Pick<Typed, 'kind' | 'cellType'>) {
  return { cellType: kind === 'cell' ? cellType : null }
}

function paperOf(decided: DecisionTyped) {
  return { basis: decided.basis, decision: decisionOf(decided) }
}

interface ChangeFormProps {
  readonly draft: Draft<Typed>
  readonly act: { readonly isPending: boolean; readonly error: unknown }
  readonly label: string
  readonly dayLabel: string
  readonly onSubmit: () => void
  readonly onClose: () => void
  readonly children?: ReactNode
}

/** The fields every change of a unit has: name, symbol, place, type, paper and day. */
function ChangeForm({ draft, act, label, dayLabel, onSubmit, onClose, children }: ChangeFormProps) {
  const typed = draft.value
  const set = (part: Partial<Typed>) => draft.set((before) => ({ ...before, ...part }))
  const actions = (
    <>
      <Button type="submit" loading={act.isPending}>
        {label}
      </Button>
      <Button variant="default" onClick={onClose}>
        {t('ui.cancel')}
      </Button>
    </>
  )
  return (
    <Form onSubmit={onSubmit} actions={actions}>
      {children}
      <TextField
        name="name"
        label={t('units.field.name')}
        help={t('units.field.nameHelp')}
        required
        value={typed.name}
        onChange={(name) => set({ name })}
      />
      {typed.kind === 'cell' ? (
        <SelectField
          name="cellType"
          label={t('units.field.cellType')}
          required
          value={typed.cellType}
          onChange={(cellType) => set({ cellType })}
          choices={CELL_TYPES.map((value) => ({ value, label: wordOf('units.cellType', value) }))}
        />
      ) : null}
      <TextField
        name="symbol"
        label={t('units.field.symbol')}
        help={t('units.field.symbolHelp')}
        required
        value={typed.symbol}
        onChange={(symbol) => set({ symbol })}
      />
      <TextField
        name="place"
        label={t('units.field.place')}
        help={t('units.field.placeHelp')}
        value={typed.place}
        onChange={(place) => set({ place })}
      />
      <DayField
        name="on"
        label={dayLabel}
        help={t('units.onHelp')}
        required
        value={typed.on}
        onChange={(on) => set({ on })}
      />
      <DecisionFields value={typed.decided} onChange={(decided) => set({ decided })} />
      <Refusal error={act.error} />
    </Form>
  )
}
