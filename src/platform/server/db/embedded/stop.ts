import { execFileSync } from 'node:child_process'
import { program, SERVER_ENVIRONMENT } from './cluster.ts'
import { isAlive, waitUntilGone } from './processes.ts'

export interface RunningCluster {
  readonly runtime: string
  readonly cluster: string
  readonly pid: number
}

const FAST_WITHIN_MS = 30_000

/** Fast shutdown: open transactions are rolled back, everything confirmed is on disk. Immediate only as a last resort. */
export async function stopPostmaster({ runtime, cluster, pid }: RunningCluster): Promise<void> {
  if (!isAlive(pid)) return
  if (process.platform === 'win32') {
    execFileSync(program(runtime, 'pg_ctl'), ['stop', '-D', cluster, '-m', 'fast'], {
      env: SERVER_ENVIRONMENT,
      windowsHide: true,
      stdio: 'ignore',
    })
    return
  }
  signal(pid, 'SIGINT')
  if (await waitUntilGone(pid, FAST_WITHIN_MS)) return
  signal(pid, 'SIGQUIT')
  await waitUntilGone(pid, FAST_WITHIN_MS)
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name)
  } catch {
    // gone meanwhile
  }
}
