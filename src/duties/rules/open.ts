import type { LocalDate } from '#kernel/local-date.ts'
import { err, ok, type Result } from '#kernel/result.ts'

export type OpenRefusal = { readonly code: 'duty_draft_open' } | { readonly code: 'duty_period_wrong' }

/** A decision is put together for a time; one at a time in a cell. */
export function decideOpen(
  { hasDraft }: { readonly hasDraft: boolean },
  { fromOn, toOn }: { readonly fromOn: LocalDate; readonly toOn: LocalDate },
): Result<null, OpenRefusal> {
  if (hasDraft) return err({ code: 'duty_draft_open' })
  return fromOn < toOn ? ok(null) : err({ code: 'duty_period_wrong' })
}
