import { sql } from 'kysely'
import type { UnitId } from '#kernel/id.ts'
import { localDateAt, type Month, monthOf } from '#kernel/local-date.ts'
import type { UnitMonth } from '#kernel/unit-month.ts'
import type { Db, Trx } from '#platform/server/db/db.ts'
import { isSameOwn } from '../../rules/carry.ts'
import { DEFINITIONS, type Definition, FIRST_MONTH } from '../../rules/indicators.ts'
import { type CarryDeps, carryAll, countAnew } from './carry.ts'
import { lockCounters, markUncounted } from './marks.store.ts'
import { findOwn, keyOf } from './own.store.ts'

/** Where counters and facts differ: a unit's own count, or a total that is not the sum of what was carried to it. */
export interface Difference extends UnitMonth {
  readonly what: 'own' | 'total'
  /** Null: the unit's whole month. */
  readonly indicator: string | null
}

const AT_ONCE = 1_000
/** As many are named; the rest is only counted by naming them again after a repair. */
const NAMED = 100

/** Every unit month that was ever counted is counted anew from the facts, every total added up. Marked ones are on their way and left out. */
export async function findDifferences(
  db: Db,
  definitions: readonly Definition[] = DEFINITIONS,
): Promise<readonly Difference[]> {
  return await db
    .transaction()
    .setIsolationLevel('repeatable read')
    .execute(async (trx) => {
      await sql`set local statement_timeout = '600s'`.execute(trx)
      const wrong: Difference[] = [...(await wrongTotals(trx))]
      for (let after: UnitMonth | null = null; wrong.length < NAMED; ) {
        const asked: readonly UnitMonth[] = await nextUnitMonths(trx, after)
        if (asked.length === 0) break
        wrong.push(...(await wrongOwn(trx, asked, definitions)))
        after = asked.at(-1) ?? null
      }
      return wrong.slice(0, NAMED)
    })
}

async function nextUnitMonths(trx: Trx, after: UnitMonth | null): Promise<readonly UnitMonth[]> {
  const { rows } = await sql<UnitMonth>`
    select o.unit_id, o.month from report_own o
    where ${after === null ? sql`true` : sql`(o.unit_id, o.month) > (${after.unitId}::uuid, ${after.month})`}
    order by o.unit_id, o.month limit ${AT_ONCE}`.execute(trx)
  return rows
}

async function wrongOwn(
  trx: Trx,
  asked: readonly UnitMonth[],
  definitions: readonly Definition[],
): Promise<readonly Difference[]> {
  const { rows: marked } = await sql<{ unitId: UnitId }>`
    select distinct unit_id from report_mark where unit_id = any(${asked.map(({ unitId }) => unitId)}::uuid[])`.execute(
    trx,
  )
  const onTheWay = new Set(marked.map(({ unitId }) => unitId))
  const settled = asked.filter(({ unitId }) => !onTheWay.has(unitId))
  const kept = await findOwn(trx, settled)
  const counted = await countAnew(trx, settled, definitions)
  return counted
    .filter((own) => !isSameOwn(kept.get(keyOf(own)), own))
    .map(({ unitId, month }) => ({ unitId, month, what: 'own', indicator: null }))
}

/** Carrying writes both in one transaction, so these agree whatever is still marked. */
async function wrongTotals(trx: Trx): Promise<readonly Difference[]> {
  const { rows } = await sql<Difference>`
    with added as (
      select c.unit_id, o.month, e.key as indicator, sum(e.value::bigint) as value
      from report_own o cross join lateral unnest(o.carried_to) as c (unit_id) cross join lateral jsonb_each_text(o.counts) e
      group by 1, 2, 3)
    select coalesce(a.unit_id, t.unit_id) as unit_id, coalesce(a.month, t.month) as month, 'total' as what, coalesce(a.indicator, t.indicator) as indicator
    from added a full join report_total t on t.unit_id = a.unit_id and t.month = a.month and t.indicator = a.indicator
    where coalesce(a.value, 0) <> coalesce(t.value, 0) limit ${NAMED}`.execute(trx)
  return rows
}

/** The counters made anew from the facts. What was to be carried is marked in the same transaction, so a stop in the middle loses nothing. */
export async function rebuildCounters(deps: CarryDeps, say: (left: number) => void = () => {}): Promise<number> {
  await deps.db.transaction().execute(async (trx) => {
    await lockCounters(trx)
    await sql`set local statement_timeout = '600s'`.execute(trx)
    await sql`delete from report_total`.execute(trx)
    await sql`delete from report_own`.execute(trx)
    await markEverything(trx, monthOf(localDateAt(deps.clock.now())))
  })
  say(0)
  return await carryAll(deps, { atOnce: 2_000 })
}

/** Each month in which a unit has a fact, also one before it was founded or after it was closed, and all months in between. */
async function markEverything(trx: Trx, current: Month): Promise<void> {
  await sql`delete from report_mark`.execute(trx)
  await sql`insert into report_mark (unit_id, month, onward)
    select f.unit_id, f.month, false from report_fact_months() f where f.month >= ${FIRST_MONTH}`.execute(trx)
  await markUncounted(trx, current)
}
