import { sql } from 'kysely'
import type { CommitmentId, PersonId, UnitId } from '#kernel/id.ts'
import { onDuty } from '#platform/server/access/tell-reader.ts'
import { newId } from '#platform/server/clock.ts'
import type { Db, Trx } from '#platform/server/db/db.ts'
import type { Stamp } from './commitments.store.ts'

export interface OpenOfUnit {
  readonly id: CommitmentId
  readonly unitId: UnitId
  readonly what: string
  readonly ownerPersonId: PersonId | null
}

/** What stands open in these units, save what a case asks of a member. No scope: the caller has checked it. */
export async function listOpenOf(db: Db | Trx, unitIds: readonly UnitId[]): Promise<readonly OpenOfUnit[]> {
  const { rows } = await sql<OpenOfUnit>`
    select id, unit_id, what, owner_person_id from commitment
    where unit_id = any(${[...unitIds]}::uuid[]) and closed_on is null order by unit_id, id`.execute(db)
  return rows
}

export interface CommitmentMove {
  readonly id: CommitmentId
  readonly toId: UnitId
}

/** Open commitments go on in another unit: there they are asked for and judged. What happened to them before stays where it was. */
export async function moveCommitments(
  trx: Trx,
  moves: readonly CommitmentMove[],
  { at, by, actId }: Stamp,
  reason: string,
): Promise<void> {
  if (moves.length === 0) return
  const pairs = sql`unnest(${moves.map(({ id }) => id)}::uuid[], ${moves.map(({ toId }) => toId)}::uuid[],
    ${moves.map(() => newId({ now: () => at }))}::uuid[]) as d (id, to_id, event_id)`
  await sql`update commitment c set unit_id = d.to_id from ${pairs} where c.id = d.id and c.closed_on is null`.execute(
    trx,
  )
  await sql`insert into commitment_event (id, commitment_id, unit_id, kind, at, by_person, reason, act_id)
    select d.event_id, d.id, d.to_id, 'moved', ${at}, ${by}, ${reason}, ${actId} from ${pairs}`.execute(trx)
}

/**
 * What cases of units that end asked of members goes where those units go. No plan names it, for it is not told to whoever makes one:
 * the database shows it to the program alone.
 */
export async function moveAskedByCases(
  trx: Trx,
  ended: readonly { readonly fromId: UnitId; readonly toId: UnitId }[],
  stamp: Stamp,
  reason: string,
): Promise<void> {
  await onDuty(trx, async () => {
    for (const { fromId, toId } of ended) {
      const left = await listOpenOf(trx, [fromId])
      const moves = left.flatMap(({ id, ownerPersonId }) => (ownerPersonId === null ? [] : [{ id, toId }]))
      await moveCommitments(trx, moves, stamp, reason)
    }
  })
}

/** What a unit itself was to do falls to the unit that follows it. */
export async function moveOwnership(trx: Trx, fromId: UnitId, toId: UnitId): Promise<void> {
  await trx
    .updateTable('commitment')
    .set({ ownerUnitId: toId })
    .where('ownerUnitId', '=', fromId)
    .where('closedOn', 'is', null)
    .execute()
}
