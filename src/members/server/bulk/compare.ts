import { sql } from 'kysely'
import type { PersonId, UnitId } from '#kernel/id.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import { type Clock, newId } from '#platform/server/clock.ts'
import type { Db, Trx } from '#platform/server/db/db.ts'
import { type BulkEffect, compareCell } from '../../rules/bulk/compare-cell.ts'
import type { RosterRow } from '../../rules/import/read-roster.ts'
import type { Member } from '../../rules/member.ts'
import { memberRows, withTagsAndLeaves } from '../members.queries.ts'
import { listHoldersOfNumbers } from '../members.store.ts'
import { registerDigests } from './register.ts'

/** So many rows are compared between two pauses of the server's one thread. */
const ROWS_AT_ONCE = 300

export interface Comparing {
  readonly db: Db
  readonly clock: Clock
  readonly bulkId: string
  readonly today: LocalDate
  readonly asOfOn: LocalDate
}

/** Compares every row with the register and keeps what it would do, a few cells at a time; `said` after each. */
export async function compareAll(comparing: Comparing, said: (done: number) => Promise<void>): Promise<void> {
  const { db, bulkId } = comparing
  await sql`delete from members_bulk_effect where bulk_id = ${bulkId}`.execute(db)
  let done = await refuseUnsettled(db, bulkId)
  for (const unitIds of inPieces(await settledCells(db, bulkId))) {
    const piece = { ...comparing, unitIds }
    done += await db
      .transaction()
      .setIsolationLevel('repeatable read')
      .execute((trx) => comparePiece(trx, piece))
    await said(done)
  }
  await refuseRepeated(db, bulkId)
}

interface SettledCell {
  readonly unitId: UnitId
  readonly rows: number
}

async function settledCells(db: Db, bulkId: string): Promise<readonly SettledCell[]> {
  const { rows } = await sql<SettledCell>`select unit_id, sum(row_count)::int as rows from members_bulk_cell
    where bulk_id = ${bulkId} and unit_id is not null group by unit_id order by min(first_row)`.execute(db)
  return rows
}

function inPieces(cells: readonly SettledCell[]): readonly (readonly UnitId[])[] {
  const pieces: UnitId[][] = []
  let room = 0
  for (const { unitId, rows } of cells) {
    if (room < rows) {
      pieces.push([])
      room = ROWS_AT_ONCE
    }
    pieces.at(-1)?.push(unitId)
    room -= rows
  }
  return pieces
}

type StoredRead = Omit<RosterRow, 'row' | 'tags'> & { readonly tags: readonly (readonly [string, boolean])[] }

async function comparePiece(trx: Trx, piece: Comparing & { readonly unitIds: readonly UnitId[] }): Promise<number> {
  const { bulkId, today, asOfOn, unitIds } = piece
  const { rows } = await sql<{ row: number; unitId: UnitId; read: StoredRead }>`
    select r.row_number as row, c.unit_id, r.read from members_bulk_cell c
    join members_bulk_row r on r.bulk_id = c.bulk_id and r.cell_name = c.name
    where c.bulk_id = ${bulkId} and c.unit_id = any(${[...unitIds]}::uuid[]) order by r.row_number`.execute(trx)
  const members = Map.groupBy(await listMembersOfCells(trx, unitIds, today), ({ unitId }) => unitId)
  const read = rows.map((one) => ({ unitId: one.unitId, row: toRosterRow(one.row, one.read) }))
  const holders = await listHoldersOfNumbers(
    trx,
    read.map(({ row: { facts } }) => ({
      citizenNumber: facts.citizenNumber ?? null,
      cardNumber: facts.cardNumber ?? null,
    })),
  )
  const effects = [...Map.groupBy(read, ({ unitId }) => unitId)].flatMap(([unitId, of]) => {
    const own = members.get(unitId) ?? []
    const ids = new Set<PersonId>(own.map(({ personId }) => personId))
    const taken = holders.filter(({ personId }) => !ids.has(personId)).map(({ number }) => number)
    const context = { members: own, takenNumbers: new Set(taken), asOfOn, today }
    return compareCell(
      unitId,
      of.map(({ row }) => row),
      context,
    )
  })
  await recordEffects(trx, piece, effects)
  await recordDigests(trx, bulkId, await registerDigests(trx, unitIds, today))
  return rows.length
}

function toRosterRow(row: number, { tags, ...read }: StoredRead): RosterRow {
  return { ...read, row, tags: new Map(tags as [never, boolean][]) }
}

