import { sql } from 'kysely'
import type { UnitId } from '#kernel/id.ts'
import type { UnitScope } from '#platform/server/access/actor.ts'
import { visibleUnitIds } from '#platform/server/access/scope.ts'
import type { Trx } from '#platform/server/db/db.ts'
import { type ImportUse, toImportUse } from '../../rules/import/undo.ts'
import { listReferences } from '../import/undo.store.ts'
import { STANDS_AS } from './register.ts'

export interface BulkImport {
  readonly bulkId: string
  readonly importId: string
  readonly at: Date
  readonly isUndone: boolean
}

/** A list that was entered, locked with its cells; undefined where the caller may not see it or one of its cells. */
export async function loadBulkImport(
  trx: Trx,
  unitId: UnitId,
  bulkId: string,
  scope: UnitScope,
): Promise<BulkImport | undefined> {
  const { rows } = await sql<BulkImport>`
    select b.id as bulk_id, i.id as import_id, i.at, i.undone_at is not null as is_undone
    from members_bulk b join members_import i on i.id = b.import_id
    where b.id = ${bulkId} and b.unit_id = ${unitId} and b.unit_id in ${visibleUnitIds(scope)} for update`.execute(trx)
  const [found] = rows
  if (!found) return undefined
  await sql`select u.id from unit u where u.id in (select unit_id from members_import_row where import_id = ${found.importId})
    order by u.id for no key update`.execute(trx)
  return found
}

/** What rests on the import, as for a cell's own list; every question is asked once for all its rows. */
export async function findBulkUses(trx: Trx, { importId, at }: BulkImport): Promise<ReadonlySet<ImportUse>> {
  const uses = new Set<ImportUse>()
  const rows = sql`members_import_row r where r.import_id = ${importId}`
  const asked = (condition: ReturnType<typeof sql>) =>
    sql<{ found: boolean }>`
    select exists (select from ${rows} and ${condition}) as found`
      .execute(trx)
      .then(({ rows: [row] }) => row?.found === true)
  const isMoved = await asked(sql`r.left_as is distinct from (
    select ${STANDS_AS} from membership s join person p on p.id = s.person_id join member m on m.id = s.person_id
    where s.person_id = r.person_id and s.unit_id = r.unit_id order by s.from_on desc limit 1)`)
  const isElsewhere =
    await asked(sql`exists (select from membership s where s.person_id = r.person_id and s.unit_id <> r.unit_id
    and not exists (select from membership own where own.person_id = s.person_id and own.unit_id = r.unit_id and own.from_on >= s.to_on))`)
  if (isMoved || isElsewhere) uses.add('later_change')
  const isImported =
    await asked(sql`exists (select from members_import_row o join members_import i on i.id = o.import_id
    where o.person_id = r.person_id and i.id <> ${importId} and i.undone_at is null and i.at >= ${at})`)
  if (isImported) uses.add('later_import')
  const { rows: met } = await sql`select from act a
    where a.unit_id in (select distinct r.unit_id from ${rows}) and a.subject_kind = 'meeting' and a.at >= ${at} limit 1`.execute(
    trx,
  )
  if (met.length > 0) uses.add('meeting')
  for (const table of await tablesNamingMade(trx, importId)) uses.add(toImportUse(table))
  return uses
}

/** More people than this are looked for by reading each table once, not once for each of them. */
const ONE_BY_ONE = 1_000

