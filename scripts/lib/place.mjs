import { existsSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { giveUp } from './say.mjs'

export const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..')

export const inRoot = (...parts) => path.join(ROOT, ...parts)

/** The scripts themselves run on whatever Node the machine has, from this one on. */
const OLDEST_FOR_SCRIPTS = '20.19.0'
/** The program needs a Node that reads TypeScript; on Linux the project brings its own. */
const OLDEST_FOR_PROGRAM = '22.18.0'

export function isAtLeast(version, oldest) {
  const [a, b] = [version, oldest].map((text) => text.split('.').map(Number))
  for (let i = 0; i < 3; i++) if (a[i] !== b[i]) return a[i] > b[i]
  return true
}

export function checkNode() {
  const found = process.versions.node
  if (!isAtLeast(found, OLDEST_FOR_SCRIPTS)) giveUp('nodeTooOld', { found, needed: '20.19' })
}

/** The Node that runs the program. Call after installing. */
export function programNode() {
  const own = inRoot('node_modules', `node-${process.platform}-${process.arch}`, 'bin', 'node')
  if (existsSync(own)) return own
  const found = process.versions.node
  if (!isAtLeast(found, OLDEST_FOR_PROGRAM)) giveUp('nodeForPlatform', { found })
  return process.execPath
}
