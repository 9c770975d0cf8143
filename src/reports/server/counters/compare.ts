import { sql } from 'kysely'
import type { UnitId } from '#kernel/id.ts'
import { localDateAt, type Month, monthOf } from '#kernel/local-date.ts'
import type { UnitMonth } from '#kernel/unit-month.ts'
import type { Db, Trx } from '#platform/server/db/db.ts'
import { isEmptyOwn, isSameOwn } from '../../rules/carry.ts'
import { FIRST_MONTH } from '../../rules/counts.ts'
import { DEFINITIONS, type Definition } from '../../rules/indicators.ts'
import { type CarryDeps, carryAll, countAnew } from './carry.ts'
import { lockCounters, markFactMonths, markUncounted } from './marks.store.ts'
import { findOwn, keyOf } from './own.store.ts'

/** Where counters and facts differ: a unit's own count, or a total that is not the sum of what was carried to it. */
export interface Difference {
  readonly unitId: UnitId
  /** A month; of a total also a year. */
  readonly span: string
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
      const wrong: Difference[] = [...(await wrongTotals(trx)), ...(await neverCounted(trx, definitions))]
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
    .map(({ unitId, month }) => ({ unitId, span: month, what: 'own', indicator: null }))
}

/** Carrying writes both in one transaction, so these agree whatever is still marked. A year is the sum of its months. */
async function wrongTotals(trx: Trx): Promise<readonly Difference[]> {
  const { rows } = await sql<Difference>`
    with added as (
      select c.unit_id, s.span, e.key as indicator, sum(e.value::bigint) as value
      from report_own o cross join lateral unnest(o.carried_to) as c (unit_id)
      cross join lateral (values (o.month), (left(o.month, 4))) as s (span) cross join lateral jsonb_each_text(o.counts) e
      group by 1, 2, 3),
    kept as (
      select t.unit_id, t.span, e.key as indicator, e.value::bigint as value from report_total t cross join lateral jsonb_each_text(t.counts) e)
    select coalesce(a.unit_id, t.unit_id) as unit_id, coalesce(a.span, t.span) as span, 'total' as what, coalesce(a.indicator, t.indicator) as indicator
    from added a full join kept t on t.unit_id = a.unit_id and t.span = a.span and t.indicator = a.indicator
    where coalesce(a.value, 0) <> coalesce(t.value, 0) limit ${NAMED}`.execute(trx)
  return rows
}

/** Months with facts that nobody marked and nobody counted, though the definitions count something in them. */
async function neverCounted(trx: Trx, definitions: readonly Definition[]): Promise<readonly Difference[]> {
  const { rows } = await sql<UnitMonth>`
    select f.unit_id, f.month from report_fact_months() f
    where f.month between ${FIRST_MONTH} and (select max(month) from report_own)
      and not exists (select from report_own o where o.unit_id = f.unit_id and o.month = f.month)
      and not exists (select from report_mark k where k.unit_id = f.unit_id) limit ${AT_ONCE}`.execute(trx)
  const counted = rows.length === 0 ? [] : await countAnew(trx, rows, definitions)
  return counted
    .filter((own) => !isEmptyOwn(own))
    .map(({ unitId, month }) => ({ unitId, span: month, what: 'own', indicator: null }))
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

/** Each month in which a unit has a fact, also one before it was founded or after it was closed, and all months of its roll. */
async function markEverything(trx: Trx, current: Month): Promise<void> {
  await sql`delete from report_mark`.execute(trx)
  await markFactMonths(trx, FIRST_MONTH)
  await markUncounted(trx, current)
}
