import { useQuery } from '@tanstack/react-query'
import type { UnitId } from '#kernel/id.ts'
import { question } from '#platform/web/call/queries.ts'
import { t } from '#platform/web/i18n/translate.ts'
import { SelectField } from '#platform/web/ui/fields.tsx'
import { unitsApi } from '#units/contract.ts'

interface UnitFieldProps {
  readonly unitId: string
  readonly value: string | null
  readonly onChange: (unitId: string | null) => void
}

/** An organisation directly below the committee whose programme it is. */
export function UnitField({ unitId, value, onChange }: UnitFieldProps) {
  const below = useQuery(question(unitsApi.list, { query: { under: unitId as UnitId } }))
  return (
    <SelectField
      name="unitId"
      label={t('oversight.field.unit')}
      required
      value={value}
      choices={(below.data?.rows ?? []).map(({ id, name }) => ({ value: id, label: name }))}
      onChange={onChange}
    />
  )
}
