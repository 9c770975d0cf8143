import type { LocalDate } from '#kernel/local-date.ts'
import { formatDay } from '#platform/web/i18n/format.ts'
import { findWord, t, wordOf } from '#platform/web/i18n/translate.ts'
import type { Mark } from '#platform/web/ui/state-mark.tsx'
import type { LibraryHead } from '../contract.ts'
import type { TextStanding } from '../rules/vocabulary.ts'

export const dayText = (day: string) => formatDay(day as LocalDate)

export const STANDING_MARKS: Readonly<Record<TextStanding, Mark>> = {
  not_yet: 'waiting',
  in_force: 'done',
  replaced: 'late',
  ended: 'late',
  unknown: 'waiting',
}

/** `42-HD/BTCTW, 28/10/2025`; says so where the day is not known. */
export function nameText({ symbol, issuedOn }: Pick<LibraryHead, 'symbol' | 'issuedOn'>): string {
  return issuedOn === null ? t('library.name.noDay', { symbol }) : t('library.name', { symbol, day: dayText(issuedOn) })
}

/** What it is about; of a secret one nothing is said. */
export function titleText({ title, titleIsOurs, secrecy }: LibraryHead): string {
  if (secrecy === 'secret') return t('library.secretTitle')
  return titleIsOurs ? t('library.title.ours', { title }) : title
}

interface Rule {
  readonly symbol: string
  readonly article: string | null
  readonly certainty: string
}

export function basisText({ symbol, article, certainty }: Rule): string {
  const basis = article === null ? symbol : `${symbol}, ${article}`
  const doubt = findWord(`library.certainty.${certainty}`)
  return doubt === undefined ? basis : `${basis} (${doubt})`
}

export const choicesOf = <V extends string>(group: string, words: readonly V[]) =>
  words.map((value) => ({ value, label: wordOf(group, value) }))
