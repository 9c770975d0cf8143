import type { ActId, CommitmentId, Id, PersonId } from '#kernel/id.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import type { Trx } from '#platform/server/db/db.ts'
import { isClosed } from '../rules/commitment.ts'
import type { Judged } from '../rules/judge.ts'
import { loadCommitment, recordEvent, recordJudged, type Stamp, updateCommitment } from './commitments.store.ts'

/** What became of a commitment, as whoever asked for the work needs it. */
export type CommitmentNews =
  | {
      readonly kind: 'reported'
      readonly text: string
      readonly fileId: Id<'file'> | null
      /** Whose work it is; null: a unit's. */
      readonly by: PersonId | null
    }
  | ({ readonly kind: 'judged' } & Pick<Judged, 'type' | 'note'>)
  | { readonly kind: 'due_changed'; readonly dueOn: LocalDate; readonly reason: string }

export interface CommitmentTold {
  readonly id: CommitmentId
  readonly news: CommitmentNews
  readonly stamp: Stamp & { readonly actId: ActId }
  readonly today: LocalDate
}

/** Told inside the act, so that both sides agree or nothing happened. What follows stands above the commitments. */
export type TellCommitment = (trx: Trx, told: CommitmentTold) => Promise<void>

interface Within {
  readonly stamp: Stamp
  readonly today: LocalDate
}

/** Whoever asked for the work returns it with a sentence, within his own act. */
export async function returnReport(
  trx: Trx,
  id: CommitmentId,
  { stamp, today, reason }: Within & { readonly reason: string },
): Promise<void> {
  const commitment = await loadCommitment(trx, id)
  if (!commitment || commitment.pendingReportId === null) return
  const judged = { type: 'returned', reportId: commitment.pendingReportId, note: reason, ownDecision: false } as const
  await recordJudged(trx, commitment, judged, stamp, today)
}

/** Whoever asked for the work gives more time, within his own act. One closed already, or due later, stays. */
export async function giveMoreTime(
  trx: Trx,
  id: CommitmentId,
  { stamp, dueOn, reason }: { readonly stamp: Stamp; readonly dueOn: LocalDate; readonly reason: string },
): Promise<void> {
  const commitment = await loadCommitment(trx, id)
  if (!commitment || isClosed(commitment.state) || commitment.dueOn >= dueOn) return
  await updateCommitment(trx, id, { dueOn })
  const days = { dueFromOn: commitment.dueOn, dueToOn: dueOn }
  await recordEvent(trx, commitment, { kind: 'due_changed', reason, ...days }, stamp)
}
