import type pg from 'pg'

/** The schema as text in a fixed order, so that a migration's effect shows in a diff. */
export async function dumpSchema(client: pg.Client): Promise<string> {
  const parts: string[] = ['-- Generated from db/migrations by `npm run generate`. Do not edit.']
  for (const table of await names(client, TABLES)) {
    const lines = [...(await names(client, COLUMNS, table)), ...(await names(client, CONSTRAINTS, table))]
    parts.push(`create table ${table} (\n  ${lines.join(',\n  ')}\n);`)
    for (const index of await names(client, INDEXES, table)) parts.push(`${index};`)
    for (const grant of await names(client, GRANTS, table)) parts.push(`-- nennep_app: ${grant}`)
    for (const policy of await names(client, POLICIES, table)) parts.push(`-- policy ${policy}`)
  }
  for (const made of await names(client, FUNCTIONS)) parts.push(`${made.trim()};`)
  return `${parts.join('\n')}\n`
}

async function names(client: pg.Client, sql: string, table?: string): Promise<readonly string[]> {
  const { rows } = await client.query<{ line: string }>(sql, table === undefined ? [] : [table])
  return rows.map((row) => row.line)
}

const TABLES = `select c.relname as line from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
  and c.relname <> 'schema_migration' order by 1`
const COLUMNS = `select a.attname || ' ' || format_type(a.atttypid, a.atttypmod) || case when a.attnotnull then ' not null' else '' end
  || coalesce(case when a.attgenerated = 's' then ' generated always as (' || pg_get_expr(d.adbin, d.adrelid) || ') stored'
    else ' default ' || pg_get_expr(d.adbin, d.adrelid) end, '') as line
  from pg_attribute a left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
  where a.attrelid = $1::regclass and a.attnum > 0 and not a.attisdropped order by a.attnum`
const CONSTRAINTS = `select 'constraint ' || conname || ' ' || pg_get_constraintdef(oid) as line from pg_constraint
  where conrelid = $1::regclass and contype <> 'n' order by conname`
const INDEXES = `select pg_get_indexdef(i.indexrelid) as line from pg_index i where i.indrelid = $1::regclass
  and not exists (select from pg_constraint k where k.conindid = i.indexrelid) order by 1`
const GRANTS = `select string_agg(lower(privilege_type), ', ' order by privilege_type) as line from information_schema.role_table_grants
  where table_schema = 'public' and table_name = $1 and grantee = 'nennep_app' having count(*) > 0`
const POLICIES = `select policyname || ' on ' || tablename || ': ' || coalesce(qual, '') as line from pg_policies where tablename = $1 order by 1`
const FUNCTIONS = `select pg_get_functiondef(p.oid) as line from pg_proc p where p.pronamespace = 'public'::regnamespace and p.prokind = 'f'
  and not exists (select from pg_depend d where d.objid = p.oid and d.deptype = 'e') order by p.proname, 1`
