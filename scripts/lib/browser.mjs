import { execFileSync } from 'node:child_process'
import { accessSync, constants } from 'node:fs'
import path from 'node:path'
import { say } from './say.mjs'

const PROGRAMS = { browser: ['chromium', 'chromium-browser', 'google-chrome'], poppler: ['pdftotext'] }
const PACKAGES = { browser: 'chromium', poppler: 'poppler-utils' }

/** The browser the journeys drive, or null when one of the two outside programs is missing. */
export function findBrowser() {
  const browser = process.env.CHROMIUM_PATH || firstOf(PROGRAMS.browser)
  return browser && firstOf(PROGRAMS.poppler) ? browser : null
}

/** Installs what is missing where that is possible: Debian or Ubuntu, as root. */
export function ensureBrowser() {
  if (findBrowser()) return findBrowser()
  if (process.getuid?.() === 0 && firstOf(['apt-get'])) install()
  if (!findBrowser()) say('browserMissing', { missing: missing().join(' ') })
  return findBrowser()
}

export function missing() {
  return Object.keys(PROGRAMS)
    .filter((part) => !firstOf(PROGRAMS[part]))
    .map((part) => PACKAGES[part])
}

function install() {
  say('browserInstalling')
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const options = { env, stdio: ['ignore', 'ignore', 'inherit'] }
  try {
    execFileSync('apt-get', ['update', '-qq'], options)
    execFileSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...missing()], options)
  } catch {
    // what is still missing is said by the caller
  }
}

function firstOf(names) {
  const folders = (process.env.PATH ?? '').split(path.delimiter)
  for (const name of names) {
    for (const folder of folders) if (isProgram(path.join(folder, name))) return path.join(folder, name)
  }
  return null
}

function isProgram(file) {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}
