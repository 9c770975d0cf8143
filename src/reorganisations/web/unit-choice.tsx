import { useQuery } from '@tanstack/react-query'
import { useDeferredValue, useState } from 'react'
import { call } from '#platform/web/call/call.ts'
import { t, wordOf } from '#platform/web/i18n/translate.ts'
import { Answer } from '#platform/web/ui/answer.tsx'
import { TextField } from '#platform/web/ui/fields.tsx'
import { PersonPicker } from '#platform/web/ui/person-picker.tsx'
import { unitsApi } from '#units/contract.ts'
import type { ChosenUnit } from './build-plan.ts'

/** Units to take part, ticked from what stands below; a name finds those further down. */
export function UnitChoice({
  committeeId,
  value,
  onChange,
}: {
  readonly committeeId: string
  readonly value: readonly ChosenUnit[]
  readonly onChange: (value: readonly ChosenUnit[]) => void
}) {
  const [search, setSearch] = useState('')
  const asked = useDeferredValue(search.trim())
  const query = asked === '' ? { under: committeeId } : { search: asked }
  const units = useQuery({
    queryKey: [unitsApi.list.name, 'choice', query],
    queryFn: ({ signal }) => call(unitsApi.list, { query }, { signal }),
  })
  const chosen = new Set(value.map(({ id }) => id))
  const toggle = (unit: ChosenUnit) =>
    onChange(chosen.has(unit.id) ? value.filter(({ id }) => id !== unit.id) : [...value, unit])
  return (
    <fieldset className="nn-reorganisation-units">
      <legend>{t('reorganisations.form.units')}</legend>
      {value.length === 0 ? null : (
        <p>{t('reorganisations.form.chosen', { names: value.map(({ name }) => name).join('; ') })}</p>
      )}
      <TextField label={t('reorganisations.form.search')} value={search} onChange={setSearch} />
      <Answer query={units}>
        {({ rows }) => (
          <div className="nn-reorganisation-choices">
            {rows
              .filter(({ id }) => id !== committeeId)
              .map(({ id, name, kind, cellType }) => (
                <label key={id} className="nn-choice">
                  <input
                    type="checkbox"
                    checked={chosen.has(id)}
                    onChange={() => toggle({ id, name, kind, cellType })}
                  />
                  <span>
                    {name} <small className="nn-help">{wordOf('units.kind', kind)}</small>
                  </span>
                </label>
              ))}
          </div>
        )}
      </Answer>
    </fieldset>
  )
}

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
