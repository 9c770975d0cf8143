import { sql } from 'kysely'
import type { Month } from '#kernel/local-date.ts'
import type { UnitMonth } from '#kernel/unit-month.ts'
import type { Db, Trx } from '#platform/server/db/db.ts'
import { SHORT_READ } from '#platform/server/db/pipelined-pool.ts'
import { FIRST_MONTH } from '../../rules/indicators.ts'

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

/** The months of these units that were carried before, from the given one on. */
export async function listMonthsSince(trx: Trx, asked: readonly UnitMonth[]): Promise<readonly UnitMonth[]> {
  const { rows } = await sql<UnitMonth>`
    select distinct o.unit_id, o.month
    from unnest(${asked.map(({ unitId }) => unitId)}::uuid[], ${asked.map(({ month }) => month)}::text[]) as k (unit_id, month)
    join report_own o on o.unit_id = k.unit_id and o.month >= k.month`.execute(trx)
  return rows
}

/**
 * Every month of every unit that was never counted, up to the current one: nothing may have happened in it, and its roll is still to be counted,
 * else a total of the roll would be that of some cells only.
 */
export async function markUncounted(trx: Trx, current: Month): Promise<void> {
  await sql`insert into report_mark (unit_id, month, onward)
    select u.id, m.month, false
    from generate_series(${`${FIRST_MONTH}-01`}::date, ${`${current}-01`}::date, interval '1 month') g
    cross join lateral (select to_char(g, 'YYYY-MM') as month) m
    join unit u on to_char(u.founded_on, 'YYYY-MM') <= m.month and (u.closed_on is null or to_char(u.closed_on, 'YYYY-MM') >= m.month)
    where not exists (select from report_own o where o.unit_id = u.id and o.month = m.month)
      and not exists (select from report_mark k where k.unit_id = u.id and k.month = m.month)`.execute(trx)
}
