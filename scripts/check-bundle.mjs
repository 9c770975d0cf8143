/**
 * How much JavaScript a browser loads, gzip: the first screen in all, and what each further screen adds. Reads Vite's manifest of
 * `dist/web` (or of the folder named) and fails above the budget: `node scripts/check-bundle.mjs [FOLDER]`.
 */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { gzipSync } from 'node:zlib'

const FIRST_SCREEN_BYTES = 170_000
const FURTHER_SCREEN_BYTES = 45_000
/** What seals and opens (age, with all it can read): loaded when a person first does either, never with a page. */
const SEALING_BYTES = 80_000
const budgetOf = (key) => (/\/vault\/web\/desk(\.ts|-[\w-]+\.js)$/.test(key) ? SEALING_BYTES : FURTHER_SCREEN_BYTES)
/** What is loaded only when a person asks for it: the other language, and libraries for one rare page. */
const NOT_A_SCREEN = /\/i18n\/english\.ts$/
/** Where people land: signing in, the month of a cell, one's own page. The heaviest of them counts as the first screen. */
const OPENED_FIRST = /(sign-in|month|months|month-table|mine|my-[a-z-]+)-screen(\.tsx|-[\w-]+\.js)$/

const folder = process.argv[2] ?? 'dist/web'
const manifest = JSON.parse(readFileSync(path.join(folder, '.vite/manifest.json'), 'utf8'))
const sizes = new Map()

function sizeOf(file) {
  if (!sizes.has(file)) sizes.set(file, gzipSync(readFileSync(path.join(folder, file)), { level: 9 }).length)
  return sizes.get(file)
}

/** The files of an entry and of everything it imports at once. */
function filesOf(key, found = new Set()) {
  const chunk = manifest[key]
  if (chunk === undefined || found.has(chunk.file)) return found
  if (chunk.file.endsWith('.js')) found.add(chunk.file)
  for (const imported of chunk.imports ?? []) filesOf(imported, found)
  return found
}

const total = (files) => [...files].reduce((sum, file) => sum + sizeOf(file), 0)
const kB = (bytes) => `${(bytes / 1000).toFixed(1)} kB`

const entryKey = Object.keys(manifest).find((key) => manifest[key].isEntry)
if (entryKey === undefined) throw new Error(`no entry in the manifest of ${folder}`)
const shell = filesOf(entryKey)
// A chunk that holds several screens has a key of its own and no entry mark: what is imported later is what counts.
const loadedLater = new Set(Object.values(manifest).flatMap((chunk) => chunk.dynamicImports ?? []))
/** What is there already when it is asked for: the shell, and of a part what every page that opens it has loaded. */
function thereBefore(key) {
  const openers = Object.keys(manifest).filter((other) => manifest[other].dynamicImports?.includes(key))
  const [first, ...others] = openers.map((opener) => filesOf(opener))
  const ofAll = [...(first ?? [])].filter((file) => others.every((files) => files.has(file)))
  return new Set([...shell, ...ofAll])
}
const screens = [...loadedLater]
  .filter((key) => !NOT_A_SCREEN.test(`/${key}`))
  .map((key) => {
    const before = thereBefore(key)
    return { key, bytes: total([...filesOf(key)].filter((file) => !before.has(file))) }
  })
  .sort((left, right) => right.bytes - left.bytes)

const opened = screens.filter(({ key }) => OPENED_FIRST.test(key))
if (opened.length === 0) throw new Error('none of the screens a person opens first is in the manifest')
const first = total(shell) + (opened[0]?.bytes ?? 0)
console.log(`shell ${kB(total(shell))}; with ${opened[0]?.key} ${kB(first)} of ${kB(FIRST_SCREEN_BYTES)}`)
for (const { key, bytes } of screens) console.log(`  + ${kB(bytes).padStart(9)}  ${key}`)

const faults = screens
  .filter(({ key, bytes }) => bytes > budgetOf(key))
  .map(({ key, bytes }) => `${key} adds ${kB(bytes)}, more than ${kB(budgetOf(key))}`)
if (first > FIRST_SCREEN_BYTES) faults.push(`the first screen takes ${kB(first)}, more than ${kB(FIRST_SCREEN_BYTES)}`)
for (const fault of faults) console.error(fault)
process.exitCode = faults.length === 0 ? 0 : 1
