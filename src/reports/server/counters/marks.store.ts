import { sql } from 'kysely'
import type { Month } from '#kernel/local-date.ts'
import type { UnitMonth } from '#kernel/unit-month.ts'
import type { Db, Trx } from '#platform/server/db/db.ts'
import { SHORT_READ } from '#platform/server/db/pipelined-pool.ts'
import { FIRST_MONTH } from '../../rules/counts.ts'

/** One at a time carries, counts anew or compares: whoever dies lets go with his transaction. */
export async function lockCounters(trx: Trx): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('nennep report counters'))`.execute(trx)
}

export async function tryLockCounters(trx: Trx): Promise<boolean> {
  const { rows } = await sql<{
    held: boolean
  }>`select pg_try_advisory_xact_lock(hashtext('nennep report counters')) as held`.execute(trx)
  return rows[0]?.held === true
}

interface Mark extends UnitMonth {
  readonly onward: boolean
}

/** Marks of so many unit months, gone from here: with the transaction they come back, or are carried. */
export async function takeMarks(trx: Trx, most: number): Promise<readonly Mark[]> {
  const { rows } = await sql<Mark>`
    with chosen as (select distinct unit_id, month from (select unit_id, month from report_mark order by unit_id, month limit ${most}) m),
      taken as (delete from report_mark m using chosen s where m.unit_id = s.unit_id and m.month = s.month returning m.unit_id, m.month, m.onward)
    select unit_id, month, bool_or(onward) as onward from taken group by 1, 2`.execute(trx)
  return rows
}

export async function isAnyMarked(db: Db): Promise<boolean> {
  const { rows } = await sql<{
    isMarked: boolean
  }>`${sql.raw(SHORT_READ)}select exists (select from report_mark) as is_marked`.execute(db)
  return rows[0]?.isMarked === true
}

export async function countMarks(db: Db | Trx): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*) as count from report_mark`.execute(db)
  return rows[0]?.count ?? 0
}

/** The months of these units from the given one on: up to the current one, and later ones that were carried. */
export async function listMonthsSince(
  trx: Trx,
  asked: readonly UnitMonth[],
  current: Month,
): Promise<readonly UnitMonth[]> {
  const { rows } = await sql<UnitMonth>`
    select distinct k.unit_id, m.month
    from unnest(${asked.map(({ unitId }) => unitId)}::uuid[], ${asked.map(({ month }) => month)}::text[]) as k (unit_id, month)
    cross join lateral (
      select to_char(g, 'YYYY-MM') as month
      from generate_series((greatest(k.month, ${FIRST_MONTH}) || '-01')::date, ${`${current}-01`}::date, interval '1 month') g
      union all select o.month from report_own o where o.unit_id = k.unit_id and o.month >= k.month) m`.execute(trx)
  return rows
}

/**
 * Every month in which somebody stood on a unit's roll and that was never counted, up to the current one: nothing may have happened in it, and
 * its roll is still to be counted, else a total of the roll would be that of some cells only. Units without a roll have no such months.
 */
export async function markUncounted(trx: Trx, current: Month): Promise<void> {
  await sql`insert into report_mark (unit_id, month, onward)
    select r.unit_id, m.month, false
    from (select unit_id, greatest(min(from_on), ${`${FIRST_MONTH}-01`}::date) as since, max(coalesce(to_on, 'infinity')) as until
      from membership group by 1) r
    cross join lateral generate_series(date_trunc('month', r.since::timestamp), least(r.until, ${`${current}-01`}::date)::timestamp, interval '1 month') g
    cross join lateral (select to_char(g, 'YYYY-MM') as month) m
    where not exists (select from report_own o where o.unit_id = r.unit_id and o.month = m.month)
      and not exists (select from report_mark k where k.unit_id = r.unit_id and k.month = m.month)`.execute(trx)
}

/** Each month from one on in which a unit has a fact, whether it was counted or not. */
export async function markFactMonths(trx: Trx, since: Month): Promise<void> {
  await sql`insert into report_mark (unit_id, month, onward)
    select f.unit_id, f.month, false from report_fact_months() f where f.month >= ${since}`.execute(trx)
}
