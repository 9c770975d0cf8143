import { call } from '#platform/web/call/call.ts'
import { t, wordOf } from '#platform/web/i18n/translate.ts'
import { ChoiceField, SelectField, TextField } from '#platform/web/ui/fields.tsx'
import { type PersonChoice, PersonPicker } from '#platform/web/ui/person-picker.tsx'
import { RESIDENCE_EXCEPTIONS, type ResidenceException } from '#rulebook/rules/introduction-levels.ts'
import { transfersApi } from '#transfers/contract.ts'

export const EMPTY_PLACE = {
  where: 'cell' as 'cell' | 'outside',
  cell: null as PersonChoice | null,
  outside: '',
  address: '',
  workplace: '',
  exception: null as ResidenceException | null,
}
export type TypedPlace = typeof EMPTY_PLACE

/** What is named, as it is sent; null while something needed is missing. */
export function placeOf({ where, cell, outside }: TypedPlace) {
  if (where === 'outside') return outside.trim() === '' ? null : { kind: 'outside' as const, name: outside }
  return cell === null ? null : { kind: 'cell' as const, unitId: cell.id }
}

interface FieldsProps {
  readonly typed: TypedPlace
  readonly set: (part: Partial<TypedPlace>) => void
  readonly missing: (isEmpty: boolean) => string | undefined
}

/** Where he lives and works: the same questions whether his cell asks or he himself. */
export function PlaceFields({ typed, set, missing }: FieldsProps) {
  return (
    <>
      <ChoiceField
        name={null}
        label={t('residence.open.where')}
        value={typed.where}
        choices={(['cell', 'outside'] as const).map((value) => ({ value, label: t(`residence.where.${value}`) }))}
        onChange={(where) => set({ where: where ?? 'cell' })}
      />
      {typed.where === 'outside' ? (
        <TextField
          name="place.name"
          label={t('residence.open.outside')}
          required
          value={typed.outside}
          onChange={(outside) => set({ outside })}
          error={missing(typed.outside.trim() === '')}
        />
      ) : (
        <PersonPicker
          name="place.unitId"
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
          name={field}
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
      name="exception"
      label={t('residence.open.exception')}
      help={t('residence.open.exceptionHelp')}
      value={value}
      empty={t('residence.exception.none')}
      choices={RESIDENCE_EXCEPTIONS.map((one) => ({ value: one, label: wordOf('residence.exception', one) }))}
      onChange={onChange}
    />
  )
}
