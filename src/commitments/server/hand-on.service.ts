import type { CommitmentId, PersonId } from '#kernel/id.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import { err, ok, type Result } from '#kernel/result.ts'
import type { Trx } from '#platform/server/db/db.ts'
import { type DropRefusal, decideDrop } from '../rules/drop.ts'
import { decideHandOn, type HandOnRefusal } from '../rules/hand-on.ts'
import { loadCommitment, recordEvent, type Stamp, updateCommitment } from './commitments.store.ts'
import { isOwnerWithin } from './standing.queries.ts'

/** What becomes of a commitment whose owner goes: within the act of a higher capability, which has asked who decides. */
export type Passing =
  | { readonly id: CommitmentId; readonly fate: 'handed_on'; readonly to: PersonId; readonly reason: string }
  | { readonly id: CommitmentId; readonly fate: 'dropped'; readonly reason: string }

export type PassingRefusal = HandOnRefusal | DropRefusal | { readonly code: 'not_found' }

const DECIDER = { isOwner: false, isDecider: true }

export async function passOn(
  trx: Trx,
  passing: Passing,
  stamp: Stamp,
  today: LocalDate,
): Promise<Result<null, PassingRefusal>> {
  const commitment = await loadCommitment(trx, passing.id)
  if (!commitment) return err({ code: 'not_found' })
  const { reason } = passing
  if (passing.fate === 'dropped') {
    const dropped = decideDrop(commitment, DECIDER, reason)
    if (!dropped.ok) return dropped
    const closedOn = today < commitment.madeOn ? commitment.madeOn : today
    await updateCommitment(trx, passing.id, { state: 'dropped', closedOn })
    await recordEvent(trx, commitment, { kind: 'dropped', reason }, stamp)
    return ok(null)
  }
  const owner = { kind: 'person', personId: passing.to } as const
  const isWithin = await isOwnerWithin(trx, commitment.unitId, owner, today)
  const handed = decideHandOn(commitment, DECIDER, { to: passing.to, isWithin })
  if (!handed.ok) return handed
  await trx
    .updateTable('commitment')
    .set({ ownerPersonId: handed.value.to, ownerUnitId: null })
    .where('id', '=', passing.id)
    .execute()
  const from = commitment.owner.kind === 'person' ? { fromPerson: commitment.owner.personId } : {}
  await recordEvent(trx, commitment, { kind: 'handed_on', reason, ...from }, stamp)
  return ok(null)
}
