import './units.css'
import { useQuery } from '@tanstack/react-query'
import { useDeferredValue, useState } from 'react'
import { call } from '#platform/web/call/call.ts'
import { t, wordOf } from '#platform/web/i18n/translate.ts'
import { Answer } from '#platform/web/ui/answer.tsx'
import { TextField } from '#platform/web/ui/fields.tsx'
import { type UnitRow, unitsApi } from '../contract.ts'

export type ChosenUnit = Pick<UnitRow, 'id' | 'name' | 'kind' | 'cellType' | 'parentId'>

export interface UnitChoiceProps {
  readonly label: string
  /** What stands directly below it is offered; a name finds those further down. */
  readonly committeeId: string
  readonly value: readonly ChosenUnit[]
  readonly onChange: (value: readonly ChosenUnit[]) => void
}

/** Units ticked from what stands below a committee; a name finds those further down. */
export function UnitChoice({ label, committeeId, value, onChange }: UnitChoiceProps) {
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
    <fieldset className="nn-unit-choice">
      <legend>{label}</legend>
      {value.length === 0 ? null : (
        <p>{t('units.choice.chosen', { names: value.map(({ name }) => name).join('; ') })}</p>
      )}
      <TextField name={null} label={t('units.choice.search')} value={search} onChange={setSearch} />
      <Answer query={units}>
        {({ rows }) => (
          <div className="nn-unit-choices">
            {rows
              .filter(({ id }) => id !== committeeId)
              .map(({ id, name, kind, cellType, parentId }) => (
                <label key={id} className="nn-choice">
                  <input
                    type="checkbox"
                    checked={chosen.has(id)}
                    onChange={() => toggle({ id, name, kind, cellType, parentId })}
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
