import { call } from '#platform/web/call/call.ts'
import { t, wordOf } from '#platform/web/i18n/translate.ts'
import { PersonPicker } from '#platform/web/ui/person-picker.tsx'
import { unitsApi } from '#units/contract.ts'

/** One unit that stands already, by a part of its name. */
export function StandingUnit({
  label,
  value,
  onChange,
}: {
  readonly label: string
  readonly value: { readonly id: string; readonly name: string } | null
  readonly onChange: (value: { readonly id: string; readonly name: string } | null) => void
}) {
  return (
    <PersonPicker
      name="unitId"
      label={label}
      help={t('units.move.toHelp')}
      required
      value={value}
      onChange={onChange}
      source={['units.search']}
      load={async (search, signal) => {
        const { rows } = await call(unitsApi.list, { query: { search } }, { signal })
        return rows.map(({ id, name, kind }) => ({ id, name, detail: wordOf('units.kind', kind) }))
      }}
    />
  )
}
