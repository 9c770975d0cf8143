import { sql } from 'kysely'
import { columnsOf, type UnitMonth } from '#kernel/unit-month.ts'
import type { Db, Trx } from '#platform/server/db/db.ts'
import type { Delta, Own } from '../../rules/carry.ts'
import { keyOfTotal, spansChanged, type Total, totalsAfter } from '../../rules/totals.ts'

export const keyOf = ({ unitId, month }: UnitMonth): string => `${unitId} ${month}`

export async function findOwn(db: Db | Trx, asked: readonly UnitMonth[]): Promise<ReadonlyMap<string, Own>> {
  const { units, months } = columnsOf(asked)
  const { rows } = await sql<Own>`
    select o.unit_id, o.month, o.carried_to::text[] as carried_to, o.counts
    from unnest(${units}::uuid[], ${months}::text[]) as k (unit_id, month)
    join report_own o on o.unit_id = k.unit_id and o.month = k.month`.execute(db)
  return new Map(rows.map((own) => [keyOf(own), own]))
}

export async function recordOwn(trx: Trx, owns: readonly Own[]): Promise<void> {
  if (owns.length === 0) return
  await sql`insert into report_own (unit_id, month, carried_to, counts)
    select k.unit_id, k.month, k.carried_to::uuid[], k.counts::jsonb
    from unnest(${owns.map(({ unitId }) => unitId)}::uuid[], ${owns.map(({ month }) => month)}::text[],
      ${owns.map(({ carriedTo }) => `{${carriedTo.join(',')}}`)}::text[], ${owns.map(({ counts }) => JSON.stringify(counts))}::text[])
      as k (unit_id, month, carried_to, counts)
    on conflict (unit_id, month) do update set carried_to = excluded.carried_to, counts = excluded.counts`.execute(trx)
}

/** Written by one at a time, who holds the counters: read, added to and written back. */
export async function addToTotals(trx: Trx, deltas: readonly Delta[]): Promise<void> {
  if (deltas.length === 0) return
  const spans = spansChanged(deltas)
  const { rows } = await sql<Total>`
    select t.unit_id, t.span, t.counts
    from unnest(${spans.map(({ unitId }) => unitId)}::uuid[], ${spans.map(({ span }) => span)}::text[]) as k (unit_id, span)
    join report_total t on t.unit_id = k.unit_id and t.span = k.span`.execute(trx)
  const before = new Map(rows.map(({ unitId, span, counts }) => [keyOfTotal(unitId, span), counts]))
  const after = totalsAfter(before, deltas)
  await sql`insert into report_total (unit_id, span, counts)
    select k.unit_id, k.span, k.counts::jsonb
    from unnest(${after.map(({ unitId }) => unitId)}::uuid[], ${after.map(({ span }) => span)}::text[],
      ${after.map(({ counts }) => JSON.stringify(counts))}::text[]) as k (unit_id, span, counts)
    on conflict (unit_id, span) do update set counts = excluded.counts`.execute(trx)
}
