import { sql } from 'kysely'
import type { UnitId } from '#kernel/id.ts'
import type { Month } from '#kernel/local-date.ts'
import type { Db, Trx } from '#platform/server/db/db.ts'
import type { Counts } from '../rules/count-month.ts'
import { DEFINITIONS } from '../rules/indicators.ts'
import type { Span } from '../rules/periods.ts'
import { partsOf, STOCK_ASKED } from '../rules/rows.ts'

const STOCKS: ReadonlySet<string> = new Set([
  ...DEFINITIONS.filter(({ measure }) => measure === 'stock').map(({ indicator }) => indicator),
  ...STOCK_ASKED,
])

interface Added {
  readonly place: number
  readonly unitId: UnitId
  readonly indicator: string
  readonly added: number
  readonly atEnd: number | null
}

/**
 * The figures of units over spans of months, added from their months; of what stands, that of the span's last month, or of the current one
 * while the span runs. Answers for each unit one set for each span.
 */
export async function findFigures(
  db: Db | Trx,
  unitIds: readonly UnitId[],
  spans: readonly Span[],
  { current, rows: asked }: { readonly current: Month; readonly rows: readonly string[] },
): Promise<(unitId: UnitId, place?: number) => Counts> {
  const ends = spans.map(({ last }) => (last > current ? current : last))
  const indicators = [...new Set(asked.flatMap(partsOf))]
  const { rows } = await sql<Added>`
    select k.place::int as place, t.unit_id, t.indicator, sum(t.value)::bigint as added, sum(t.value) filter (where t.month = k.ends)::bigint as at_end
    from unnest(${spans.map(({ first }) => first)}::text[], ${spans.map(({ last }) => last)}::text[], ${ends}::text[])
      with ordinality as k (first, last, ends, place)
    join report_total t on t.unit_id = any(${[...unitIds]}::uuid[]) and t.month between k.first and k.last
      and t.indicator = any(${indicators}::text[])
    group by 1, 2, 3`.execute(db)
  const found = Map.groupBy(rows, ({ unitId, place }) => `${unitId} ${place}`)
  return (unitId, place = 0) => {
    const of = found.get(`${unitId} ${place + 1}`) ?? []
    return Object.fromEntries(
      of.map(({ indicator, added, atEnd }) => [indicator, STOCKS.has(indicator) ? (atEnd ?? 0) : added]),
    )
  }
}

export interface MonthValue {
  readonly month: Month
  readonly indicator: string
  readonly value: number
}

/** One unit's figures month by month. */
export async function findMonthly(
  db: Db | Trx,
  unitId: UnitId,
  { first, last }: Span,
  rows: readonly string[],
): Promise<readonly MonthValue[]> {
  const indicators = [...new Set(rows.flatMap(partsOf))]
  const found = await sql<MonthValue>`
    select t.month, t.indicator, t.value from report_total t
    where t.unit_id = ${unitId} and t.month between ${first} and ${last} and t.indicator = any(${indicators}::text[])`.execute(
    db,
  )
  return found.rows
}

/** Months added to a span; of what stands, the last month's. */
export function addUp(values: readonly MonthValue[], { first, last }: Span, current: Month): Counts {
  const ends = last > current ? current : last
  const counts: Record<string, number> = {}
  for (const { month, indicator, value } of values) {
    const isCounted = STOCKS.has(indicator) ? month === ends : month >= first && month <= last
    if (isCounted) counts[indicator] = (counts[indicator] ?? 0) + value
  }
  return counts
}
