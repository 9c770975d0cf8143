import type { ActId, PersonId, UnitId } from '#kernel/id.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import { ok, type Result } from '#kernel/result.ts'
import type { Trx } from '#platform/server/db/db.ts'
import { decideReceiveForAStay, type ReceiveForAStay, type StayRefusal } from '../rules/temporary-stay.ts'

/**
 * Receives a member of another cell for a time, inside the caller's act: from the first day on he stands on this cell's roster as
 * `temp_here`. That he is away from his own cell is its own leave (`temp_away`), which the caller records there.
 */
export async function receiveForAStay(
  trx: Trx,
  input: ReceiveForAStay,
  actId: ActId,
): Promise<Result<ReceiveForAStay, StayRefusal>> {
  const { personId } = input
  // Two cells that receive the same member at once wait for each other here.
  await trx.selectFrom('member').select('id').where('id', '=', personId).forUpdate().executeTakeFirst()
  const homes = await trx
    .selectFrom('membership')
    .select('unitId')
    .where('personId', '=', personId)
    .where('fromOn', '<=', input.fromOn)
    .where((where) => where.or([where('toOn', 'is', null), where('toOn', '>', input.fromOn)]))
    .execute()
  const stays = await trx
    .selectFrom('memberLeave')
    .select(['fromOn', 'toOn'])
    .where('personId', '=', personId)
    .where('kind', '=', 'temp_here')
    .execute()
  const decided = decideReceiveForAStay(
    {
      homeUnitIds: homes.map(({ unitId }) => unitId as UnitId),
      stays: stays.map(({ fromOn, toOn }) => ({ fromOn: fromOn as LocalDate, toOn: toOn as LocalDate | null })),
    },
    input,
  )
  if (!decided.ok) return decided
  await trx
    .insertInto('memberLeave')
    .values({ ...decided.value, kind: 'temp_here', actId })
    .execute()
  return ok(decided.value)
}

/** He returns to his own cell: the first day no longer here. False where no such stay is open in this cell. */
export async function endStay(
  trx: Trx,
  stay: { readonly personId: PersonId; readonly unitId: UnitId; readonly backOn: LocalDate },
): Promise<boolean> {
  const { personId, unitId, backOn } = stay
  const ended = await trx
    .updateTable('memberLeave')
    .set({ toOn: backOn })
    .where('personId', '=', personId)
    .where('unitId', '=', unitId)
    .where('kind', '=', 'temp_here')
    .where('fromOn', '<', backOn)
    .where((where) => where.or([where('toOn', 'is', null), where('toOn', '>', backOn)]))
    .returning('id')
    .execute()
  return ended.length > 0
}
