import type pg from 'pg'

/** Constraints between tables that were taken off and must be put back. */
export interface Loosened {
  readonly tables: readonly string[]
  readonly foreignKeys: readonly { readonly table: string; readonly name: string; readonly definition: string }[]
}

/**
 * Rows come in table by table, in no order that foreign keys would accept. Inside the one transaction the keys are taken
 * off and put back, which checks every row again; only the owner's rights are needed for that. Rows that migrations made
 * are emptied out, because the backup holds them too.
 */
export async function loosenTables(client: pg.ClientBase, tables: readonly string[]): Promise<Loosened> {
  const { rows } = await client.query<{ table: string; name: string; definition: string }>(
    `select format('%I.%I', n.nspname, c.relname) as table, quote_ident(k.conname) as name,
            pg_get_constraintdef(k.oid) as definition
     from pg_constraint k
     join pg_class c on c.oid = k.conrelid
     join pg_namespace n on n.oid = c.relnamespace
     where k.contype = 'f' and format('%I.%I', n.nspname, c.relname) = any($1)`,
    [tables],
  )
  for (const { table, name } of rows) await client.query(`alter table ${table} drop constraint ${name}`)
  if (tables.length > 0) await client.query(`truncate ${tables.join(', ')}`)
  for (const table of tables) await client.query(`alter table ${table} disable trigger user`)
  return { tables, foreignKeys: rows }
}

export async function tightenTables(client: pg.ClientBase, { tables, foreignKeys }: Loosened): Promise<void> {
  for (const table of tables) await client.query(`alter table ${table} enable trigger user`)
  for (const { table, name, definition } of foreignKeys) {
    await client.query(`alter table ${table} add constraint ${name} ${definition}`)
  }
  await moveCounters(client, tables)
}

/** Identity columns go on after the highest number that came in. */
async function moveCounters(client: pg.ClientBase, tables: readonly string[]): Promise<void> {
  const { rows } = await client.query<{ table: string; column: string; sequence: string }>(
    `select format('%I.%I', n.nspname, c.relname) as table, quote_ident(a.attname) as column,
            pg_get_serial_sequence(format('%I.%I', n.nspname, c.relname), a.attname) as sequence
     from pg_class c
     join pg_namespace n on n.oid = c.relnamespace
     join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
     where format('%I.%I', n.nspname, c.relname) = any($1)
       and pg_get_serial_sequence(format('%I.%I', n.nspname, c.relname), a.attname) is not null`,
    [tables],
  )
  for (const { table, column, sequence } of rows) {
    await client.query(`select setval($1::regclass, (select coalesce(max(${column}), 0) + 1 from ${table}), false)`, [
      sequence,
    ])
  }
}
