import type { LocalDate } from '#kernel/local-date.ts'
import { formatDay } from '#platform/web/i18n/format.ts'
import { findWord, t, wordOf } from '#platform/web/i18n/translate.ts'
import type { Mark } from '#platform/web/ui/state-mark.tsx'
import type { RemedyStage, ShownRemedyState } from '../rules/vocabulary.ts'

/** A subject is written as papers write it, in small letters; on a page it begins a line. */
export const sentenceCase = (text: string) => text.charAt(0).toLocaleUpperCase('vi') + text.slice(1)

export const dayText = (day: string | null) => (day === null ? '' : formatDay(day as LocalDate))

export const STATE_MARKS: Readonly<Record<ShownRemedyState, Mark>> = {
  assigned: 'waiting',
  taken_on: 'open',
  reported: 'due',
  returned: 'due',
  accepted: 'done',
  late: 'late',
}

export const STAGE_MARKS: Readonly<Record<RemedyStage, Mark>> = {
  draft: 'waiting',
  issued: 'due',
  received: 'due',
  heard: 'open',
  closed: 'done',
  withdrawn: 'done',
}

interface Rule {
  readonly certainty: string
  readonly basis: { readonly symbol: string; readonly article: string | null }
}

/** What a figure rests on, and how sure that is. */
export function basisText({ certainty, basis }: Rule): string {
  const text = basis.article === null ? basis.symbol : `${basis.symbol}, ${basis.article}`
  const doubt = findWord(`remediation.certainty.${certainty}`)
  return doubt === undefined ? text : t('remediation.basis', { basis: text, doubt })
}

export const choicesOf = <V extends string>(group: string, words: readonly V[]) =>
  words.map((value) => ({ value, label: wordOf(group, value) }))

export const listed = (list: readonly { readonly code: string; readonly title: string }[]) =>
  list.map(({ code, title }) => ({ value: code, label: title }))
