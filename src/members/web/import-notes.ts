import { parseLocalDate } from '#kernel/local-date.ts'
import { formatDay } from '#platform/web/i18n/format.ts'
import { t, wordOf } from '#platform/web/i18n/translate.ts'
import type { ImportPreview } from '../contract/import.ts'
import { dayText } from './words.ts'

export type Row = ImportPreview['rows'][number]
export type Note = Row['notes'][number]

/** What is said of a cell or a row: what is wrong, what stands there, what is proposed. */
export function noteWords(note: Note, effect: Row['effect']): string {
  const shown = readable(note.found)
  const proposed = proposalText(note, effect)
  const words = [wordOf('members.note', note.code)]
  if (shown !== '') words.push(t('members.importer.found', { found: shown }))
  if (proposed !== null && proposed !== shown) words.push(proposed)
  return words.map((sentence) => sentence.replace(/\.?$/, '.')).join(' ')
}

/** Notes that name somebody of the register instead of proposing something. */
const NAMES_ANOTHER: readonly string[] = ['number_of_other_member', 'same_name_other_birth']

function proposalText({ code, column, level, found, proposed }: Note, effect: Row['effect']): string | null {
  if (code === 'formula_value_taken') return null
  if (code === 'remark_names_leave' && 'leave' in effect && effect.leave) {
    return t('members.importer.proposed', { proposed: leaveWords(effect.leave) })
  }
  if (code === 'repeated_row') return t('imports.sameAsRow', { row: proposed ?? '' })
  if (proposed !== null && NAMES_ANOTHER.includes(code)) {
    return t('imports.thatIs', { name: proposed.split(', ').map(readable).join(', ') })
  }
  if (proposed !== null && proposed !== found) return t('members.importer.proposed', { proposed: readable(proposed) })
  return proposed === null && level === 'doubt' && column !== null ? t('members.importer.proposedEmpty') : null
}

export function leaveWords({ kind, fromOn }: { readonly kind: string; readonly fromOn: string }): string {
  return t('members.importer.leaveAdded', { kind: wordOf('members.leave', kind), day: dayText(fromOn) })
}

/** A proposed day is read in Vietnamese order; other proposals stand as they are. */
function readable(proposed: string): string {
  const day = parseLocalDate(proposed)
  return day === undefined ? proposed : formatDay(day)
}