/** Tables that name somebody the list had made. Rows that just came are in no statistics: the planner would take them for a handful. */
async function tablesNamingMade(trx: Trx, importId: string): Promise<readonly string[]> {
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from members_import_row where import_id = ${importId} and kind = 'create'`.execute(trx)
  const isLong = (rows[0]?.n ?? 0) > ONE_BY_ONE
  if (isLong) await sql`select set_config('enable_nestloop', 'off', true)`.execute(trx)
  const named: string[] = []
  for (const { table, column } of await listReferences(trx)) {
    const found =
      await sql`select from members_import_row r join ${sql.table(table)} t on t.${sql.ref(column)} = r.person_id
      where r.import_id = ${importId} and r.kind = 'create' limit 1`.execute(trx)
    if (found.rows.length > 0) named.push(table)
  }
  if (isLong) await sql`select set_config('enable_nestloop', 'on', true)`.execute(trx)
  return named
}

/** Stands where a name must stand and there is nobody. */
const NOBODY = '—'

/** Takes back what every row did, by a fixed number of statements; whom it had made stays as a nameless row in no cell. */
export async function undoBulkRows(trx: Trx, { importId }: BulkImport): Promise<number> {
  const of = (kind: string) => sql`r.import_id = ${importId} and r.kind = ${kind}`
  await sql`delete from member_leave l using members_import_row r
    where r.import_id = ${importId} and l.id = (r.was ->> 'leaveId')::uuid`.execute(trx)
  await sql`delete from member_tag t using members_import_row r where ${of('create')} and t.person_id = r.person_id`.execute(
    trx,
  )
  await sql`delete from membership s using members_import_row r
    where ${of('create')} and s.person_id = r.person_id and s.unit_id = r.unit_id`.execute(trx)
  await sql`update person p set full_name = ${NOBODY}, sex = null, born_on = null, born_precision = null, phone = null, email = null,
    citizen_number = null from members_import_row r where ${of('create')} and p.id = r.person_id`.execute(trx)
  await sql`update member m set admitted_on = null, probation_from_on = null, official_on = null, card_number = null, file_number = null,
    home_address = null, occupation = null, ethnicity = null
    from members_import_row r where ${of('create')} and m.id = r.person_id`.execute(trx)
  await restoreFacts(trx, importId)
  await sql`insert into member_tag (person_id, tag, unit_id)
    select r.person_id, t, r.unit_id from members_import_row r, jsonb_array_elements_text(r.was -> 'tagsRemoved') t
    where ${of('change')}`.execute(trx)
  await sql`delete from member_tag t using members_import_row r
    where ${of('change')} and t.person_id = r.person_id and r.was -> 'tagsAdded' ? t.tag`.execute(trx)
  await sql`update membership s set to_on = null, end_reason = null from members_import_row r
    where ${of('leave')} and s.person_id = r.person_id and s.unit_id = r.unit_id and s.to_on is not null
      and not exists (select from membership later where later.person_id = s.person_id and later.from_on > s.from_on)`.execute(
    trx,
  )
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from members_import_row where import_id = ${importId}`.execute(trx)
  return rows[0]?.n ?? 0
}

/** Fields that were changed get their former value; the others stay. */
async function restoreFacts(trx: Trx, importId: string): Promise<void> {
  const before = sql`(select r.person_id, (select jsonb_object_agg(c ->> 'field', c -> 'from')
      from jsonb_array_elements(r.was -> 'changes') c) as was
    from members_import_row r where r.import_id = ${importId} and r.kind = 'change' and r.was -> 'changes' <> '[]'::jsonb)`
  const field = (name: string, column: string, type = 'text') =>
    sql`${sql.ref(column)} = case when b.was ? ${sql.lit(name)} then (b.was ->> ${sql.lit(name)})::${sql.raw(type)} else o.${sql.ref(column)} end`
  const person = [
    field('fullName', 'full_name'),
    field('sex', 'sex'),
    field('bornOn', 'born_on', 'date'),
    field('bornPrecision', 'born_precision'),
    field('phone', 'phone'),
    field('email', 'email'),
    field('citizenNumber', 'citizen_number'),
  ]
  const member = [
    field('admittedOn', 'admitted_on', 'date'),
    field('probationFromOn', 'probation_from_on', 'date'),
    field('officialOn', 'official_on', 'date'),
    field('cardNumber', 'card_number'),
    field('fileNumber', 'file_number'),
    field('homeAddress', 'home_address'),
    field('occupation', 'occupation'),
    field('ethnicity', 'ethnicity'),
  ]
  await sql`update person o set ${sql.join(person)} from ${before} b where o.id = b.person_id`.execute(trx)
  await sql`update member o set ${sql.join(member)} from ${before} b where o.id = b.person_id`.execute(trx)
}
