import type { LocalDate, Month } from '#kernel/local-date.ts'
import { formatDay, formatMonth } from '#platform/web/i18n/format.ts'
import { findWord, t, wordOf } from '#platform/web/i18n/translate.ts'
import type { Mark } from '#platform/web/ui/state-mark.tsx'
import type { ItemStanding } from '../rules/vocabulary.ts'

export const dayText = (day: string) => formatDay(day as LocalDate)
export const monthText = (month: string) => formatMonth(month as Month)

export const STANDING_MARKS: Readonly<Record<ItemStanding, Mark>> = {
  planned: 'waiting',
  late: 'late',
  opened: 'open',
  done: 'done',
  taken_over: 'done',
  carried_over: 'due',
  dropped: 'done',
}

interface Rule {
  readonly symbol: string
  readonly article: string | null
  readonly certainty: string
}

/** What a figure rests on, and how sure that is. */
export function basisText({ symbol, article, certainty }: Rule): string {
  const basis = article === null ? symbol : `${symbol}, ${article}`
  const doubt = findWord(`oversight.certainty.${certainty}`)
  return doubt === undefined ? basis : t('oversight.basis', { basis, doubt })
}

export const choicesOf = <V extends string>(group: string, words: readonly V[]) =>
  words.map((value) => ({ value, label: wordOf(group, value) }))

/** In the words of the unit: a cell has a plan of its members, a committee a programme of the units below it. */
export function planWord(
  { isCell }: { readonly isCell: boolean },
  key: Parameters<typeof t>[0],
  params: Parameters<typeof t>[1] = {},
): string {
  const own = isCell ? undefined : findWord(key.replace('oversight.', 'oversight.committee.'), params)
  return own ?? t(key, params)
}
