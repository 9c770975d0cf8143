import type { LocalDate } from '#kernel/local-date.ts'
import { err, ok, type Result } from '#kernel/result.ts'
import type { LeavingReason } from './member.ts'

/** How somebody who once stood on a roll here left it. */
export interface FormerTime {
  readonly endedOn: LocalDate
  readonly reason: LeavingReason
}

export type ReturnRefusal = { readonly code: 'readmission_needed'; readonly leftOn: LocalDate }

const OUT_OF_THE_PARTY: readonly LeavingReason[] = ['removed', 'left', 'expelled', 'deceased']

/**
 * Somebody known here comes with an introduction. Who went elsewhere as a member is one still; who left the Party comes back by
 * readmission alone, here or where he was admitted anew after he left.
 */
export function decideReturn(
  last: FormerTime | null,
  { admittedOn }: { readonly admittedOn: LocalDate | null },
): Result<'member' | 'admitted_anew', ReturnRefusal> {
  if (last === null || !OUT_OF_THE_PARTY.includes(last.reason)) return ok('member')
  const isAnew = last.reason !== 'deceased' && admittedOn !== null && admittedOn > last.endedOn
  return isAnew ? ok('admitted_anew') : err({ code: 'readmission_needed', leftOn: last.endedOn })
}
