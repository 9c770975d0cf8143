import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

/** Whether a process lives. A zombie (dead, not yet collected by its parent) counts as dead. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
  } catch (fault) {
    if (!(fault instanceof Error && 'code' in fault && fault.code === 'EPERM')) return false
  }
  return process.platform !== 'linux' || stateOf(pid) !== 'Z'
}

/** The letter Linux gives for a process's state; the name before it may itself hold spaces and brackets. */
function stateOf(pid: number): string | null {
  return fieldsOf(pid)?.[0] ?? null
}

/**
 * A mark that differs between two processes that had the same number at different times: when it started.
 * Null where the system does not tell.
 */
export function startMark(pid: number): string | null {
  if (process.platform === 'linux') return fieldsOf(pid)?.[19] ?? null
  if (process.platform === 'win32') return null
  try {
    return execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim() || null
  } catch {
    return null
  }
}

function fieldsOf(pid: number): string[] | null {
  try {
    const line = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return line.slice(line.lastIndexOf(')') + 2).split(' ')
  } catch {
    return null
  }
}

/** The command line of a process, to tell a PostgreSQL from a stranger that got its old number. */
export function commandOf(pid: number): string | null {
  try {
    if (process.platform === 'linux') return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim()
    if (process.platform === 'win32') {
      const asked = ['/fi', `pid eq ${pid}`, '/fo', 'csv', '/nh']
      return execFileSync('tasklist', asked, { encoding: 'utf8', windowsHide: true }).trim()
    }
    return execFileSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' }).trim()
  } catch {
    return null
  }
}

/** Waits until the process is gone; false when it still lives after `withinMs`. */
export async function waitUntilGone(pid: number, withinMs: number): Promise<boolean> {
  const steps = Math.ceil(withinMs / 20)
  for (let step = 0; step < steps; step++) {
    if (!isAlive(pid)) return true
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
  return !isAlive(pid)
}
