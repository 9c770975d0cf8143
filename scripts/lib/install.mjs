import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { inRoot } from './place.mjs'
import { run } from './run.mjs'
import { giveUp, say } from './say.mjs'

const STAMP = inRoot('node_modules', '.installed-from')

/** Installs from the lock file when what is installed does not match it. */
export async function ensureInstalled() {
  const wanted = lockDigest()
  if (read(STAMP) === wanted) return
  if (!matchesLock()) await install()
  writeFileSync(STAMP, wanted)
}

async function install() {
  say('installing')
  // Building needs the development part too, whatever NODE_ENV says.
  const args = ['ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund', '--loglevel=error']
  const npm = process.env.npm_execpath
  const windows = process.platform === 'win32'
  // On Windows npm is a command file, which Node starts through the shell only.
  const attempt = npm ? run(process.execPath, [npm, ...args]) : run('npm', args, { shell: windows })
  const { code } = await attempt.catch(() => giveUp('npmMissing'))
  if (code !== 0) giveUp('installFailed')
}

function lockDigest() {
  const platform = `${process.platform}-${process.arch}`
  return createHash('sha256')
    .update(readFileSync(inRoot('package-lock.json')))
    .update(platform)
    .digest('hex')
}

/** Someone may have run `npm ci` by hand: npm leaves a list of what it installed. */
function matchesLock() {
  const installed = packagesOf(inRoot('node_modules', '.package-lock.json'))
  const locked = packagesOf(inRoot('package-lock.json'))
  if (!installed || !locked) return false
  return Object.entries(locked).every(([place, { version, optional, devOptional, peer }]) => {
    if (place === '') return true
    const found = installed[place]
    if (!found) return Boolean(optional || devOptional || peer)
    return found.version === version && existsSync(inRoot(place))
  })
}

function packagesOf(file) {
  const text = read(file)
  return text === null ? null : JSON.parse(text).packages
}

function read(file) {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return null
  }
}
