import { type LocalDate, parseLocalDate } from '#kernel/local-date.ts'
import { err, ok, type Result } from '#kernel/result.ts'
import { cleanLine, cleanText } from '#kernel/vietnamese.ts'
import type { FieldSpec } from './record-fields.ts'
import { type RecordSection, SECTION_SPECS } from './record-sections.ts'

/** Values of a set or of a row, by field; null where nothing is written. Flags are 'true', numbers plain digits with a point. */
export type Values = Readonly<Record<string, string | null>>

export type ValuesRefusal =
  | { readonly code: 'field_unknown'; readonly section: RecordSection; readonly field: string }
  | { readonly code: 'value_unfit'; readonly section: RecordSection; readonly field: string }
  | { readonly code: 'value_missing'; readonly section: RecordSection; readonly field: string }
  | { readonly code: 'day_in_future'; readonly section: RecordSection; readonly field: string }
  | { readonly code: 'day_before_birth'; readonly section: RecordSection; readonly field: string }
  | { readonly code: 'ends_before_start'; readonly section: RecordSection; readonly field: string }

export interface ValuesContext {
  readonly today: LocalDate
  readonly bornOn: string | null
}

const WHEN = /^(1[89]|20)\d\d(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/
const NUMBER = /^(0|[1-9]\d{0,11})(\.\d)?$/

/** A value as it is stored, or undefined where it is not of its kind. */
function cleaned(field: FieldSpec, value: string): string | undefined {
  const text = field.type === 'text' ? cleanText(value) : cleanLine(value)
  switch (field.type) {
    case 'line':
    case 'text':
      return text.length <= field.max ? text : undefined
    case 'kind':
      return field.choices.includes(text) ? text : undefined
    case 'flag':
      return text === 'true' ? text : undefined
    case 'number':
      return NUMBER.test(text) && Number(text) <= field.max ? text : undefined
    case 'day':
      return parseLocalDate(text) !== undefined ? text : undefined
    case 'when':
      return WHEN.test(text) && (text.length < 10 || parseLocalDate(text) !== undefined) ? text : undefined
  }
}

/** Values as stored: empty text as null, each of its kind. Only the fields that are given. */
export function cleanValues(section: RecordSection, values: Values): Result<Values, ValuesRefusal> {
  const kept: Record<string, string | null> = {}
  for (const [name, value] of Object.entries(values)) {
    const field = SECTION_SPECS[section].fields.find((one) => one.name === name)
    if (!field) return err({ code: 'field_unknown', section, field: name })
    if (value === null || value.trim() === '') {
      kept[name] = null
      continue
    }
    const clean = cleaned(field, value)
    if (clean === undefined) return err({ code: 'value_unfit', section, field: name })
    kept[name] = clean === '' ? null : clean
  }
  return ok(kept)
}

/** Whether a whole set or row can be true of this member today. */
export function checkValues(
  section: RecordSection,
  values: Values,
  context: ValuesContext,
): Result<Values, ValuesRefusal> {
  for (const field of SECTION_SPECS[section].fields) {
    const value = values[field.name] ?? null
    if (value === null) {
      if (field.required) return err({ code: 'value_missing', section, field: field.name })
      continue
    }
    if (field.type !== 'when') continue
    if (value > context.today.slice(0, value.length)) return err({ code: 'day_in_future', section, field: field.name })
    if (isBeforeBirth(section, value, context.bornOn))
      return err({ code: 'day_before_birth', section, field: field.name })
  }
  return ordered(section, values)
}

/** Relatives are born before or after; all else that happened to a person happened after his birth. */
function isBeforeBirth(section: RecordSection, value: string, bornOn: string | null): boolean {
  return section !== 'family' && bornOn !== null && value < bornOn.slice(0, value.length)
}

const SPANS = [
  ['fromOn', 'toOn'],
  ['enlistedOn', 'dischargedOn'],
] as const

function ordered(section: RecordSection, values: Values): Result<Values, ValuesRefusal> {
  for (const [from, to] of SPANS) {
    const [begun, ended] = [values[from] ?? null, values[to] ?? null]
    if (begun === null || ended === null) continue
    const length = Math.min(begun.length, ended.length)
    if (ended.slice(0, length) < begun.slice(0, length)) return err({ code: 'ends_before_start', section, field: to })
  }
  return ok(values)
}
