import type { LocalDate } from '#kernel/local-date.ts'
import { formatDay } from '#platform/web/i18n/format.ts'
import { findWord, t, wordOf } from '#platform/web/i18n/translate.ts'

export const dayText = (day: string) => formatDay(day as LocalDate)

export const choicesOf = <V extends string>(group: string, words: readonly V[]) =>
  words.map((value) => ({ value, label: wordOf(group, value) }))

/** `Lần 1, gửi Đảng ủy xã Vân Trì`. */
export const levelText = ({ round, levelName }: { readonly round: number; readonly levelName: string }) =>
  t('complaints.level', { n: round, level: levelName })

/** `Giảm hình thức: khiển trách`. */
export function outcomeText({ outcome, form }: Readonly<Record<string, unknown>>): string {
  const word = wordOf('discipline.outcome', String(outcome))
  return typeof form === 'string' ? `${word}: ${wordOf('discipline.form', form)}` : word
}

/** What a value of the rule book rests on, with the doubt there is about it. */
export function basisText({ symbol, certainty }: { readonly symbol: string; readonly certainty: string }): string {
  const doubt = findWord(`complaints.certainty.${certainty}`)
  return doubt === undefined ? symbol : `${symbol}; ${doubt}`
}