async function listMembersOfCells(trx: Trx, unitIds: readonly UnitId[], today: LocalDate): Promise<readonly Member[]> {
  const rows = await memberRows(trx)
    .where('s.unitId', 'in', [...unitIds])
    .where('s.fromOn', '<=', today)
    .where((where) => where.or([where('s.toOn', 'is', null), where('s.toOn', '>', today)]))
    .orderBy('s.personId')
    .execute()
  return withTagsAndLeaves(trx, rows)
}

async function recordEffects(trx: Trx, { bulkId, clock }: Comparing, effects: readonly BulkEffect[]): Promise<void> {
  const rows = effects.map(({ effect, personId, facts, ...rest }) => {
    const isNew = effect.kind === 'create'
    const { facts: _facts, ...plain } = 'facts' in effect ? effect : { ...effect, facts: null }
    const leave = 'leave' in effect && effect.leave !== null
    return {
      ...rest,
      facts,
      effect: plain,
      personId: isNew ? newId(clock) : personId,
      membershipId: isNew ? newId(clock) : null,
      leaveId: leave ? newId(clock) : null,
    }
  })
  await sql`insert into members_bulk_effect
      (bulk_id, row_number, unit_id, verdict, kind, person_id, membership_id, leave_id, facts, effect, notes, doubts)
    select ${bulkId}, r.row, r."unitId", r.verdict, r.kind, r."personId", r."membershipId", r."leaveId",
      nullif(r.facts, 'null'::jsonb), r.effect, r.notes, array(select jsonb_array_elements_text(r.doubts))
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r (row int, "unitId" uuid, verdict text, kind text, "personId" uuid,
      "membershipId" uuid, "leaveId" uuid, facts jsonb, effect jsonb, notes jsonb, doubts jsonb)`.execute(trx)
}

async function recordDigests(trx: Trx, bulkId: string, digests: ReadonlyMap<UnitId, string>): Promise<void> {
  await sql`update members_bulk_cell c set register_digest = d.digest
    from unnest(${[...digests.keys()]}::uuid[], ${[...digests.values()]}::text[]) as d (unit_id, digest)
    where c.bulk_id = ${bulkId} and c.unit_id = d.unit_id`.execute(trx)
}

/** Rows that name no cell, or a name nobody has settled, stay out and say why. */
async function refuseUnsettled(db: Db, bulkId: string): Promise<number> {
  const done = await sql`
    insert into members_bulk_effect (bulk_id, row_number, verdict, kind, effect, notes, doubts)
    select r.bulk_id, r.row_number, 'refused', 'none', '{"kind":"none","personId":null}'::jsonb,
      jsonb_build_array(jsonb_build_object('row', r.row_number, 'column', null, 'field', null, 'level', 'refusal', 'proposed', null,
        'code', case when r.cell_name = '' then 'cell_missing' else 'cell_open' end, 'found', left(r.cell_name, 80))), '{}'
    from members_bulk_cell c join members_bulk_row r on r.bulk_id = c.bulk_id and r.cell_name = c.name
    where c.bulk_id = ${bulkId} and c.unit_id is null`.execute(db)
  return Number(done.numAffectedRows ?? 0n)
}

/** One number in rows of several cells: the first row stands, the others are refused and say which row has it. */
async function refuseRepeated(db: Db, bulkId: string): Promise<void> {
  await sql`
    with number as (
      select e.row_number, e.unit_id, n.number, min(e.row_number) over (partition by n.number) as first_row,
        first_value(e.unit_id) over (partition by n.number order by e.row_number) as first_unit
      from members_bulk_effect e
      join members_bulk_row r on r.bulk_id = e.bulk_id and r.row_number = e.row_number
      cross join lateral (values ('i' || (r.read -> 'facts' ->> 'citizenNumber')), ('c' || (r.read -> 'facts' ->> 'cardNumber'))) n (number)
      where e.bulk_id = ${bulkId} and e.unit_id is not null and n.number is not null),
    repeated as (
      select row_number, min(first_row) as first_row from number
      where row_number > first_row and unit_id <> first_unit group by row_number)
    update members_bulk_effect e set verdict = 'refused', notes = e.notes || jsonb_build_array(jsonb_build_object(
      'row', e.row_number, 'column', null, 'field', null, 'level', 'refusal', 'code', 'in_two_cells', 'found', '',
      'proposed', d.first_row::text))
    from repeated d where e.bulk_id = ${bulkId} and e.row_number = d.row_number`.execute(db)
}
