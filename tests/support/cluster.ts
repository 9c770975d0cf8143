import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { findRunningPostmaster } from '#platform/server/db/embedded/postmaster-file.ts'
import { isAlive, waitUntilGone } from '#platform/server/db/embedded/processes.ts'
import { type EmbeddedServer, startEmbeddedPostgres } from '#platform/server/db/embedded/start.ts'
import { migrate, readMigrations } from '#platform/server/db/migrate.ts'
import { migrateJobs } from '#platform/server/jobs/jobs.ts'

export const TEMPLATE = 'nennep_template'
export const MIGRATIONS = path.resolve(import.meta.dirname, '../../db/migrations')

const NOT_DURABLE = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off']

export interface TestCluster {
  readonly server: EmbeddedServer
  readonly stop: () => Promise<void>
}

const PREFIX = 'nennep-test-'
const OWNER = 'owner.pid'

/** Folder kept in memory, and what must be free there: cloning a database makes a thousand files, which disks do slowly. */
const IN_MEMORY = '/dev/shm'
const ROOM_BYTES = 4 * 1024 ** 3

function homeOfClusters(durable: boolean): string {
  if (durable || os.freemem() < ROOM_BYTES || !fs.existsSync(IN_MEMORY)) return os.tmpdir()
  const { bavail, bsize } = fs.statfsSync(IN_MEMORY)
  return bavail * bsize < ROOM_BYTES ? os.tmpdir() : IN_MEMORY
}

/** Clusters of runs that were killed: nobody else would ever stop them. */
async function clearAbandoned(): Promise<void> {
  const folders = [os.tmpdir(), IN_MEMORY].filter((folder) => fs.existsSync(folder))
  const inFolder = (folder: string) => fs.readdirSync(folder).map((name) => path.join(folder, name))
  for (const home of folders.flatMap(inFolder).filter((each) => path.basename(each).startsWith(PREFIX))) {
    const owner = path.join(home, OWNER)
    if (!fs.existsSync(owner) || isAlive(Number(fs.readFileSync(owner, 'utf8')))) continue
    const running = findRunningPostmaster(path.join(home, 'database'))
    if (running) process.kill(running.pid, 'SIGQUIT')
    if (running) await waitUntilGone(running.pid, 5_000)
    fs.rmSync(home, { recursive: true, force: true })
  }
}

/** One throw-away cluster with a migrated template to clone; durable only where a benchmark measures what that costs. */
export async function startTestCluster({ durable = false } = {}): Promise<TestCluster> {
  await clearAbandoned()
  const home = fs.mkdtempSync(path.join(homeOfClusters(durable), PREFIX))
  fs.chmodSync(home, 0o755)
  fs.writeFileSync(path.join(home, OWNER), String(process.pid))
  const server = await startEmbeddedPostgres({
    home,
    flags: ['max_connections=200', ...(durable ? [] : NOT_DURABLE)].flatMap((flag) => ['-c', flag]),
  })
  await onDatabase(server.url('postgres'), (client) => client.query(`create database ${TEMPLATE}`))
  await migrateJobs(server.url(TEMPLATE))
  await migrate(server.url(TEMPLATE), readMigrations(MIGRATIONS))
  return {
    server,
    stop: async () => {
      await server.stop()
      fs.rmSync(home, { recursive: true, force: true })
    },
  }
}

export async function onDatabase<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}
