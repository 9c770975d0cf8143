import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { commandOf, isAlive } from './processes.ts'

/** What PostgreSQL writes into `postmaster.pid` (one value a line; the documentation calls it the lock file). */
export interface PostmasterFile {
  readonly pid: number
  readonly port: number
  readonly status: 'starting' | 'stopping' | 'ready' | 'standby' | 'unknown'
}

const STATUSES = ['starting', 'stopping', 'ready', 'standby'] as const

export function readPostmasterFile(cluster: string): PostmasterFile | null {
  const lines = linesOf(cluster)
  const pid = Number(lines?.[0])
  if (!lines || !Number.isInteger(pid) || pid <= 0) return null
  const written = lines[7]?.trim()
  return { pid, port: Number(lines[3]), status: STATUSES.find((status) => status === written) ?? 'unknown' }
}

/** The living PostgreSQL of this cluster, orphan or not; null when the file is left over from one that died. */
export function findRunningPostmaster(cluster: string): PostmasterFile | null {
  const file = readPostmasterFile(cluster)
  if (!file || !isAlive(file.pid)) return null
  const command = commandOf(file.pid)
  return command === null || /postgres/.test(command) ? file : null
}

/**
 * After a kill the file may name a zombie or a stranger that got the number; PostgreSQL would take either for a living
 * server. Only the number is replaced, by one no process can have: the lines about shared memory must stay, because by
 * them PostgreSQL makes sure that no child of the dead server still writes.
 */
export function disownPostmasterFile(cluster: string): void {
  const lines = linesOf(cluster)
  if (!lines) return
  writeFileSync(fileOf(cluster), ['2147483646', ...lines.slice(1)].join('\n'))
}

function linesOf(cluster: string): string[] | null {
  try {
    return readFileSync(fileOf(cluster), 'utf8').split('\n')
  } catch {
    return null
  }
}

function fileOf(cluster: string): string {
  return path.join(cluster, 'postmaster.pid')
}
