import type { LocalDate, Month } from '#kernel/local-date.ts'
import { monthOf } from '#kernel/local-date.ts'
import { err, ok, type Result } from '#kernel/result.ts'
import type { Owner } from './commitment.ts'

export interface MakeCommitment {
  readonly what: string
  /** What there will be to show. */
  readonly product: string
  readonly owner: Owner
  readonly partner: string
  readonly dueOn: LocalDate
  /** The month whose meeting hears the result; null: the meeting after the day it is due. */
  readonly reportMonth: Month | null
  readonly madeOn: LocalDate
}

export interface MakeContext {
  /** The owner belongs to the unit or to one below it. */
  readonly isOwnerKnown: boolean
}

export type MakeRefusal =
  | { readonly code: 'owner_unknown' }
  | { readonly code: 'due_before_made'; readonly madeOn: LocalDate }
  | { readonly code: 'report_before_made' }

export interface CommitmentMade {
  readonly type: 'commitment_made'
  readonly commitment: MakeCommitment
}

/** Something one owner, a person or a unit, will have done by a day. */
export function decideMake(context: MakeContext, input: MakeCommitment): Result<CommitmentMade, MakeRefusal> {
  if (!context.isOwnerKnown) return err({ code: 'owner_unknown' })
  if (input.dueOn < input.madeOn) return err({ code: 'due_before_made', madeOn: input.madeOn })
  if (input.reportMonth !== null && input.reportMonth < monthOf(input.madeOn))
    return err({ code: 'report_before_made' })
  return ok({ type: 'commitment_made', commitment: input })
}
