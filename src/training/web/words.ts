import type { LocalDate } from '#kernel/local-date.ts'
import { formatDay } from '#platform/web/i18n/format.ts'
import { findWord, t, wordOf } from '#platform/web/i18n/translate.ts'
import type { Mark } from '#platform/web/ui/state-mark.tsx'
import type { ContestStage } from '../rules/contest.ts'
import type { SheetState } from '../rules/paper-sheet.ts'
import type { QuestionStage } from '../rules/question.ts'
import type { ClassStage, TraineeState } from '../rules/vocabulary.ts'

export const dayText = (day: string | null) => (day === null ? '' : formatDay(day as LocalDate))

/** `09/11/2026`, or `09/11/2026 - 10/11/2026`. */
export function daysText(from: string | null, to: string | null): string {
  if (from === null) return t('training.days.none')
  return to === null || to === from ? dayText(from) : `${dayText(from)} - ${dayText(to)}`
}

export const STAGE_MARKS: Readonly<Record<ClassStage, Mark>> = {
  draft: 'waiting',
  open: 'open',
  settled: 'due',
  closed: 'done',
  cancelled: 'late',
}

export const STATE_MARKS: Readonly<Record<TraineeState, Mark>> = {
  nominated: 'open',
  confirmed: 'done',
  declined: 'waiting',
  withdrawn: 'waiting',
}

export const CONTEST_MARKS: Readonly<Record<ContestStage, Mark>> = {
  draft: 'waiting',
  open: 'open',
  closed: 'done',
  cancelled: 'late',
}

/** Open still, but nobody can sit it any more: it waits to be closed. */
export const isTimeUp = ({ stage, closesAt }: { readonly stage: ContestStage; readonly closesAt: string }): boolean =>
  stage === 'open' && new Date(closesAt) <= new Date()

export const SHEET_MARKS: Readonly<Record<SheetState, Mark>> = {
  drawn: 'open',
  typed: 'due',
  handed_in: 'done',
  withdrawn: 'waiting',
}

export const QUESTION_MARKS: Readonly<Record<QuestionStage, Mark>> = {
  draft: 'due',
  approved: 'done',
  retired: 'waiting',
}

/** What a figure rests on, and how sure that is. */
export function basisText({ basis, certainty }: { readonly basis: string; readonly certainty: string }): string {
  const doubt = findWord(`training.certainty.${certainty}`)
  return doubt === undefined ? basis : t('training.basis', { basis, doubt })
}

export const choicesOf = <V extends string>(group: string, words: readonly V[]) =>
  words.map((value) => ({ value, label: wordOf(group, value) }))
