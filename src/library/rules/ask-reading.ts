import type { UnitId } from '#kernel/id.ts'
import { addDays, type LocalDate } from '#kernel/local-date.ts'
import { err, ok, type Result } from '#kernel/result.ts'
import type { Readers, Secrecy } from './vocabulary.ts'

export interface AskReading {
  readonly readers: readonly Readers[]
  /** Units it is asked of; empty: the whole of the unit that asks. */
  readonly unitIds: readonly UnitId[]
  /** Null: the days of the rule book. */
  readonly dueOn: LocalDate | null
  readonly note: string
}

export interface AskContext {
  readonly today: LocalDate
  readonly secrecy: Secrecy
  readonly readingDays: number
  /** Every unit named lies below the unit that asks. */
  readonly areUnitsBelow: boolean
}

export type AskRefusal =
  | { readonly code: 'reading_secret' }
  | { readonly code: 'reading_units_unknown' }
  | { readonly code: 'reading_due_past'; readonly today: LocalDate }

export const ASK_REFUSALS = [
  'reading_secret',
  'reading_units_unknown',
  'reading_due_past',
] as const satisfies readonly AskRefusal['code'][]

/** Whoever is asked to read has a text to read, and days to do it in. */
export function decideAskReading(
  { today, secrecy, readingDays, areUnitsBelow }: AskContext,
  asked: AskReading,
): Result<{ readonly dueOn: LocalDate }, AskRefusal> {
  if (secrecy === 'secret') return err({ code: 'reading_secret' })
  if (!areUnitsBelow) return err({ code: 'reading_units_unknown' })
  const dueOn = asked.dueOn ?? addDays(today, readingDays)
  return dueOn < today ? err({ code: 'reading_due_past', today }) : ok({ dueOn })
}
