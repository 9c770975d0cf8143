import { sql } from 'kysely'
import type { UnitId } from '#kernel/id.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import type { UnitScope } from '#platform/server/access/actor.ts'
import { visibleUnitIds } from '#platform/server/access/scope.ts'
import type { Db, Trx } from '#platform/server/db/db.ts'
import { type BulkList, CELLS_SHOWN } from '../../contract/bulk.ts'
import type { BulkNote, BulkPhase, CellMatch } from '../../rules/bulk/bulk.ts'
import type { RosterColumn } from '../../rules/import/columns.ts'
import type { RowVerdict } from '../../rules/import/preview.ts'
import { SILENT_MS } from './bulk.store.ts'
import type { ReadLayout } from './reader/read-message.ts'

export interface LockedBulk {
  readonly phase: BulkPhase
  readonly seen: string | null
  readonly asOfOn: LocalDate
  readonly fileDigest: string
  readonly toRemember: readonly (readonly [string, RosterColumn | null])[]
}

/** A list of a unit of the scope, locked; undefined where there is none. */
export async function lockBulk(
  trx: Trx,
  unitId: UnitId,
  bulkId: string,
  scope: UnitScope,
): Promise<LockedBulk | undefined> {
  const found = await trx
    .selectFrom('membersBulk')
    .select(['phase', 'seen', 'asOfOn', 'fileDigest', 'layout'])
    .where('id', '=', bulkId)
    .where('unitId', '=', unitId)
    .where('unitId', 'in', visibleUnitIds(scope))
    .forUpdate()
    .executeTakeFirst()
  if (!found) return undefined
  const { layout, ...rest } = found
  const toRemember = (layout as unknown as ReadLayout | null)?.toRemember ?? []
  return { ...rest, toRemember, phase: rest.phase as BulkPhase, asOfOn: rest.asOfOn as LocalDate }
}

const LISTS_SHOWN = 10

/** The newest lists of a unit of the scope; the first is the one under way or waiting, if any. */
export async function listBulks(db: Db, unitId: UnitId, scope: UnitScope, now: Date): Promise<readonly BulkList[]> {
  const rows = await db
    .selectFrom('membersBulk as b')
    .leftJoin('person as p', 'p.id', 'b.byPerson')
    .leftJoin('membersImport as i', 'i.id', 'b.importId')
    .select(['b.id', 'b.phase', 'b.beatAt', 'b.fileName', 'b.fileDigest', 'b.asOfOn', 'b.startedAt', 'b.doneRows'])
    .select(['b.allRows', 'b.fault', 'b.seen', 'b.layout', 'b.counts', 'p.fullName as byName'])
    .select(['i.createdCount', 'i.changedCount', 'i.leftCount', 'i.at as madeAt', 'i.undoneAt'])
    .where('b.unitId', '=', unitId)
    .where('b.unitId', 'in', visibleUnitIds(scope))
    .orderBy('b.startedAt', 'desc')
    .orderBy('b.id', 'desc')
    .limit(LISTS_SHOWN)
    .execute()
  const cells = await cellsOf(db, rows[0]?.phase === 'ready' ? rows[0].id : null, scope.on)
  return rows.map((row, index) => {
    const { beatAt, startedAt, madeAt, undoneAt, createdCount, changedCount, leftCount, ...rest } = row
    const isRunning = row.phase === 'reading' || row.phase === 'comparing'
    const made = madeAt === null || createdCount === null || changedCount === null || leftCount === null
    return {
      ...rest,
      phase: row.phase as BulkPhase,
      isSilent: isRunning && now.getTime() - beatAt.getTime() > SILENT_MS,
      startedAt: startedAt.toISOString(),
      fault: row.fault as BulkList['fault'],
      layout: row.layout as unknown as BulkList['layout'],
      counts: row.counts as BulkList['counts'],
      ...(index === 0 ? cells : NO_CELLS),
      made: made
        ? null
        : {
            created: createdCount,
            changed: changedCount,
            left: leftCount,
            at: madeAt.toISOString(),
            undoneAt: undoneAt?.toISOString() ?? null,
          },
    }
  })
}

const NO_CELLS = { cells: [], cellCounts: { sure: 0, chosen: 0, open: 0 } }

async function cellsOf(db: Db, bulkId: string | null, on: LocalDate): Promise<Pick<BulkList, 'cells' | 'cellCounts'>> {
  if (bulkId === null) return NO_CELLS
  const { rows } = await sql<{
    name: string
    match: CellMatch
    unitId: string | null
    rows: number
    firstRow: number
    candidates: BulkList['cells'][number]['candidates']
  }>`
    select c.name, c.match, c.unit_id, c.row_count as rows, c.first_row, coalesce((
      select jsonb_agg(jsonb_build_object('id', v.unit_id, 'name', v.name, 'parentName', coalesce(p.name, '')) order by k.place)
      from unnest(c.candidates) with ordinality k (id, place)
      join unit_version v on v.unit_id = k.id and v.from_on <= ${on}::date and (v.to_on is null or v.to_on > ${on}::date)
      left join unit_version p on p.unit_id = v.parent_id and p.from_on <= ${on}::date and (p.to_on is null or p.to_on > ${on}::date)), '[]') as candidates
    from members_bulk_cell c where c.bulk_id = ${bulkId} and c.match <> 'sure' and c.name <> ''
    order by c.match desc, c.first_row limit ${CELLS_SHOWN}`.execute(db)
  const counted = await sql<{ match: CellMatch; n: number }>`
    select match, count(*)::int as n from members_bulk_cell where bulk_id = ${bulkId} and name <> '' group by match`.execute(
    db,
  )
  const of = (match: CellMatch) => counted.rows.find((row) => row.match === match)?.n ?? 0
  return { cells: rows, cellCounts: { sure: of('sure'), chosen: of('chosen'), open: of('open') } }
}

export interface RowsAsked {
  readonly unitId: UnitId
  readonly bulkId: string
  readonly verdict: RowVerdict
  readonly after: number
  readonly size: number
}

/** One page of rows of a verdict, by their place in the file; undefined where the list is not one of the scope. */
export async function listBulkRows(db: Db, scope: UnitScope, { unitId, bulkId, verdict, after, size }: RowsAsked) {
  const found = await db
    .selectFrom('membersBulk')
    .select('id')
    .where('id', '=', bulkId)
    .where('unitId', '=', unitId)
    .where('unitId', 'in', visibleUnitIds(scope))
    .executeTakeFirst()
  if (!found) return undefined
  const { rows } = await sql<{
    row: number
    name: string
    cell: string
    verdict: RowVerdict
    effect: object
    notes: readonly BulkNote[]
  }>`
    select e.row_number as row, r.member_name as name, r.cell_name as cell, e.verdict, e.notes,
      case when e.kind = 'create' then e.effect || jsonb_build_object('facts', e.facts) else e.effect end as effect
    from members_bulk_effect e join members_bulk_row r on r.bulk_id = e.bulk_id and r.row_number = e.row_number
    where e.bulk_id = ${bulkId} and e.verdict = ${verdict} and e.row_number > ${after}
    order by e.row_number limit ${size + 1}`.execute(db)
  const page = rows.slice(0, size)
  return { rows: page, next: rows.length > size ? (page.at(-1)?.row ?? null) : null }
}
