import { sql } from 'kysely'
import type { ActId, PersonId, UnitId } from '#kernel/id.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import { newId } from '#platform/server/clock.ts'
import type { Db, Trx } from '#platform/server/db/db.ts'
import type { Pending, PendingChange } from '../rules/take-back.ts'
import type { UnitKind, UnitState } from '../rules/unit.ts'
import { toDecision, toDecisionRow } from './decision-row.ts'
import { idsEverBelow, rebuildAncestry } from './units.store.ts'

/** The version before the newest one; undefined where there is one alone. */
export async function findVersionBefore(trx: Trx, unitId: UnitId) {
  const [, before] = await trx
    .selectFrom('unitVersion')
    .select(['fromOn', 'kind', 'parentId'])
    .where('unitId', '=', unitId)
    .orderBy('fromOn', 'desc')
    .limit(2)
    .execute()
  return (
    before && { fromOn: before.fromOn as LocalDate, kind: before.kind as UnitKind, parentId: before.parentId as UnitId }
  )
}

export interface TakenBack extends Pending {
  readonly unit: UnitState
  readonly reason: string
  readonly by: PersonId
  readonly at: Date
  readonly actId: ActId
}

/** Undoes what was to come and keeps what it would have been. False where something else rests on a unit that was to be founded. */
export async function recordTakenBack(trx: Trx, taken: TakenBack): Promise<boolean> {
  const { unit, change } = taken
  if (change === 'closing') await reopen(trx, unit)
  if (change === 'change') await dropNewestVersion(trx, unit)
  if (change === 'founding' && !(await unfound(trx, unit))) return false
  await recordInHistory(trx, taken)
  return true
}

async function reopen(trx: Trx, { id, closedOn }: UnitState) {
  const nothing = { closedOn: null, closingBasis: '', closingNumber: null, closingSymbol: null, closingIssuer: null }
  await trx
    .updateTable('unit')
    .set({ ...nothing, closingDecidedOn: null })
    .where('id', '=', id)
    .execute()
  await trx
    .updateTable('unitVersion')
    .set({ toOn: null })
    .where('unitId', '=', id)
    .where('toOn', '=', closedOn)
    .execute()
  await rebuildAncestry(trx, [id])
  await sql`update term t set to_on = e.to_on_before from term_ended_with_unit e where e.term_id = t.id and e.unit_id = ${id}`.execute(
    trx,
  )
  await trx.deleteFrom('termEndedWithUnit').where('unitId', '=', id).execute()
}

async function dropNewestVersion(trx: Trx, { id, latest }: UnitState) {
  const below = await idsEverBelow(trx, id)
  await trx.deleteFrom('unitVersion').where('unitId', '=', id).where('fromOn', '=', latest.fromOn).execute()
  await trx
    .updateTable('unitVersion')
    .set({ toOn: null })
    .where('unitId', '=', id)
    .where('toOn', '=', latest.fromOn)
    .execute()
  await rebuildAncestry(trx, below)
}

/** Nothing has happened in it yet: it goes as a whole, unless something already names it. */
async function unfound(trx: Trx, { id }: UnitState): Promise<boolean> {
  await sql`savepoint unfound`.execute(trx)
  try {
    for (const table of ['unitAncestry', 'unitVersion'] as const)
      await trx.deleteFrom(table).where('unitId', '=', id).execute()
    await trx.deleteFrom('unit').where('id', '=', id).execute()
    return true
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === '23503')) throw error
    await sql`rollback to savepoint unfound`.execute(trx)
    return false
  }
}

async function recordInHistory(trx: Trx, { unit, change, on, reason, by, at, actId }: TakenBack) {
  const { id, latest } = unit
  const { kind, name, parentId, basis, decision } = latest
  await trx
    .insertInto('unitChangeTakenBack')
    .values({
      ...{ id: newId({ now: () => at }), change, onDay: on, name, kind, parentId, reason, actId },
      // A unit that never was has no page: the history of the one above tells of it.
      unitId: change === 'founding' && parentId !== null ? parentId : id,
      ...{ basis, ...toDecisionRow(decision), takenBackBy: by, takenBackAt: at },
    })
    .execute()
}

/** Changes of a unit that were taken back before their day, the newest first. */
export async function listTakenBack(db: Db, unitId: UnitId) {
  const rows = await db
    .selectFrom('unitChangeTakenBack as c')
    .leftJoin('person as p', 'p.id', 'c.takenBackBy')
    .select(['c.id', 'c.change', 'c.onDay', 'c.name', 'c.reason', 'c.takenBackAt', 'c.basis', 'p.fullName as byName'])
    .select(['c.decidedNumber', 'c.decidedSymbol', 'c.decidedIssuer', 'c.decidedOn'])
    .where('c.unitId', '=', unitId)
    .orderBy('c.id', 'desc')
    .execute()
  return rows.map(({ change, takenBackAt, byName, ...row }) => ({
    ...{ id: row.id, onDay: row.onDay, name: row.name, reason: row.reason, basis: row.basis, byName: byName ?? '' },
    ...{ change: change as PendingChange, takenBackAt: takenBackAt.toISOString(), decision: toDecision(row) },
  }))
}
