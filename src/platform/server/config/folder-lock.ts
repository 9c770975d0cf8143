import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { isAlive, startMark } from '#platform/server/db/embedded/processes.ts'
import { StartFault } from './start-fault.ts'

export interface FolderLock {
  readonly release: () => void
}

/**
 * Keeps a second program off one data folder. The lock names its holder by number and moment of start, so that a number
 * given to another process after a kill or a reboot is not taken for the holder.
 */
export function lockFolder(folder: string): FolderLock {
  const lock = path.join(folder, 'program.lock')
  const mine = `${process.pid} ${startMark(process.pid) ?? ''}`
  const draft = `${lock}.${process.pid}`
  writeFileSync(draft, mine, { mode: 0o600 })
  try {
    for (let attempt = 0; attempt < 3; attempt++) {
      if (linkOnce(draft, lock)) return { release: () => releaseIfMine(lock, mine) }
      const holder = read(lock)
      if (holder !== null && holds(holder)) {
        throw new StartFault('data_dir_in_use', { folder, pid: Number(holder.split(' ')[0]) })
      }
      if (holder !== null) setAside(lock, holder)
    }
    throw new StartFault('data_dir_in_use', { folder, pid: 0 })
  } finally {
    rmSync(draft, { force: true })
  }
}

/** `link` fails when the name is taken, and nobody ever sees a lock half-written. */
function linkOnce(draft: string, lock: string): boolean {
  try {
    linkSync(draft, lock)
    return true
  } catch (fault) {
    if (fault instanceof Error && 'code' in fault && fault.code === 'EEXIST') return false
    throw fault
  }
}

function holds(holder: string): boolean {
  const [number, ...mark] = holder.split(' ')
  const pid = Number(number)
  if (!Number.isInteger(pid) || pid <= 0 || !isAlive(pid)) return false
  const now = startMark(pid)
  return now === null || mark.join(' ') === now
}

/** Takes a dead holder's lock away; if another start was quicker and this is its living lock, gives it back. */
function setAside(lock: string, dead: string): void {
  const aside = `${lock}.dead-${process.pid}`
  try {
    renameSync(lock, aside)
  } catch {
    return
  }
  if (read(aside) !== dead) linkOnce(aside, lock)
  rmSync(aside, { force: true })
}

function releaseIfMine(lock: string, mine: string): void {
  if (read(lock) === mine) rmSync(lock, { force: true })
}

function read(file: string): string | null {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return null
  }
}
