import type { LocalDate } from '#kernel/local-date.ts'
import { formatDay, formatNumber } from '#platform/web/i18n/format.ts'
import { t, wordOf } from '#platform/web/i18n/translate.ts'
import { parseTypedDay } from '#platform/web/ui/parse-day.ts'
import type { FieldSpec } from '../rules/record-fields.ts'
import type { RecordSection } from '../rules/record-sections.ts'

/** `30/04/1975`, `04/1975`, `1975`: a day as far as it is known. */
export function whenText(value: string): string {
  return value.split('-').toReversed().join('/')
}

/** What a person typed as a day known in part, as it is stored; undefined where it cannot be read. */
export function parseWhen(typed: string): string | undefined {
  const text = typed.trim().replaceAll(/[.\-\s]+/g, '/')
  if (/^\d{4}$/.test(text)) return text
  const month = /^(\d{1,2})\/(\d{4})$/.exec(text)
  if (month)
    return Number(month[1]) >= 1 && Number(month[1]) <= 12 ? `${month[2]}-${month[1]?.padStart(2, '0')}` : undefined
  const day = parseTypedDay(typed)
  return day.kind === 'day' ? day.day : undefined
}

/** A value in words; nothing where nothing is written. */
export function valueText(section: RecordSection, field: FieldSpec, value: string | null): string {
  if (value === null) return ''
  switch (field.type) {
    case 'day':
      return formatDay(value as LocalDate)
    case 'when':
      return whenText(value)
    case 'number':
      return formatNumber(Number(value))
    case 'flag':
      return t('records.value.yes')
    case 'kind':
      return kindText(section, field, value)
    default:
      return value
  }
}

export function kindText(section: RecordSection, { name }: FieldSpec, value: string): string {
  if (section !== 'facts') return wordOf('records.kind', value)
  return name === 'sex' ? wordOf('members.sex', value) : wordOf('members.precision', value)
}

export function fieldText(section: RecordSection, name: string): string {
  return wordOf(`records.field.${section}`, name)
}

/** A value as it stands in a field one types in. */
export function typedOf(field: FieldSpec, value: string | null): string {
  if (value === null) return ''
  if (field.type === 'when') return whenText(value)
  return field.type === 'number' ? value.replace('.', ',') : value
}

/** What was typed, as it is stored: null where nothing, undefined where it cannot be read. */
export function readTyped(field: FieldSpec, typed: string): string | null | undefined {
  if (typed.trim() === '') return null
  if (field.type === 'when') return parseWhen(typed)
  if (field.type !== 'number') return typed
  const plain = typed.replaceAll(/[\s.]/g, '').replace(',', '.')
  return /^\d+(\.\d)?$/.test(plain) ? plain : undefined
}
