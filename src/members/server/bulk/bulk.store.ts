import { sql } from 'kysely'
import type { PersonId, UnitId } from '#kernel/id.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import type { UnitScope } from '#platform/server/access/actor.ts'
import { visibleUnitIds } from '#platform/server/access/scope.ts'
import type { Db, Trx } from '#platform/server/db/db.ts'
import type { BulkPhase } from '../../rules/bulk/bulk.ts'
import type { KnownCell, MatchedCell } from '../../rules/bulk/match-cells.ts'
import type { ReadLayout } from './reader/read-message.ts'

/** Whoever reads or compares says every few seconds that he is there; this long silent, he went with his process. */
export const SILENT_MS = 90_000

export interface BulkStart {
  readonly id: string
  readonly unitId: UnitId
  readonly byPerson: PersonId | null
  readonly at: Date
  readonly asOfOn: LocalDate
  readonly fileName: string
  readonly fileDigest: string
}

/** Begins a list of the unit and drops what was not entered of earlier ones; false while another one is under way. */
export async function recordStart(db: Db, start: BulkStart): Promise<boolean> {
  const { id, unitId, byPerson, at, asOfOn, fileName, fileDigest } = start
  return await db.transaction().execute(async (trx) => {
    // The unit locked: of two who start at once the second sees the first.
    await trx.selectFrom('unit').select('id').where('id', '=', unitId).forNoKeyUpdate().execute()
    const silentSince = new Date(at.getTime() - SILENT_MS)
    const { rows } = await sql`select from members_bulk
      where unit_id = ${unitId} and phase in ('reading', 'comparing') and beat_at > ${silentSince}`.execute(trx)
    if (rows.length > 0) return false
    await sql`delete from members_bulk where unit_id = ${unitId} and import_id is null`.execute(trx)
    await trx
      .insertInto('membersBulk')
      .values({ id, unitId, byPerson, startedAt: at, asOfOn, fileName, fileDigest, phase: 'reading', beatAt: at })
      .execute()
    return true
  })
}

export interface BulkState {
  readonly phase: BulkPhase
  readonly doneRows?: number
  readonly allRows?: number | null
  readonly fault?: object | null
  readonly layout?: ReadLayout
  readonly seen?: string
  readonly counts?: object
}

/** Says how far the list is; false where it is no longer there, because another one took its place. */
export async function recordState(db: Db, id: string, at: Date, state: BulkState): Promise<boolean> {
  const { phase, doneRows = null, allRows = null, fault = null, layout = null, seen = null, counts = null } = state
  const text = (value: object | null) => (value === null ? null : JSON.stringify(value))
  const done =
    await sql`update members_bulk set phase = ${phase}, beat_at = ${at}, done_rows = coalesce(${doneRows}, done_rows),
      all_rows = coalesce(${allRows}, all_rows), fault = coalesce(${text(fault)}::jsonb, fault), layout = coalesce(${text(layout)}::jsonb, layout),
      seen = coalesce(${seen}, seen), counts = coalesce(${text(counts)}::jsonb, counts)
    where id = ${id} and phase in ('reading', 'comparing')`.execute(db)
  return done.numAffectedRows === 1n
}

/** A list that failed keeps nothing of what its file said of people. */
export async function dropRows(db: Db, bulkId: string): Promise<void> {
  await sql`delete from members_bulk_effect where bulk_id = ${bulkId}`.execute(db)
  await sql`delete from members_bulk_row where bulk_id = ${bulkId}`.execute(db)
  await sql`delete from members_bulk_cell where bulk_id = ${bulkId}`.execute(db)
}

/** A batch of rows as the reading process hands it over: the text is not looked into here. */
export async function recordRows(db: Db, bulkId: string, batch: string): Promise<void> {
  await sql`insert into members_bulk_row (bulk_id, row_number, cell_name, member_name, read)
    select ${bulkId}, r.row, r.cell, r.name, r.read
    from jsonb_to_recordset(${batch}::jsonb) as r (row int, cell text, name text, read jsonb)`.execute(db)
}

/** The cells below a unit today, within the scope. */
export async function listCellsBelow(db: Db, unitId: UnitId, scope: UnitScope): Promise<readonly KnownCell[]> {
  const { rows } = await sql<KnownCell>`
    select v.unit_id as id, v.name, v.symbol, coalesce(p.name, '') as parent_name
    from unit_ancestry a
    join unit_version v on v.unit_id = a.unit_id and v.from_on <= ${scope.on} and (v.to_on is null or v.to_on > ${scope.on})
    left join unit_version p on p.unit_id = v.parent_id and p.from_on <= ${scope.on} and (p.to_on is null or p.to_on > ${scope.on})
    where a.ancestor_id = ${unitId} and a.from_on <= ${scope.on} and (a.to_on is null or a.to_on > ${scope.on})
      and v.kind = 'cell' and v.unit_id in ${visibleUnitIds(scope)}
    order by v.unit_id`.execute(db)
  return rows
}

export interface NamedCell {
  readonly name: string
  readonly rowCount: number
  readonly firstRow: number
}

export async function listNamedCells(db: Db, bulkId: string): Promise<readonly NamedCell[]> {
  const { rows } = await sql<NamedCell>`
    select cell_name as name, count(*)::int as row_count, min(row_number) as first_row
    from members_bulk_row where bulk_id = ${bulkId} group by cell_name order by 3`.execute(db)
  return rows
}

export async function recordCells(
  db: Db,
  bulkId: string,
  named: readonly NamedCell[],
  matched: ReadonlyMap<string, MatchedCell>,
): Promise<void> {
  const rows = named.flatMap((one) => {
    const found = matched.get(one.name)
    return found ? [{ ...one, ...found }] : []
  })
  await sql`insert into members_bulk_cell (bulk_id, unit_id, name, match, candidates, row_count, first_row)
    select ${bulkId}, r."unitId", r.name, r.match, array(select jsonb_array_elements_text(r.candidates)::uuid), r."rowCount", r."firstRow"
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as r ("unitId" uuid, name text, match text, candidates jsonb, "rowCount" int, "firstRow" int)`.execute(db)
}

export interface ChosenCell {
  readonly name: string
  /** Null: the rows of this name stay out. */
  readonly unitId: UnitId | null
}

/** What a person says of names; false where a name is not in the list, or a unit is no cell of it. */
export async function recordChosenCells(
  trx: Trx,
  bulkId: string,
  chosen: readonly ChosenCell[],
  below: ReadonlySet<string>,
): Promise<boolean> {
  if (chosen.some(({ unitId }) => unitId !== null && !below.has(unitId))) return false
  const done = await sql`update members_bulk_cell c
    set unit_id = n."unitId", match = case when n."unitId" is null then 'open' else 'chosen' end
    from jsonb_to_recordset(${JSON.stringify(chosen)}::jsonb) as n (name text, "unitId" uuid)
    where c.bulk_id = ${bulkId} and c.name = n.name`.execute(trx)
  return done.numAffectedRows === BigInt(chosen.length)
}
