import { sql } from 'kysely'
import type { PaperId, UnitId } from '#kernel/id.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import type { Db, Trx } from '#platform/server/db/db.ts'
import type { PaperSeries } from '../rules/issuing-authority.ts'
import type { PaperType } from '../rules/paper-type.ts'
import { findPaper, type PaperEntry } from './papers.queries.ts'

export interface SeriesOfUnit {
  readonly unitId: UnitId
  readonly type: PaperType
  readonly series: PaperSeries
  readonly lastNumber: number
}

/** Numbers given in the series that run on a day. No scope: the caller has checked it. */
export async function listSeriesOf(
  db: Db | Trx,
  unitIds: readonly UnitId[],
  on: LocalDate,
): Promise<readonly SeriesOfUnit[]> {
  const { rows } = await sql<SeriesOfUnit>`
    select n.unit_id, n.paper_type as type, n.series, n.last_number from number_series n join unit u on u.id = n.unit_id
    where n.unit_id = any(${[...unitIds]}::uuid[]) and n.last_number > 0
      and n.term_from = coalesce((select max(t.from_on) from number_term t where t.unit_id = u.id and t.from_on <= ${on}), u.founded_on)
    order by n.unit_id, n.paper_type, n.series`.execute(db)
  return rows
}

export interface PapersOfUnit {
  readonly unitId: UnitId
  readonly count: number
  readonly lastIssuedOn: LocalDate
}

export async function countPapersOf(db: Db | Trx, unitIds: readonly UnitId[]): Promise<readonly PapersOfUnit[]> {
  const { rows } = await sql<PapersOfUnit>`
    select unit_id, count(*)::int as count, max(issued_on) as last_issued_on from paper
    where unit_id = any(${[...unitIds]}::uuid[]) group by unit_id`.execute(db)
  return rows
}

/** A unit newly founded goes on counting where another stopped, in its first term. */
export async function continueSeries(
  trx: Trx,
  { fromId, toId, on }: { readonly fromId: UnitId; readonly toId: UnitId; readonly on: LocalDate },
): Promise<void> {
  const series = await listSeriesOf(trx, [fromId], on)
  if (series.length === 0) return
  await trx
    .insertInto('numberSeries')
    .values(
      series.map(({ type, series: one, lastNumber }) => ({
        unitId: toId,
        paperType: type,
        series: one,
        termFrom: on,
        lastNumber,
      })),
    )
    .execute()
}

const PAPERS_A_PAGE = 50

export type PaperOfUnit = Pick<PaperEntry, 'id' | 'type' | 'number' | 'symbol' | 'issuedOn' | 'subject'> & {
  readonly unitId: UnitId
}

/** Papers of units whose successor the caller may read, the last issued first. */
export async function listPapersOfUnits(db: Db, unitIds: readonly UnitId[], after: PaperId | null) {
  const { rows } = await sql<PaperOfUnit>`
    select id, unit_id, paper_type as type, number, symbol, issued_on, subject from paper
    where unit_id = any(${[...unitIds]}::uuid[]) and state = 'issued' and (${after}::uuid is null or id < ${after}::uuid)
    order by id desc limit ${PAPERS_A_PAGE + 1}`.execute(db)
  const shown = rows.slice(0, PAPERS_A_PAGE)
  return { rows: shown, next: rows.length > PAPERS_A_PAGE ? (shown.at(-1)?.id ?? null) : null }
}

/** One paper of such units as it was issued. */
export function findPaperOfUnits(db: Db, unitIds: readonly UnitId[], id: PaperId, on: LocalDate) {
  return findPaper(db, { unitIds, subtreeIds: [], on }, id)
}
