import type { CommitmentId, PersonId } from '#kernel/id.ts'
import { err, ok, type Result } from '#kernel/result.ts'
import { checkStage, type StageRefusal } from './stages.ts'
import type { Transfer } from './transfer.ts'

/** What becomes of an open commitment of a member who goes: he finishes it, another takes it, it ends. */
export const COMMITMENT_FATES = ['stays', 'handed_on', 'dropped'] as const
export type CommitmentFate = (typeof COMMITMENT_FATES)[number]

export interface FateChoice {
  readonly commitmentId: CommitmentId
  readonly fate: CommitmentFate
  /** Who takes it, where it is handed on. */
  readonly toPersonId: PersonId | null
  readonly reason: string
}

export type SettleRefusal =
  | StageRefusal
  | { readonly code: 'not_yours_to_decide' }
  | { readonly code: 'commitment_not_his' }
  | { readonly code: 'owner_unknown' }
  | { readonly code: 'reason_missing' }

/** Decided by who decides on the cell's commitments, each of what he owes the cell once, before his introduction is written. */
export function decideSettle(
  transfer: Pick<Transfer, 'kind' | 'stage'>,
  { owed, isDecider }: { readonly owed: ReadonlySet<CommitmentId>; readonly isDecider: boolean },
  choices: readonly FateChoice[],
): Result<readonly FateChoice[], SettleRefusal> {
  const stage = checkStage(transfer, 'settle')
  if (!stage.ok) return stage
  if (!isDecider) return err({ code: 'not_yours_to_decide' })
  const named = new Set(choices.map(({ commitmentId }) => commitmentId))
  if (named.size !== choices.length || choices.some(({ commitmentId }) => !owed.has(commitmentId)))
    return err({ code: 'commitment_not_his' })
  if (choices.some(({ fate, toPersonId }) => (fate === 'handed_on') !== (toPersonId !== null)))
    return err({ code: 'owner_unknown' })
  if (choices.some(({ fate, reason }) => fate === 'dropped' && reason === '')) return err({ code: 'reason_missing' })
  return ok(choices)
}
