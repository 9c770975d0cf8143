import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import pg from 'pg'

export interface Migration {
  readonly name: string
  readonly sql: string
  readonly sha256: string
}

/** The schema in the database was made by a newer program: going on could harm it. */
export class NewerSchemaError extends Error {
  override readonly name = 'NewerSchemaError'
  readonly migration: string

  constructor(migration: string) {
    super(`the database holds migration ${migration}, which this program does not know`)
    this.migration = migration
  }
}

export function readMigrations(folder: string): readonly Migration[] {
  return fs
    .readdirSync(folder)
    .filter((file) => /^\d{4}_[a-z0-9_]+\.sql$/.test(file))
    .sort()
    .map((file) => {
      const sql = fs.readFileSync(path.join(folder, file), 'utf8')
      return { name: file.slice(0, -4), sql, sha256: createHash('sha256').update(sql).digest('hex') }
    })
}

const MIGRATION_LOCK = 7_240_511

/** Applies what is missing, each migration in its own transaction, one program at a time. Returns the names applied. */
export async function migrate(url: string, migrations: readonly Migration[]): Promise<readonly string[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query('select pg_advisory_lock($1)', [MIGRATION_LOCK])
    await client.query(`create table if not exists schema_migration (
      name text primary key, sha256 text not null, applied_at timestamptz not null default now())`)
    const { rows } = await client.query<{ name: string }>('select name from schema_migration order by name')
    const applied = new Set(rows.map((row) => row.name))
    const known = new Set(migrations.map((migration) => migration.name))
    for (const name of applied) if (!known.has(name)) throw new NewerSchemaError(name)
    const missing = migrations.filter((migration) => !applied.has(migration.name))
    for (const migration of missing) await applyOne(client, migration)
    return missing.map((migration) => migration.name)
  } finally {
    await client.end()
  }
}

async function applyOne(client: pg.Client, { name, sql, sha256 }: Migration): Promise<void> {
  await client.query('begin')
  try {
    await client.query(sql)
    await client.query('insert into schema_migration (name, sha256) values ($1, $2)', [name, sha256])
    await client.query('commit')
  } catch (error) {
    await client.query('rollback')
    throw new Error(`migration ${name} failed`, { cause: error })
  }
}
