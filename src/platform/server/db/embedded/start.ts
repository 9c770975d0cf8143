import { spawn } from 'node:child_process'
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, realpathSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { StartFault } from '#platform/server/config/start-fault.ts'
import { type Account, accountFor } from './account.ts'
import { clusterFolder, prepareCluster, program, SERVER_ENVIRONMENT } from './cluster.ts'
import { freePort, isPortFree } from './ports.ts'
import { disownPostmasterFile, findRunningPostmaster, readPostmasterFile } from './postmaster-file.ts'
import { isAlive } from './processes.ts'
import { prepareRuntime } from './runtime.ts'
import { type Connection, readConnection, recordConnection } from './secrets.ts'
import { stopPostmaster } from './stop.ts'

export interface EmbeddedOptions {
  /** Folder of the programs, the cluster and its password. As root, its parents must be open to other accounts. */
  readonly home: string
  /** More server options, such as `-c`, `fsync=off` for tests. */
  readonly flags?: readonly string[]
}

export interface EmbeddedServer {
  readonly pid: number
  readonly port: number
  /** True when a server left over from a killed program was found running and taken over. */
  readonly adopted: boolean
  /** Address of a database of the cluster, as its owner. Holds the password: never to be logged. */
  readonly url: (database: string) => string
  readonly stop: () => Promise<void>
}

/** Replaying the log of a big database after a power cut may take this long. */
const READY_WITHIN_MS = 180_000
const STEP_MS = 10

/** Real PostgreSQL beside the program: loopback only, durable, stopped by `stop`, outliving even a killed parent. */
export async function startEmbeddedPostgres(options: EmbeddedOptions): Promise<EmbeddedServer> {
  mkdirSync(options.home, { recursive: true })
  const home = realpathSync(options.home) // the server knows its folder by one name only
  const flags = options.flags ?? []
  const account = accountFor(clusterFolder(home))
  const runtime = prepareRuntime(home)
  prepareCluster(home, runtime, account)
  return (await adopt(home, runtime)) ?? (await launch(home, runtime, account, flags))
}

async function adopt(home: string, runtime: string): Promise<EmbeddedServer | null> {
  const cluster = clusterFolder(home)
  const connection = readConnection(home)
  const running = findRunningPostmaster(cluster)
  if (!connection) throw new StartFault('embedded_failed', { said: 'database.json is missing or damaged' })
  if (!running) {
    disownPostmasterFile(cluster)
    return null
  }
  if (!(await isReady(cluster, running.pid))) return null
  const found = { port: running.port, password: connection.password }
  if (!(await ownsCluster(found, cluster))) {
    throw new StartFault('embedded_failed', { said: `process ${running.pid} holds the cluster but refuses us` })
  }
  if (found.port !== connection.port) recordConnection(home, found)
  return { ...describe(runtime, cluster, running.pid, found), adopted: true }
}

async function launch(
  home: string,
  runtime: string,
  account: Account | null,
  flags: readonly string[],
): Promise<EmbeddedServer> {
  const cluster = clusterFolder(home)
  const remembered = readConnection(home)
  if (!remembered) throw new StartFault('embedded_failed', { said: 'database.json is missing or damaged' })
  for (let attempt = 0; attempt < 5; attempt++) {
    const port = attempt === 0 && (await isPortFree(remembered.port)) ? remembered.port : await freePort()
    const connection = { ...remembered, port }
    const pid = spawnServer(home, runtime, account, [...serverOptions(port), ...flags])
    if (await isReady(cluster, pid)) {
      recordConnection(home, connection)
      return { ...describe(runtime, cluster, pid, connection), adopted: false }
    }
    // The last backends of a killed server need a moment to notice; a port may have been taken since it was probed.
    if (!/pre-existing shared memory|Address already in use|could not bind/.test(lastWords(home))) break
    await sleep(500 * (attempt + 1))
  }
  throw new StartFault('embedded_failed', { said: lastWords(home).trim().slice(-500) })
}

function serverOptions(port: number): string[] {
  const settings = [
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=',
    'logging_collector=on',
    'log_directory=log',
    'log_filename=postgresql-%a.log',
    'log_rotation_age=1d',
    'log_truncate_on_rotation=on',
    // Contents never reach a log: no statement, no parameter, no quoted key.
    'log_min_error_statement=panic',
    'log_parameter_max_length_on_error=0',
    'log_error_verbosity=terse',
  ]
  return ['-p', String(port), ...settings.flatMap((setting) => ['-c', setting])]
}

/** Detached, so that Ctrl-C in the console reaches only us and we stop it after the last request. */
function spawnServer(home: string, runtime: string, account: Account | null, options: readonly string[]): number {
  const log = openSync(startLog(home), 'w', 0o600)
  try {
    const server = spawn(program(runtime, 'postgres'), ['-D', clusterFolder(home), ...options], {
      ...account,
      env: SERVER_ENVIRONMENT,
      cwd: home,
      detached: true,
      windowsHide: true,
      stdio: ['ignore', log, log],
    })
    server.on('error', () => {}) // shows as a server that never becomes ready
    server.unref()
    return server.pid ?? 0
  } finally {
    closeSync(log)
  }
}

/** Ready is what the server itself writes into its lock file; its messages go to its own log. */
async function isReady(cluster: string, pid: number): Promise<boolean> {
  for (let waited = 0; waited < READY_WITHIN_MS; waited += STEP_MS) {
    if (pid === 0 || !isAlive(pid)) return false
    const file = readPostmasterFile(cluster)
    if (file?.pid === pid && (file.status === 'ready' || file.status === 'standby')) return true
    await sleep(STEP_MS)
  }
  return false
}

async function ownsCluster(connection: Connection, cluster: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: urlOf(connection, 'postgres'), connectionTimeoutMillis: 5_000 })
  try {
    await client.connect()
    const { rows } = await client.query<{ folder: string }>("select current_setting('data_directory') as folder")
    return rows[0] !== undefined && isSameFolder(rows[0].folder, cluster)
  } catch {
    return false
  } finally {
    await client.end().catch(() => {})
  }
}

/** PostgreSQL writes a folder of Windows with `/`. */
const isSameFolder = (told: string, ours: string): boolean => path.relative(told, ours) === ''

function describe(runtime: string, cluster: string, pid: number, connection: Connection) {
  return {
    pid,
    port: connection.port,
    url: (database: string) => urlOf(connection, database),
    stop: () => stopPostmaster({ runtime, cluster, pid }),
  }
}

const urlOf = ({ port, password }: Connection, database: string): string =>
  `postgres://postgres:${password}@127.0.0.1:${port}/${database}`

const startLog = (home: string): string => path.join(home, 'database.start.log')

const lastWords = (home: string): string => (existsSync(startLog(home)) ? readFileSync(startLog(home), 'utf8') : '')
