import { execFileSync } from 'node:child_process'
import { statSync } from 'node:fs'
import path from 'node:path'

/** The operating-system account PostgreSQL runs under: it refuses to run as root, so root drops to another account. */
export interface Account {
  readonly uid: number
  readonly gid: number
}

/** Tried in this order when the program runs as root. `nobody` exists on every Linux and macOS machine. */
const CANDIDATES = ['nen-nep', 'postgres', 'nobody'] as const

/** The account to drop to; null when the program is not root and PostgreSQL simply runs as the same user. */
export function accountFor(clusterFolder: string): Account | null {
  if (process.getuid?.() !== 0) return null
  return ownerOf(clusterFolder) ?? firstKnownAccount()
}

/** An existing cluster stays with whoever owns it. */
function ownerOf(folder: string): Account | null {
  const found = statSync(folder, { throwIfNoEntry: false })
  return found && found.uid !== 0 ? { uid: found.uid, gid: found.gid } : null
}

function firstKnownAccount(): Account {
  for (const name of CANDIDATES) {
    const uid = idOf('-u', name)
    const gid = idOf('-g', name)
    if (uid !== null && gid !== null && uid !== 0) return { uid, gid }
  }
  throw new Error('no account without privileges found')
}

function idOf(flag: '-u' | '-g', name: string): number | null {
  try {
    return Number(execFileSync('id', [flag, name], { stdio: ['ignore', 'pipe', 'ignore'], encoding: 'utf8' }))
  } catch {
    return null
  }
}

/** The nearest folder above `target` that an account without privileges may not pass; null when the way is free. */
export function closedFolderAbove(target: string): string | null {
  const steps = path.resolve(target).split(path.sep)
  for (let depth = 1; depth < steps.length; depth++) {
    const folder = steps.slice(0, depth).join(path.sep) || path.sep
    const found = statSync(folder, { throwIfNoEntry: false })
    if (found && (found.mode & 0o001) === 0) return folder
  }
  return null
}
