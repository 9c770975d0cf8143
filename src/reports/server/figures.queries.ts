import { sql } from 'kysely'
import type { UnitId } from '#kernel/id.ts'
import type { Month } from '#kernel/local-date.ts'
import type { Db, Trx } from '#platform/server/db/db.ts'
import type { Counts } from '../rules/counts.ts'
import type { Span } from '../rules/periods.ts'
import { addUp, isStock, keyOfTotal, keysOf, type SpanKey, type Total } from '../rules/totals.ts'

export interface TotalsAsked {
  readonly unitIds: readonly UnitId[]
  readonly keys: readonly SpanKey[]
}

/** What was found, by unit and span; undefined where nothing was counted. */
export type Totals = (unitId: UnitId, span: SpanKey) => Counts | undefined

/** Totals as they are kept, all in one statement: a row for each unit and span. */
export async function readTotals(db: Db | Trx, asked: readonly TotalsAsked[]): Promise<Totals> {
  const parts = asked.map(
    ({ unitIds, keys }) => sql`select t.unit_id, t.span, t.counts from report_total t
      where t.unit_id = any(${[...unitIds]}::uuid[]) and t.span = any(${[...keys]}::text[])`,
  )
  const { rows } = await sql<Total>`${sql.join(parts, sql` union all `)}`.execute(db)
  const found = new Map(rows.map(({ unitId, span, counts }) => [keyOfTotal(unitId, span), counts]))
  return (unitId, span) => found.get(keyOfTotal(unitId, span))
}

interface Figures {
  readonly current: Month
  readonly rows: readonly string[]
}

/** The counts rows are made of, of each unit over a span. */
export async function findFigures(
  db: Db | Trx,
  unitIds: readonly UnitId[],
  span: Span,
  asked: Figures,
): Promise<(unitId: UnitId) => Counts> {
  const totals = await readTotals(db, [{ unitIds, keys: keysOf(span, asked) }])
  return (unitId) => addUp((key) => totals(unitId, key), span, asked)
}

/** What a unit itself did over a span, without those below it. */
export async function findOwnFigures(db: Db | Trx, unitId: UnitId, { first, last }: Span): Promise<Counts> {
  const { rows } = await sql<{ indicator: string; value: number }>`
    select e.key as indicator, sum(e.value::bigint)::bigint as value from report_own o cross join lateral jsonb_each_text(o.counts) e
    where o.unit_id = ${unitId} and o.month between ${first} and ${last} group by 1`.execute(db)
  return Object.fromEntries(rows.map(({ indicator, value }) => [indicator, value]))
}

/** One figure of a unit itself: of what happened its months added, of what stands its end. */
export async function findOwnFigure(
  db: Db | Trx,
  unitId: UnitId,
  { indicator, span, endsIn }: { readonly indicator: string; readonly span: Span; readonly endsIn: Month },
): Promise<number> {
  const own = await findOwnFigures(db, unitId, isStock(indicator) ? { first: endsIn, last: endsIn } : span)
  return own[indicator] ?? 0
}
