import type { LocalDate } from '#kernel/local-date.ts'
import { err, ok, type Result } from '#kernel/result.ts'

export type DayRefusal =
  | { readonly code: 'step_in_future' }
  | { readonly code: 'step_out_of_order'; readonly notBefore: LocalDate }

/** A step is recorded for its own day: not one to come, not one before the step that had to come first. */
export function checkDay(on: LocalDate, notBefore: LocalDate | null, today: LocalDate): Result<null, DayRefusal> {
  if (on > today) return err({ code: 'step_in_future' })
  if (notBefore !== null && on < notBefore) return err({ code: 'step_out_of_order', notBefore })
  return ok(null)
}
