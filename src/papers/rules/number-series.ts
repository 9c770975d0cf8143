import type { LocalDate } from '#kernel/local-date.ts'
import { err, ok, type Result } from '#kernel/result.ts'

/** Papers are numbered from 01 by type within a term, from the close of one congress to the close of the next. Source: HD 05-HD/VPTW. */
export interface NumberSeries {
  readonly termFrom: LocalDate
  /** 0 before the first. */
  readonly lastNumber: number
}

export type NumberRefusal = { readonly code: 'paper_before_term'; readonly termFrom: LocalDate }

/** The next number, one more than the last, whatever became of the last: a void paper keeps its number. */
export function decideNextNumber(
  { termFrom, lastNumber }: NumberSeries,
  issuedOn: LocalDate,
): Result<number, NumberRefusal> {
  return issuedOn < termFrom ? err({ code: 'paper_before_term', termFrom }) : ok(lastNumber + 1)
}
