import path from 'node:path'
import pg from 'pg'
import { StartFault } from '#platform/server/config/start-fault.ts'
import { type EmbeddedServer, startEmbeddedPostgres } from '#platform/server/db/embedded/start.ts'
import { migrate, NewerSchemaError, readMigrations } from '#platform/server/db/migrate.ts'
import { migrateJobs } from '#platform/server/jobs/jobs.ts'

export interface OpenDatabase {
  /** Address as the owner. Never to be logged. */
  readonly url: string
  readonly embedded: EmbeddedServer | null
}

export interface OpenRequest {
  readonly databaseUrl: string | null
  readonly dataFolder: string
  readonly projectRoot: string
}

const OWN_DATABASE = 'nennep'
const OLDEST_SERVER = 150_000

/** The database, reachable, new enough and migrated; our own one is started when none is given. */
export async function openDatabase({ databaseUrl, dataFolder, projectRoot }: OpenRequest): Promise<OpenDatabase> {
  const embedded =
    databaseUrl === null ? await startEmbeddedPostgres({ home: path.join(dataFolder, 'postgres') }) : null
  try {
    if (embedded) await makeOwnDatabase(embedded)
    const url = databaseUrl ?? embedded?.url(OWN_DATABASE) ?? ''
    await checkServer(url)
    await bringUpToDate(url, path.join(projectRoot, 'db', 'migrations'))
    return { url, embedded }
  } catch (fault) {
    await embedded?.stop()
    throw fault
  }
}

async function makeOwnDatabase(server: EmbeddedServer): Promise<void> {
  await onServer(server.url('postgres'), async (client) => {
    const { rowCount } = await client.query('select from pg_database where datname = $1', [OWN_DATABASE])
    if (rowCount === 0) await client.query(`create database ${OWN_DATABASE}`)
  })
}

async function checkServer(url: string): Promise<void> {
  await onServer(url, async (client) => {
    const { rows } = await client.query<{ number: string; version: string }>(
      "select current_setting('server_version_num') as number, current_setting('server_version') as version",
    )
    const found = rows[0]
    if (found && Number(found.number) < OLDEST_SERVER)
      throw new StartFault('database_too_old', { found: found.version })
  })
}

const APP_ROLE = 'nennep_app'

/** A login at the pooler that would work as the owner could change the ledger, and one without limits wait for ever. */
export async function checkPooler(url: string): Promise<void> {
  await onServer(url, async (client) => {
    const { rows } = await client.query<{ role: string; limited: boolean }>(`select current_user as role,
      '0' not in (current_setting('statement_timeout'), current_setting('lock_timeout'),
        current_setting('idle_in_transaction_session_timeout')) as limited`)
    const [found] = rows
    if (found?.role !== APP_ROLE || !found.limited)
      throw new StartFault('pooler_login_wrong', { role: found?.role ?? '' })
  })
}

async function bringUpToDate(url: string, folder: string): Promise<void> {
  try {
    await migrate(url, readMigrations(folder))
    await migrateJobs(url)
  } catch (fault) {
    if (fault instanceof NewerSchemaError) throw new StartFault('schema_newer', { migration: fault.migration })
    const cause = fault instanceof Error && fault.cause instanceof pg.DatabaseError ? fault.cause : fault
    if (cause instanceof pg.DatabaseError && cause.code === '42501') {
      throw new StartFault('database_rights_missing', { reason: cause.message })
    }
    throw fault
  }
}

async function onServer(url: string, work: (client: pg.Client) => Promise<void>): Promise<void> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 })
  client.on('error', () => {}) // told by the query that was under way
  try {
    await client.connect()
  } catch (fault) {
    throw asConnectionFault(fault, url)
  }
  try {
    await work(client)
  } finally {
    await client.end()
  }
}

/** Wrong name, password or database: SQLSTATE classes 28 and 3D. Everything else counts as not reachable. */
function asConnectionFault(fault: unknown, url: string): StartFault {
  const { host, pathname } = new URL(url)
  const code = reasonOf(fault)
  const place = `${host}${pathname}`
  if (/^(28|3D)/.test(code)) return new StartFault('database_refused_sign_in', { place })
  return new StartFault('database_unreachable', { place, reason: code })
}

/** The driver gives no code where it waited in vain, nor where one side asks for TLS and the other has none. */
function reasonOf(fault: unknown): string {
  if (!(fault instanceof Error)) return 'timeout'
  if ('code' in fault && fault.code !== undefined) return String(fault.code)
  return /SSL/.test(fault.message) ? 'TLS' : 'timeout'
}
