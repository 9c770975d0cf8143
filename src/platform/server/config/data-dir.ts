import { createHash } from 'node:crypto'
import {
  accessSync,
  chmodSync,
  constants,
  existsSync,
  mkdirSync,
  realpathSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'
import { closedFolderAbove } from '#platform/server/db/embedded/account.ts'
import { StartFault } from './start-fault.ts'

export interface DataDirRequest {
  readonly projectRoot: string
  /** The setting DATA_DIR. */
  readonly asked: string | null
  /** Whether our own PostgreSQL will live there, which as root runs under another account. */
  readonly forDatabase: boolean
}

export interface DataDir {
  readonly folder: string
  /** Set when the data had to go elsewhere than into the project: the closed folder that forced it. */
  readonly movedBecauseOf: string | null
}

/** Finds, makes and tries the folder of all data. Throws a StartFault where nothing can be kept. */
export function resolveDataDir({ projectRoot, asked, forDatabase }: DataDirRequest): DataDir {
  const wanted = path.resolve(projectRoot, asked ?? 'data')
  const closed = forDatabase && process.getuid?.() === 0 ? closedFolderAbove(wanted) : null
  if (closed !== null && asked !== null)
    throw new StartFault('data_dir_unreachable_for_database', { folder: wanted, closed })
  const folder = closed === null ? wanted : openPlaceFor(projectRoot)
  makeWritable(folder)
  return { folder: realpathSync(folder), movedBecauseOf: closed }
}

/** Named after the project's place, so that two copies of the program on one machine never share data. */
function openPlaceFor(projectRoot: string): string {
  return path.join('/var/lib', `nen-nep-${createHash('sha256').update(projectRoot).digest('hex').slice(0, 12)}`)
}

/**
 * Each missing folder by itself: a recursive mkdir of Node never ends where a file system, as `/proc`, says of a folder that is there that
 * there is none.
 */
function makeFolders(folder: string): void {
  if (existsSync(folder)) return
  makeFolders(path.dirname(folder))
  mkdirSync(folder, { mode: 0o711 })
}

function makeWritable(folder: string): void {
  const probe = path.join(folder, `.probe-${process.pid}`)
  try {
    const isNew = !existsSync(folder)
    makeFolders(folder)
    accessSync(`${folder}${path.sep}`, constants.W_OK) // a file is refused here
    letPass(folder, isNew)
    writeFileSync(probe, '')
    rmSync(probe)
  } catch (fault) {
    const reason = fault instanceof Error && 'code' in fault ? String(fault.code) : 'unknown'
    throw new StartFault('data_dir_unwritable', { folder, reason })
  }
}

/**
 * As root the database's account must be able to pass, whatever the umask; what lies inside guards itself. A folder that was there keeps
 * its mode but for that one bit: others may use it too.
 */
function letPass(folder: string, isNew: boolean): void {
  const isRoot = process.getuid?.() === 0
  if (isNew) chmodSync(folder, isRoot ? 0o711 : 0o700)
  else if (isRoot) {
    const { mode } = statSync(folder)
    if ((mode & 0o001) === 0) chmodSync(folder, (mode & 0o7777) | 0o001)
  }
}
