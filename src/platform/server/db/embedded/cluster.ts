import { execFileSync } from 'node:child_process'
import { chmodSync, chownSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { systemEnvironment } from '#platform/server/config/settings.ts'
import { StartFault } from '#platform/server/config/start-fault.ts'
import type { Account } from './account.ts'
import { EMBEDDED_MAJOR } from './runtime.ts'
import { newPassword, readConnection, recordConnection } from './secrets.ts'

/** Where PostgreSQL may look for programs; nothing else of the caller's environment reaches it. */
export const SERVER_ENVIRONMENT = serverEnvironment(process.platform, systemEnvironment)

/** On Windows its programs start each other through the command interpreter, and keep passing files in TEMP. */
export function serverEnvironment(
  platform: NodeJS.Platform,
  ours: Readonly<Record<string, string | undefined>>,
): Record<string, string> {
  const same = { LC_ALL: 'C', TZ: 'UTC' }
  if (platform !== 'win32') return { PATH: '/usr/bin:/bin', ...same }
  const system = ours['SystemRoot'] ?? ours['SYSTEMROOT'] ?? 'C:\\Windows'
  const folders = `${system}\\System32;${system}`
  return {
    ...same,
    PATH: folders,
    SystemRoot: system,
    ComSpec: `${system}\\System32\\cmd.exe`,
    TEMP: ours['TEMP'] ?? system,
  }
}

export const program = (runtime: string, name: string): string =>
  path.join(runtime, 'bin', process.platform === 'win32' ? `${name}.exe` : name)

export const clusterFolder = (home: string): string => path.join(home, 'database')

/** Makes the cluster when there is none. A start killed half-way leaves only a draft, which the next one throws away. */
export function prepareCluster(home: string, runtime: string, account: Account | null): void {
  const cluster = clusterFolder(home)
  if (existsSync(path.join(cluster, 'PG_VERSION'))) {
    refuseOtherMajor(cluster)
    return
  }
  const draft = `${cluster}.draft`
  const passwordFile = path.join(home, 'database.first-password')
  rmSync(draft, { recursive: true, force: true })
  mkdirSync(draft, { mode: 0o700 })
  const password = newPassword()
  writeFileSync(passwordFile, password, { mode: 0o600 })
  chmodSync(passwordFile, 0o600)
  if (account) for (const made of [draft, passwordFile]) chownSync(made, account.uid, account.gid)
  try {
    initialise(home, runtime, draft, passwordFile, account)
  } finally {
    rmSync(passwordFile, { force: true })
  }
  recordConnection(home, { port: readConnection(home)?.port ?? 1, password })
  renameSync(draft, cluster)
}

function initialise(home: string, runtime: string, draft: string, passwordFile: string, account: Account | null): void {
  const choices = ['-U', 'postgres', '-A', 'scram-sha-256', '-E', 'UTF8', '--locale=C', '--no-instructions']
  const locale = ['--locale-provider=builtin', '--builtin-locale=C.UTF-8']
  try {
    execFileSync(program(runtime, 'initdb'), ['-D', draft, `--pwfile=${passwordFile}`, ...choices, ...locale], {
      ...account,
      env: SERVER_ENVIRONMENT,
      cwd: home,
      windowsHide: true,
      stdio: ['ignore', 'ignore', 'pipe'],
    })
  } catch (fault) {
    throw asStartFault(fault)
  }
}

/** What `initdb` said, or, where the system would not even start it (a disk mounted `noexec`), what the system said. */
export function asStartFault(fault: unknown): StartFault {
  const words = fault instanceof Error && 'stderr' in fault ? String(fault.stderr ?? '').trim() : ''
  const said = words === '' ? String(fault) : words
  // A bare number without a line in /etc/passwd, as some containers set it: initdb has to know its own name.
  if (/could not look up effective user/.test(said)) return new StartFault('embedded_no_account')
  return new StartFault('embedded_failed', { said: said.slice(-500) })
}

function refuseOtherMajor(cluster: string): void {
  const major = Number(readFileSync(path.join(cluster, 'PG_VERSION'), 'utf8'))
  if (major !== EMBEDDED_MAJOR) throw new StartFault('embedded_other_version', { found: major, ours: EMBEDDED_MAJOR })
}
