import { err, ok, type Result } from '#kernel/result.ts'
import type { PeriodStage } from './periods.ts'

export interface LockContext {
  readonly stage: PeriodStage
  /** Submitted and neither approved nor sent back. */
  readonly undecided: number
  /** Owed and not there, or sent back. */
  readonly missing: number
}

export type LockRefusal =
  | { readonly code: 'report_locked' }
  | { readonly code: 'report_undecided'; readonly n: number }
  | { readonly code: 'report_missing'; readonly n: number }

/** Figures are closed when everything handed in is decided on; that some did not report must be known to whoever closes. */
export function decideLock(
  { knowsOfMissing }: { readonly knowsOfMissing: boolean },
  context: LockContext,
): Result<null, LockRefusal> {
  if (context.stage === 'locked') return err({ code: 'report_locked' })
  if (context.undecided > 0) return err({ code: 'report_undecided', n: context.undecided })
  if (context.missing > 0 && !knowsOfMissing) return err({ code: 'report_missing', n: context.missing })
  return ok(null)
}

export type AddendumRefusal = { readonly code: 'report_not_locked' }

/** While a period is open its report is changed itself; what is locked changes by an addendum only. */
export function decideAddendum({ stage }: { readonly stage: PeriodStage }): Result<null, AddendumRefusal> {
  return stage === 'locked' ? ok(null) : err({ code: 'report_not_locked' })
}
