/**
 * `npm run bench`: the numbers the product promises, measured here and now. `-- --json FILE` also writes them down,
 * `-- --only ID` measures one, `-- --only import_100k` a committee's list,
 * `-- --only vault` opening a sealed letter and 10 MB up a line that is cut, in a browser,
 * `-- --only library_100k` a search through 100,000 directives,
 * `-- --only scale` those at size, which the quick run leaves out (`--members N`: another size than a tenth). A goal that is missed is said, not hidden; only a measurement that fails ends in an error.
 */
import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import pg from 'pg'
import { caseActsMs, caseClocks, caseStatements, dossierPdf } from './items/cases.ts'
import { importMemory, importSeconds } from './items/import.ts'
import { lettersMs } from './items/letters.ts'
import { library100k } from './items/library.ts'
import { minutesDocx, minutesPdf, monthMs, monthStatements } from './items/pages.ts'
import { firstScreen, serverRss, startAgain } from './items/program.ts'
import { attendanceOfEight, attendanceRatio, rosterRatio } from './items/rates.ts'
import { reportsFresh, reportsRatio, reportsRebuild, reportsYear } from './items/reports.ts'
import { scaleLoadSeconds, scaleRoster, scaleSearch, scaleTree } from './items/scale.ts'
import { vaultLetter10Mb, vaultOpenMs } from './items/vault.ts'
import { type Item, isMet, type Measured } from './lib/item.ts'
import { openWorld, type World } from './lib/world.ts'

/** Memory last among those that work the server, so that it is that of a server that has worked. */
const ITEMS: readonly Item[] = [
  ...[rosterRatio, attendanceRatio, attendanceOfEight, minutesPdf, minutesDocx, monthStatements, monthMs, serverRss],
  ...[dossierPdf, caseStatements, caseActsMs, lettersMs],
  ...[firstScreen, startAgain],
]

/** Measured only when asked for: they take minutes. */
const AT_SIZE: readonly Item[] = [
  caseClocks,
  importSeconds,
  importMemory,
  library100k,
  vaultOpenMs,
  vaultLetter10Mb,
  scaleLoadSeconds,
  scaleRoster,
  scaleSearch,
  scaleTree,
  reportsRebuild,
  reportsYear,
  reportsRatio,
  reportsFresh,
]

const { values: asked } = parseArgs({
  options: { json: { type: 'string' }, only: { type: 'string' }, members: { type: 'string', default: '560000' } },
})
const [every, { only }] = [[...ITEMS, ...AT_SIZE], asked]
const items = only === undefined ? ITEMS : every.filter(({ id }) => id === only || id.startsWith(`${only}_`))
const members = Number(asked.members)
if (items.length === 0 || !Number.isInteger(members) || members < 20_000) {
  console.error(`no such number or too few members; there are: ${every.map(({ id }) => id).join(', ')}`)
  process.exit(2)
}
execFileSync(process.execPath, [path.join(import.meta.dirname, '../scripts/build.mjs')], { stdio: 'inherit' })

const world = await openWorld(members)
const results: (Measured & Item)[] = []
let machine: object
try {
  machine = await describeMachine(world)
  console.log(Object.values(machine).join(' · '))
  for (const item of items) results.push(await measureOne(item, world))
} finally {
  await world.close()
}
if (asked.json !== undefined) {
  const numbers = results.map(({ id, value, unit, goal, detail }) => {
    return { id, value: Number(value.toFixed(3)), unit, goal: sayGoal(goal), met: isMet(value, goal), detail }
  })
  writeFileSync(asked.json, `${JSON.stringify({ machine, numbers }, null, 2)}\n`)
}

async function measureOne(item: Item, at: World): Promise<Measured & Item> {
  const measured = await item.measure(at)
  const { id, unit, goal } = item
  const figure = `${measured.value.toFixed(2)} ${unit}`
  const verdict = isMet(measured.value, goal) ? 'met' : 'MISSED'
  console.log(
    `${id.padEnd(20)} ${figure.padStart(18)}  ${sayGoal(goal).padEnd(7)} ${verdict.padEnd(6)}  ${measured.detail}`,
  )
  return { ...item, ...measured }
}

function sayGoal(goal: Item['goal']): string {
  return 'atLeast' in goal ? `>= ${goal.atLeast}` : `<= ${goal.atMost}`
}

async function describeMachine({ databaseUrl }: World) {
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  const { rows } = await client.query('show server_version')
  await client.end()
  const processors = os.cpus()
  return {
    processor: processors[0]?.model.trim() ?? 'unknown',
    processors: `${processors.length} processors`,
    memory: `${Math.round(os.totalmem() / 2 ** 30)} GB`,
    system: `${os.type()} ${os.release()}`,
    node: `Node ${process.versions.node}`,
    postgres: `PostgreSQL ${String(rows[0]?.server_version)}`,
    on: new Date().toISOString(),
  }
}
