import { sql } from 'kysely'
import type { ActId, PersonId, UnitId } from '#kernel/id.ts'
import type { UnitScope } from '#platform/server/access/actor.ts'
import { visibleUnitIds } from '#platform/server/access/scope.ts'
import type { Db, Trx } from '#platform/server/db/db.ts'
import { factsOf } from '../../rules/correct.ts'
import { type ImportUse, toImportUse } from '../../rules/import/undo.ts'
import { emptyFacts, type Member, type MemberFacts } from '../../rules/member.ts'
import { recordFacts, recordTags } from '../members.store.ts'
import { membersByPerson, standsAs, type Was, type WrittenRow } from './import.store.ts'

export interface ImportRecord {
  readonly id: string
  readonly unitId: UnitId
  readonly at: Date
  readonly isUndone: boolean
  readonly rows: readonly (WrittenRow & { readonly leftAs: string })[]
}

/** An import of the scope with its rows, locked; undefined where the caller may not see it. */
export async function loadImport(trx: Trx, id: string, scope: UnitScope): Promise<ImportRecord | undefined> {
  const found = await trx
    .selectFrom('membersImport')
    .select(['id', 'unitId', 'at', 'undoneAt'])
    .where('id', '=', id)
    .where('unitId', 'in', visibleUnitIds(scope))
    .forUpdate()
    .executeTakeFirst()
  if (!found) return undefined
  const rows = await trx
    .selectFrom('membersImportRow')
    .select(['rowNumber', 'personId', 'kind', 'was', 'leftAs'])
    .where('importId', '=', id)
    .orderBy('rowNumber')
    .execute()
  return {
    id,
    unitId: found.unitId as UnitId,
    at: found.at,
    isUndone: found.undoneAt !== null,
    rows: rows.map(({ rowNumber, personId, kind, was, leftAs }) => ({
      row: rowNumber,
      personId: personId as PersonId,
      kind: kind as WrittenRow['kind'],
      was: was as unknown as Was,
      leftAs,
    })),
  }
}

/** What rests on an import. Whoever adds a table that refers to a person is counted without saying so here. */
export async function findUses(trx: Trx, record: ImportRecord): Promise<ReadonlySet<ImportUse>> {
  const uses = new Set<ImportUse>()
  const people = record.rows.map(({ personId }) => personId)
  const members = await membersByPerson(trx, record.unitId, people)
  const moved = record.rows.some(({ personId, leftAs }) => {
    const member = members.get(personId)
    return !member || standsAs(member) !== leftAs
  })
  if (moved || (await isElsewhere(trx, record, people))) uses.add('later_change')
  if (await isImportedLater(trx, record, people)) uses.add('later_import')
  if (await hasMeetingActs(trx, record)) uses.add('meeting')
  const created = record.rows.filter(({ kind }) => kind === 'create').map(({ personId }) => personId)
  for (const table of await tablesNaming(trx, created)) uses.add(toImportUse(table))
  return uses
}

/** Whoever went to another cell since has a life there. */
async function isElsewhere(trx: Trx, { unitId }: ImportRecord, people: readonly PersonId[]): Promise<boolean> {
  const { rows } = await sql`select from membership s
    where s.person_id = any(${people}::uuid[]) and s.unit_id <> ${unitId}
      and not exists (select from membership own where own.person_id = s.person_id and own.unit_id = ${unitId} and own.from_on >= s.to_on)
    limit 1`.execute(trx)
  return rows.length > 0
}

async function isImportedLater(trx: Trx, { id, at }: ImportRecord, people: readonly PersonId[]): Promise<boolean> {
  const found = await trx
    .selectFrom('membersImportRow as r')
    .innerJoin('membersImport as i', 'i.id', 'r.importId')
    .select('r.importId')
    .where(sql<boolean>`r.person_id = any(${people}::uuid[])`)
    .where('i.id', '<>', id)
    .where('i.undoneAt', 'is', null)
    .where('i.at', '>=', at)
    .limit(1)
    .executeTakeFirst()
  return found !== undefined
}

/** A meeting prepared, opened or closed since has taken its roll from the register as the import left it. */
async function hasMeetingActs(trx: Trx, { unitId, at }: ImportRecord): Promise<boolean> {
  const found = await trx
    .selectFrom('act')
    .select('id')
    .where('unitId', '=', unitId)
    .where('subjectKind', '=', 'meeting')
    .where('at', '>=', at)
    .limit(1)
    .executeTakeFirst()
  return found !== undefined
}

