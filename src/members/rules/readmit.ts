import type { LocalDate } from '#kernel/local-date.ts'
import { err, ok, type Result } from '#kernel/result.ts'

export interface ReadmitContext {
  /** The unit keeps members itself (a cell), and stands on the day. */
  readonly unitKeepsMembers: boolean
  /** His newest time on any roll of this installation. */
  readonly last: { readonly leftOn: LocalDate | null } | null
}

export type ReadmitRefusal = { readonly code: 'unit_keeps_no_members' } | { readonly code: 'stands_on_a_roll' }

/** While a readmission ran, he may have come in another way, or the cell may have ended: nobody stands on two rolls. */
export function decideReadmit(
  { unitKeepsMembers, last }: ReadmitContext,
  { joinedOn }: { readonly joinedOn: LocalDate },
): Result<null, ReadmitRefusal> {
  if (!unitKeepsMembers) return err({ code: 'unit_keeps_no_members' })
  if (last !== null && (last.leftOn === null || last.leftOn > joinedOn)) return err({ code: 'stands_on_a_roll' })
  return ok(null)
}
