import type { CommitmentId } from '#kernel/id.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import type { Trx } from '#platform/server/db/db.ts'
import { isClosed } from '../rules/commitment.ts'
import { loadCommitment, recordEvent, recordJudged, type Stamp, updateCommitment } from './commitments.store.ts'

/** Whoever asked for the work has accepted it: the commitment is closed as done, within the act that accepts. One closed already stays. */
export async function closeAccepted(
  trx: Trx,
  id: CommitmentId,
  { stamp, today, reason }: { readonly stamp: Stamp; readonly today: LocalDate; readonly reason: string },
): Promise<void> {
  const commitment = await loadCommitment(trx, id)
  if (!commitment || isClosed(commitment.state)) return
  const { pendingReportId: reportId } = commitment
  if (reportId !== null) {
    const judged = { type: 'accepted', reportId, note: reason, ownDecision: false } as const
    await recordJudged(trx, commitment, judged, stamp, today)
    return
  }
  const closedOn = today < commitment.madeOn ? commitment.madeOn : today
  await updateCommitment(trx, id, { state: 'accepted', percent: 100, closedOn })
  await recordEvent(trx, commitment, { kind: 'accepted', reason }, stamp)
}
