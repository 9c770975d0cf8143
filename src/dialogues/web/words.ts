import type { PersonId, UnitId } from '#kernel/id.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import { formatDay } from '#platform/web/i18n/format.ts'
import { findWord, t, wordOf } from '#platform/web/i18n/translate.ts'
import type { Mark } from '#platform/web/ui/state-mark.tsx'
import type { QuestionStanding } from '../rules/vocabulary.ts'

export const dayText = (day: string) => formatDay(day as LocalDate)

export const STANDING_MARKS: Readonly<Record<QuestionStanding, Mark>> = {
  submitted: 'waiting',
  accepted: 'open',
  merged: 'done',
  out_of_scope: 'done',
  assigned: 'open',
  answered: 'open',
  deferred: 'due',
  committed: 'due',
  closed: 'done',
  overdue: 'late',
  done: 'open',
  feedback_sent: 'waiting',
  not_solved: 'late',
}

interface Rule {
  readonly symbol: string
  readonly article: string | null
  readonly certainty: string
}

/** What a figure rests on, and how sure that is. */
export function basisText({ symbol, article, certainty }: Rule): string {
  const basis = article === null ? symbol : `${symbol}, ${article}`
  const doubt = findWord(`dialogues.certainty.${certainty}`)
  return doubt === undefined ? basis : t('dialogues.basis', { basis, doubt })
}

export const choicesOf = <V extends string>(group: string, words: readonly V[]) =>
  words.map((value) => ({ value, label: wordOf(group, value) }))

/** The choice of an owner picker, `unit:...` or `person:...`, as it is sent. */
export function toOwner(choice: string) {
  const id = choice.slice(choice.indexOf(':') + 1)
  return choice.startsWith('unit:')
    ? { kind: 'unit' as const, unitId: id as UnitId }
    : { kind: 'person' as const, personId: id as PersonId }
}
