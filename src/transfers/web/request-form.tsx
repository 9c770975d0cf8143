import { type ReactNode, useState } from 'react'
import type { LocalDate } from '#kernel/local-date.ts'
import type { BodyInputOf } from '#platform/contract/endpoint.ts'
import { call } from '#platform/web/call/call.ts'
import { t, wordOf } from '#platform/web/i18n/translate.ts'
import { useMe } from '#platform/web/shell/me.tsx'
import { DayField } from '#platform/web/ui/day-field.tsx'
import { ChoiceField, SelectField, TextField } from '#platform/web/ui/fields.tsx'
import { type PersonChoice, PersonPicker } from '#platform/web/ui/person-picker.tsx'
import { transfersApi } from '../contract.ts'
import { TRANSFER_CAUSES, TRANSFER_KINDS, type TransferCause, type TransferKind } from '../rules/transfer.ts'

export type RequestBody = BodyInputOf<typeof transfersApi.ask>

interface Typed {
  readonly kind: TransferKind
  readonly where: 'cell' | 'outside'
  readonly cell: PersonChoice | null
  readonly outside: string
  readonly cause: TransferCause | null
  readonly reason: string
  readonly effectiveOn: LocalDate | null
  readonly untilOn: LocalDate | null
}

const EMPTY: Typed = {
  ...{ kind: 'official', where: 'cell', cell: null, outside: '', cause: null, reason: '' },
  ...{ effectiveOn: null, untilOn: null },
}

/** What a request says, as it is typed; `body` is null while something needed is missing. */
export function useRequest() {
  const today = useMe().today as LocalDate
  const [typed, setTyped] = useState<Typed>(EMPTY)
  return { typed, set: (part: Partial<Typed>) => setTyped({ ...typed, ...part }), body: bodyOf(typed, today) }
}

function bodyOf(typed: Typed, today: LocalDate): RequestBody | null {
  const { kind, where, cell, outside, cause, reason, effectiveOn, untilOn } = typed
  if (cause === null || effectiveOn === null) return null
  if (kind === 'temporary' && untilOn === null) return null
  const facts = { kind, cause, reason, effectiveOn, untilOn: kind === 'temporary' ? untilOn : null, requestedOn: today }
  if (where === 'outside')
    return outside.trim() === '' ? null : { ...facts, destination: { kind: 'outside', name: outside } }
  return cell === null ? null : { ...facts, destination: { kind: 'cell', unitId: cell.id } }
}

interface FieldsProps {
  readonly request: ReturnType<typeof useRequest>
  readonly isMissing: boolean
}

/** Where to, why, from when: the same questions whether the member asks or the secretary for him. */
export function RequestFields({ request: { typed, set }, isMissing }: FieldsProps): ReactNode {
  const missing = (isEmpty: boolean) => (isMissing && isEmpty ? t('transfers.missing') : undefined)
  return (
    <>
      <ChoiceField
        name="kind"
        label={t('transfers.request.kind')}
        value={typed.kind}
        choices={TRANSFER_KINDS.map((value) => ({
          value,
          label: wordOf('transfers.kind', value),
          help: t(`transfers.kindHelp.${value}`),
        }))}
        onChange={(kind) => set({ kind: kind ?? 'official' })}
      />
      <ChoiceField
        name={null}
        label={t('transfers.request.where')}
        value={typed.where}
        choices={(['cell', 'outside'] as const).map((value) => ({ value, label: t(`transfers.where.${value}`) }))}
        onChange={(where) => set({ where: where ?? 'cell' })}
      />
      <Destination typed={typed} set={set} missing={missing} />
      <SelectField
        name="cause"
        label={t('transfers.request.cause')}
        required
        value={typed.cause}
        choices={TRANSFER_CAUSES.map((value) => ({ value, label: wordOf('transfers.cause', value) }))}
        onChange={(cause) => set({ cause })}
        error={missing(typed.cause === null)}
      />
      <TextField
        name="reason"
        label={t('transfers.request.reason')}
        value={typed.reason}
        onChange={(reason) => set({ reason })}
      />
      <DayField
        name="effectiveOn"
        label={t(typed.kind === 'official' ? 'transfers.request.effectiveOn' : 'transfers.request.fromOn')}
        help={t(typed.kind === 'official' ? 'transfers.request.effectiveHelp' : 'transfers.request.fromHelp')}
        required
        value={typed.effectiveOn}
        onChange={(effectiveOn) => set({ effectiveOn })}
        error={missing(typed.effectiveOn === null)}
      />
      {typed.kind === 'temporary' ? (
        <DayField
          name="untilOn"
          label={t('transfers.request.untilOn')}
          required
          value={typed.untilOn}
          onChange={(untilOn) => set({ untilOn })}
          error={missing(typed.untilOn === null)}
        />
      ) : null}
    </>
  )
}

interface DestinationProps {
  readonly typed: Typed
  readonly set: (part: Partial<Typed>) => void
  readonly missing: (isEmpty: boolean) => string | undefined
}

function Destination({ typed, set, missing }: DestinationProps) {
  if (typed.where === 'outside') {
    return (
      <TextField
        name="destination"
        label={t('transfers.request.outside')}
        help={t('transfers.request.outsideHelp')}
        required
        value={typed.outside}
        onChange={(outside) => set({ outside })}
        error={missing(typed.outside.trim() === '')}
      />
    )
  }
  return (
    <PersonPicker
      name="destination"
      label={t('transfers.request.cell')}
      help={t('transfers.request.cellHelp')}
      required
      value={typed.cell}
      onChange={(cell) => set({ cell })}
      source={['transfers.destinations']}
      load={async (q, signal) => {
        const { cells } = await call(transfersApi.destinations, { query: { q } }, { signal })
        return cells.map(({ unitId, name, superiorName }) => ({ id: unitId, name, detail: superiorName ?? undefined }))
      }}
      error={missing(typed.cell === null)}
    />
  )
}
