import { createHash } from 'node:crypto'
import type pg from 'pg'

/** A table with rows of ours. Text of whole rows goes in and out through the types' own input and output, as COPY does. */
export interface Table {
  /** `public.act`, quoted where needed. */
  readonly name: string
  /** Columns that are stored and not generated. */
  readonly columns: readonly string[]
}

/** Which migrations stand is told by the manifest and re-made by the programs themselves. */
const OWN_BOOKS = ['public.schema_migration', 'graphile_worker.migrations']
const ROWS_AT_ONCE = 1000

/** The same text for the same value on every server and in every session. */
export async function fixFormats(client: pg.ClientBase): Promise<void> {
  await client.query(`set datestyle = 'ISO, YMD'; set timezone = 'UTC'; set intervalstyle = 'postgres';
    set extra_float_digits = 1; set bytea_output = 'hex'; set row_security = off; set search_path = public`)
}

export async function listTables(client: pg.ClientBase): Promise<readonly Table[]> {
  const { rows } = await client.query<{ name: string; columns: string[] }>(
    `select format('%I.%I', n.nspname, c.relname) as name,
            array_agg(quote_ident(a.attname) order by a.attnum) filter (where a.attgenerated = '') as columns
     from pg_class c
     join pg_namespace n on n.oid = c.relnamespace
     join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
     where n.nspname in ('public', 'graphile_worker') and c.relkind = 'r' and not c.relispartition
       and not exists (select from pg_depend d where d.objid = c.oid and d.deptype = 'e')
     group by 1 order by 1`,
  )
  return rows.filter(({ name }) => !OWN_BOOKS.includes(name))
}

/** Every row as text, in an order that depends on nothing but the rows. Needs an open transaction. */
export async function* readRows(client: pg.ClientBase, table: Table): AsyncGenerator<readonly string[]> {
  await client.query(
    `declare reading no scroll cursor for select t::text as row from only ${table.name} as t order by t::text collate "C"`,
  )
  for (;;) {
    const { rows } = await client.query<{ row: string }>(`fetch ${ROWS_AT_ONCE} from reading`)
    if (rows.length === 0) break
    yield rows.map(({ row }) => row)
  }
  await client.query('close reading')
}

export async function writeRows(client: pg.ClientBase, table: Table, rows: readonly string[]): Promise<void> {
  const values = table.columns.map((column) => `(s.r).${column}`).join(', ')
  // `offset 0` keeps the text from being parsed once for every column.
  await client.query(
    `insert into ${table.name} (${table.columns.join(', ')}) overriding system value
     select ${values} from (select x::${table.name} as r from unnest($1::text[]) as x offset 0) as s`,
    [rows],
  )
}

export function encodeRows(rows: readonly string[]): Buffer {
  return Buffer.from(rows.map((row) => `${JSON.stringify(row)}\n`).join(''))
}

export function decodeRows(body: Buffer): string[] {
  return body
    .toString('utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => String(JSON.parse(line)))
}

export interface TableDigest {
  readonly rows: number
  readonly sha256: string
}

/** Counts and digests rows as they pass. */
export class RowDigest {
  #rows = 0
  readonly #hash = createHash('sha256')

  add(rows: readonly string[]): void {
    this.#rows += rows.length
    this.#hash.update(encodeRows(rows))
  }

  end(): TableDigest {
    return { rows: this.#rows, sha256: this.#hash.digest('hex') }
  }
}

export async function digestTable(client: pg.ClientBase, table: Table): Promise<TableDigest> {
  const digest = new RowDigest()
  for await (const rows of readRows(client, table)) digest.add(rows)
  return digest.end()
}
