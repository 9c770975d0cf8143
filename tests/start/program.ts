import { type ChildProcess, spawn } from 'node:child_process'
import { chmodSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { freePort } from '#platform/server/db/embedded/ports.ts'
import { isAlive } from '#platform/server/db/embedded/processes.ts'

export interface RunningProgram {
  readonly child: ChildProcess
  readonly address: string
  /** Everything said so far on both outputs. */
  readonly said: () => string
  readonly exit: Promise<number | null>
}

/** The real start and stop over one small endpoint that writes. */
const SMALL_PROGRAM = path.join(import.meta.dirname, 'small-program.ts')
/** The program itself. */
export const WHOLE_PROGRAM = path.resolve(import.meta.dirname, '../../src/app/server/main.ts')

export function tempDataDir(): string {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'nen-nep-start-'))
  chmodSync(folder, 0o755)
  return folder
}

/** Starts the program in a process of its own, as `npm start` would, and does not wait. */
export function launch(
  environment: Record<string, string>,
  port: number,
  program: string | readonly string[] = SMALL_PROGRAM,
): RunningProgram {
  const child = spawn(process.execPath, [program].flat(), {
    env: { PATH: process.env['PATH'] ?? '', PORT: String(port), CONSOLE_LANGUAGE: 'en', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (chunk: Buffer) => {
      said += String(chunk)
    })
  }
  const exit = new Promise<number | null>((resolve) => child.once('close', (code) => resolve(code)))
  return { child, address: `http://127.0.0.1:${port}`, said: () => said, exit }
}

/** Starts the program and waits until it says that it listens. */
export async function start(
  dataDir: string,
  environment: Record<string, string> = {},
  file: string | readonly string[] = SMALL_PROGRAM,
): Promise<RunningProgram> {
  const program = launch({ DATA_DIR: dataDir, ...environment }, await freePort(), file)
  while (!program.said().includes('runs at')) {
    if (program.child.exitCode !== null) throw new Error(`ended with ${program.child.exitCode}: ${program.said()}`)
    await sleep(20)
  }
  return program
}

/** Waits for a program that is expected to give up; what it said and its exit code. */
export async function failure(environment: Record<string, string>, port?: number) {
  const program = launch(environment, port ?? (await freePort()))
  const code = await program.exit
  return { code, said: program.said().trim() }
}

export async function write(program: RunningProgram): Promise<string> {
  const answer = await fetch(`${program.address}/write`, { method: 'POST' })
  if (!answer.ok) throw new Error(`write answered ${answer.status}`)
  const { key } = (await answer.json()) as { key: string }
  return key
}

export async function written(program: RunningProgram): Promise<string[]> {
  const answer = await fetch(`${program.address}/written`)
  const { keys } = (await answer.json()) as { keys: string[] }
  return keys
}

export function postmasterPid(dataDir: string): number {
  return Number(readFileSync(path.join(dataDir, 'postgres', 'database', 'postmaster.pid'), 'utf8').split('\n')[0])
}

export function killHard(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL')
  } catch {
    // it died with its parent meanwhile
  }
}

/** Every living process whose command line names the folder: the database and its children. Linux only. */
export function processesOf(dataDir: string): number[] {
  const pids = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
  const postmaster = pids.filter((pid) => isAlive(pid) && read(`/proc/${pid}/cmdline`).includes(dataDir))
  const children = pids.filter((pid) =>
    postmaster.includes(Number(read(`/proc/${pid}/stat`).split(') ')[1]?.split(' ')[1])),
  )
  return [...postmaster, ...children.filter(isAlive)]
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}

export async function stop(program: RunningProgram): Promise<number | null> {
  program.child.kill('SIGTERM')
  return await program.exit
}

/** Address of the program's own database as its owner, read from where the program keeps it. */
export function ownerUrl(dataDir: string): string {
  const { port, password } = JSON.parse(readFileSync(path.join(dataDir, 'postgres', 'database.json'), 'utf8'))
  return `postgres://postgres:${password}@127.0.0.1:${port}/nennep`
}