/** Columns in which a person can be named, by the database's own list of references; the register's own left out. */
export async function listReferences(
  trx: Trx,
): Promise<readonly { readonly table: string; readonly column: string }[]> {
  const { rows } = await sql<{ table: string; column: string }>`
    select c.conrelid::regclass::text as "table", a.attname as "column" from pg_constraint c
    join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
    where c.contype = 'f' and c.confrelid in ('person'::regclass, 'member'::regclass) and c.confdeltype <> 'c'
      and c.conrelid::regclass::text not in ('member', 'membership', 'member_leave', 'member_tag', 'act')
      and c.conrelid::regclass::text not like 'members\\_%'`.execute(trx)
  return rows
}

/** Tables in which one of these people is named. */
async function tablesNaming(trx: Trx, people: readonly PersonId[]): Promise<readonly string[]> {
  if (people.length === 0) return []
  const rows = await listReferences(trx)
  if (rows.length === 0) return []
  const asked = rows.map(
    ({ table, column }) => sql`select ${table} as "table"
      where exists (select from ${sql.table(table)} where ${sql.ref(column)} = any(${people}::uuid[]))`,
  )
  const named = await sql<{ table: string }>`${sql.join(asked, sql` union all `)}`.execute(trx)
  return [...new Set(named.rows.map(({ table }) => table))]
}

/** Takes back what every row did. A person the import had made stays as an empty row without a name, in no cell: its id stands in the ledger. */
export async function undoRows(trx: Trx, { unitId, rows }: ImportRecord): Promise<void> {
  const of = (kind: WrittenRow['kind']) => rows.filter((row) => row.kind === kind)
  const ids = (list: readonly WrittenRow[]) => list.map(({ personId }) => personId)
  const leaveIds = rows.flatMap(({ was }) => (was.leaveId === null ? [] : [was.leaveId]))
  await sql`delete from member_leave where id = any(${leaveIds}::uuid[])`.execute(trx)
  const created = ids(of('create'))
  await sql`delete from member_tag where person_id = any(${created}::uuid[])`.execute(trx)
  await sql`delete from membership where unit_id = ${unitId} and person_id = any(${created}::uuid[])`.execute(trx)
  await recordFacts(
    trx,
    created.map((personId) => ({ personId, facts: emptyFacts(NOBODY) })),
  )
  const changed = of('change')
  const members = await membersByPerson(trx, unitId, ids(changed))
  await recordFacts(
    trx,
    changed.flatMap(({ personId, was }) => {
      const member = members.get(personId)
      return member && was.changes.length > 0 ? [{ personId, facts: before(member, was) }] : []
    }),
  )
  await recordTags(
    trx,
    unitId,
    changed.map(({ personId, was }) => ({ personId, added: was.tagsRemoved, removed: was.tagsAdded })),
  )
  await sql`update membership set to_on = null, end_reason = null
    where unit_id = ${unitId} and person_id = any(${ids(of('leave'))}::uuid[]) and to_on is not null
      and not exists (select from membership later where later.person_id = membership.person_id and later.from_on > membership.from_on)`.execute(
    trx,
  )
}

/** Stands where a name must stand and there is nobody. */
const NOBODY = '—'

function before(member: Member, { changes }: Was): MemberFacts {
  return { ...factsOf(member), ...Object.fromEntries(changes.map(({ field, from }) => [field, from])) }
}

export async function recordUndone(
  trx: Trx,
  { id }: Pick<ImportRecord, 'id'>,
  undone: { readonly at: Date; readonly byPerson: PersonId | null; readonly actId: ActId },
): Promise<void> {
  await trx
    .updateTable('membersImport')
    .set({ undoneAt: undone.at, undoneBy: undone.byPerson, undoneActId: undone.actId })
    .where('id', '=', id)
    .execute()
}

const IMPORTS_SHOWN = 20

/** The newest imports into a unit of the scope. */
export async function listImports(db: Db, unitId: UnitId, scope: UnitScope) {
  return db
    .selectFrom('membersImport as i')
    .leftJoin('person as p', 'p.id', 'i.byPerson')
    .leftJoin('person as u', 'u.id', 'i.undoneBy')
    .select(['i.id', 'i.at', 'i.asOfOn', 'i.createdCount', 'i.changedCount', 'i.leftCount', 'i.undoneAt'])
    .select(['p.fullName as byName', 'u.fullName as undoneByName'])
    .where('i.unitId', '=', unitId)
    .where('i.unitId', 'in', visibleUnitIds(scope))
    .orderBy('i.at', 'desc')
    .limit(IMPORTS_SHOWN)
    .execute()
}
