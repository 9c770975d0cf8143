import { listOwedBy, type PassingRefusal, passOn } from '#commitments/public.ts'
import type { UnitId } from '#kernel/id.ts'
import { err, ok } from '#kernel/result.ts'
import { isVisibleUnit } from '#platform/server/access/scope.ts'
import type { ActDeps } from '#platform/server/acts/perform.ts'
import type { Trx } from '#platform/server/db/db.ts'
import { decideSettle, type FateChoice, type SettleRefusal } from '../rules/settle.ts'
import type { TransferId } from '../rules/transfer.ts'
import { onTransfer, type TransferCall } from './steps.service.ts'

/** The cell left says what becomes of each thing the member still owes it; at once, with the transfer. */
export function settleCommitments(deps: ActDeps, call: TransferCall<readonly FateChoice[]>) {
  return onTransfer<SettleRefusal | PassingRefusal>(deps, 'settle', call, async (transfer, { trx, stamp, today }) => {
    const { personId, fromUnitId } = transfer
    if (personId === null || fromUnitId === null) return err({ code: 'not_found' })
    const owed = new Set((await listOwedBy(trx, personId, fromUnitId)).map(({ id }) => id))
    const isDecider = await isVisibleUnit(trx, call.actor.scopeOf('commitment.decide'), fromUnitId)
    const decided = decideSettle(transfer, { owed, isDecider }, call.input)
    if (!decided.ok) return decided
    for (const choice of decided.value) {
      const passed = await pass(trx, choice, { stamp, today })
      if (!passed.ok) return passed
      await recordFate(trx, { id: transfer.id, unitId: fromUnitId, actId: stamp.actId }, choice)
    }
    return ok({ change: { stage: transfer.stage }, on: today, note: '' })
  })
}

type When = Pick<Parameters<Parameters<typeof onTransfer>[3]>[1], 'stamp' | 'today'>

async function pass(trx: Trx, { commitmentId: id, fate, toPersonId, reason }: FateChoice, { stamp, today }: When) {
  if (fate === 'dropped') return await passOn(trx, { id, fate, reason }, stamp, today)
  if (fate === 'handed_on' && toPersonId !== null)
    return await passOn(trx, { id, fate, to: toPersonId, reason }, stamp, today)
  return ok(null)
}

async function recordFate(
  trx: Trx,
  { id, unitId, actId }: { readonly id: TransferId; readonly unitId: UnitId; readonly actId: string },
  { commitmentId, fate, toPersonId, reason }: FateChoice,
): Promise<void> {
  const facts = { fate, toPersonId, reason, actId }
  await trx
    .insertInto('transferCommitment')
    .values({ transferId: id, commitmentId, unitId, ...facts })
    .onConflict((conflict) => conflict.columns(['transferId', 'commitmentId']).doUpdateSet(facts))
    .execute()
}
