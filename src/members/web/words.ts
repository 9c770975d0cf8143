import type { LocalDate } from '#kernel/local-date.ts'
import { formatDay } from '#platform/web/i18n/format.ts'
import { findWord, t, wordOf } from '#platform/web/i18n/translate.ts'
import type { BirthPrecision, MemberFacts, MemberField } from '../rules/member.ts'

/** A birth date as far as it is known: `12/04/1958`, `04/1958`, `1958`. */
export function birthText(bornOn: string | null, precision: BirthPrecision | null): string {
  if (bornOn === null) return ''
  if (precision === 'year') return bornOn.slice(0, 4)
  return precision === 'month' ? `${bornOn.slice(5, 7)}/${bornOn.slice(0, 4)}` : dayText(bornOn)
}

/** A day from the server, as people write it; nothing where there is none. */
export function dayText(day: string | null): string {
  return day === null ? '' : formatDay(day as LocalDate)
}

const DAY_FIELDS: readonly MemberField[] = ['bornOn', 'admittedOn', 'probationFromOn', 'officialOn']

/** The value of a fact in words. */
export function factText(field: MemberField, value: string | null): string {
  if (value === null) return ''
  if (DAY_FIELDS.includes(field)) return dayText(value)
  if (field === 'sex') return wordOf('members.sex', value)
  return field === 'bornPrecision' ? wordOf('members.precision', value) : value
}

export function birthOf(facts: Pick<MemberFacts, 'bornPrecision'> & { readonly bornOn: string | null }): string {
  return birthText(facts.bornOn, facts.bornPrecision)
}

/** What a column of an imported list means. */
export function columnText(column: string): string {
  const [group, member] = column.split(':')
  if (group === 'tag' && member !== undefined) return wordOf('members.tag', member)
  if (group === 'leave' && member !== undefined) return wordOf('members.leave', member)
  return findWord(`members.importer.field.${column}`) ?? findWord(`members.field.${column}`) ?? column
}

/** Where a note of an import stands: row and column letter. */
export function placeText(row: number, column: string | null): string {
  return column === null
    ? t('members.importer.row', { row: String(row) })
    : t('members.importer.place', { row: String(row), column })
}
