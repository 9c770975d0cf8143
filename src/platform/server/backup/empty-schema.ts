import pg from 'pg'
import { type Migration, migrate } from '#platform/server/db/migrate.ts'
import { migrateJobs } from '#platform/server/jobs/jobs.ts'
import type { Head } from './manifest.ts'
import { RestoreFault } from './restore-fault.ts'

/** Stands on the book of migrations while a restore is under way, so that one that broke off may be tried again. */
const RESTORING = 'restoring'

export interface SchemaRequest {
  readonly databaseUrl: string
  readonly migrations: readonly Migration[]
}

/** The schema as it was when the backup was made; what came later is applied at the next start, as on any update. */
export async function makeEmptySchema({ databaseUrl, migrations }: SchemaRequest, head: Head): Promise<void> {
  const known = new Set(migrations.map(({ name }) => name))
  const unknown = head.migrations.find((name) => !known.has(name))
  if (unknown !== undefined) throw new RestoreFault('made_by_newer', unknown)
  await withClient(databaseUrl, (client) => refuseUsedDatabase(client, head))
  await migrate(
    databaseUrl,
    migrations.filter(({ name }) => head.migrations.includes(name)),
  )
  await migrateJobs(databaseUrl)
  await withClient(databaseUrl, async (client) => {
    await client.query(`comment on table schema_migration is '${RESTORING}'`)
  })
}

/** Part of the transaction that brings the rows in. Jobs that were under way when the backup was made are free again. */
export async function forgetRestoring(client: pg.ClientBase): Promise<void> {
  await client.query('comment on table schema_migration is null')
  await client.query('update graphile_worker._private_jobs set locked_at = null, locked_by = null')
  await client.query('update graphile_worker._private_job_queues set locked_at = null, locked_by = null')
}

async function refuseUsedDatabase(client: pg.Client, head: Head): Promise<void> {
  const { rows } = await client.query<{ used: boolean; note: string | null }>(
    `select to_regclass('public.schema_migration') is not null as used,
            obj_description(to_regclass('public.schema_migration'), 'pg_class') as note`,
  )
  if (!rows[0]?.used) return
  if (rows[0].note !== RESTORING) throw new RestoreFault('database_not_empty')
  const applied = await client.query<{ name: string }>('select name from schema_migration order by name')
  const same = JSON.stringify(applied.rows.map(({ name }) => name)) === JSON.stringify(head.migrations)
  if (!same) throw new RestoreFault('database_not_empty')
}

async function withClient(url: string, work: (client: pg.Client) => Promise<void>): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await work(client)
  } finally {
    await client.end()
  }
}
