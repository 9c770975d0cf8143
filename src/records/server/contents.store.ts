import { type RawBuilder, sql } from 'kysely'
import type { PersonId, UnitId } from '#kernel/id.ts'
import type { Trx } from '#platform/server/db/db.ts'
import type { CurrentOf } from '../rules/change.ts'
import type { FieldSpec } from '../rules/record-fields.ts'
import { type RecordSection, SECTION_SPECS } from '../rules/record-sections.ts'
import type { Values } from '../rules/record-values.ts'

export interface RecordRow {
  readonly rowId: string
  readonly values: Values
}

/** What stands in a file: sets of values and lists of rows, by part. */
export interface RecordContents {
  readonly sets: Readonly<Partial<Record<RecordSection, Values>>>
  readonly rows: Readonly<Partial<Record<RecordSection, readonly RecordRow[]>>>
}

/** Parts that have a table of their own here; the facts stand in the register. */
export type StoredSection = Exclude<RecordSection, 'facts'>

const snake = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
const tableOf = (section: StoredSection) => sql.table(`record_${section}`)
const columnOf = ({ name }: Pick<FieldSpec, 'name'>) => sql.ref(snake(name))

type Stored = Readonly<Record<string, unknown>>

/** The parts of an opened file in one statement. What the look does not name is not there, whatever is asked. */
export async function readContents(
  trx: Trx,
  personId: PersonId,
  sections: readonly RecordSection[],
): Promise<RecordContents> {
  const stored = sections.filter((section): section is StoredSection => section !== 'facts')
  if (stored.length === 0) return { sets: {}, rows: {} }
  const parts = stored.map((section) => sql`${sql.lit(section)}, ${partOf(section, personId)}`)
  const { rows } = await sql<{ file: Readonly<Record<string, Stored | readonly Stored[] | null>> }>`
    select jsonb_build_object(${sql.join(parts)}) as file`.execute(trx)
  const file = rows[0]?.file ?? {}
  const sets: Partial<Record<RecordSection, Values>> = {}
  const lists: Partial<Record<RecordSection, readonly RecordRow[]>> = {}
  for (const section of stored) {
    const found = file[section] ?? null
    if (SECTION_SPECS[section].isList) lists[section] = toRows(section, found)
    else sets[section] = toValues(section, (found ?? {}) as Stored)
  }
  return { sets, rows: lists }
}

function partOf(section: StoredSection, personId: PersonId): RawBuilder<unknown> {
  const table = tableOf(section)
  return SECTION_SPECS[section].isList
    ? sql`(select coalesce(jsonb_agg(to_jsonb(t) order by t.id), '[]') from ${table} t where t.person_id = ${personId})`
    : sql`(select to_jsonb(t) from ${table} t where t.person_id = ${personId})`
}

const toRows = (section: StoredSection, found: unknown): readonly RecordRow[] =>
  (Array.isArray(found) ? (found as readonly Stored[]) : [])
    .map((row) => ({ rowId: String(row['id']), values: toValues(section, row) }))
    .toSorted((left, right) => dayOf(section, left).localeCompare(dayOf(section, right)))

/** Rows stand in the order of their days; those without one first. */
function dayOf(section: StoredSection, { values }: RecordRow): string {
  const field = SECTION_SPECS[section].fields.find(({ type }) => type === 'when')
  return (field && section !== 'family' ? values[field.name] : null) ?? ''
}

function toValues(section: StoredSection, row: Stored): Values {
  return Object.fromEntries(SECTION_SPECS[section].fields.map(({ name }) => [name, toText(row[snake(name)])]))
}

function toText(value: unknown): string | null {
  return value === null || value === undefined || value === false ? null : String(value)
}

/** Looks up a set or a row of the contents; a set without a line yet is empty, not absent. */
export function currentIn({ sets, rows }: RecordContents): CurrentOf {
  return (section, rowId) =>
    rowId === null ? (sets[section] ?? {}) : (rows[section]?.find((row) => row.rowId === rowId)?.values ?? null)
}

export interface LineToWrite {
  readonly section: StoredSection
  readonly rowId: string | null
  readonly isNew: boolean
  /** The fields to write; null takes the row out. */
  readonly values: Values | null
}

export async function writeLine(
  trx: Trx,
  { personId, unitId }: { readonly personId: PersonId; readonly unitId: UnitId },
  { section, rowId, isNew, values }: LineToWrite,
): Promise<void> {
  const table = tableOf(section)
  const mine = sql`person_id = ${personId} and id = ${rowId}`
  if (values === null) {
    await sql`delete from ${table} where ${mine}`.execute(trx)
    return
  }
  const fields = SECTION_SPECS[section].fields.filter(({ name }) => name in values)
  const columns = fields.map(columnOf)
  const given = fields.map(({ name }) => sql`${values[name] ?? null}`)
  const setting = sql.join(fields.map((field, index) => sql`${columnOf(field)} = ${given[index]}`))
  if (rowId === null) {
    const excluded = sql.join(fields.map((field) => sql`${columnOf(field)} = excluded.${columnOf(field)}`))
    await sql`insert into ${table} (person_id, unit_id, ${sql.join(columns)}) values (${personId}, ${unitId}, ${sql.join(given)})
      on conflict (person_id) do update set unit_id = excluded.unit_id, ${excluded}`.execute(trx)
  } else if (isNew) {
    await sql`insert into ${table} (id, person_id, unit_id, ${sql.join(columns)})
      values (${rowId}, ${personId}, ${unitId}, ${sql.join(given)})`.execute(trx)
  } else {
    await sql`update ${table} set ${setting} where ${mine}`.execute(trx)
  }
}
