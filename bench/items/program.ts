import { execFileSync } from 'node:child_process'
import { rmSync } from 'node:fs'
import path from 'node:path'
import { performance } from 'node:perf_hooks'
import { setTimeout as sleep } from 'node:timers/promises'
import { start, stop, tempDataDir } from '#tests/start/program.ts'
import type { Item } from '../lib/item.ts'
import { load, median } from '../lib/load.ts'
import { childrenOf, residentMb } from '../lib/resident.ts'
import { PROGRAM, type World } from '../lib/world.ts'
import { villageOf } from './pages.ts'

const ROOT = path.resolve(import.meta.dirname, '../..')

export const firstScreen: Item = {
  id: 'first_screen_js_kb',
  unit: 'kB gzip',
  goal: { atMost: 170 },
  measure: async () => {
    const said = execFileSync(process.execPath, [path.join(ROOT, 'scripts/check-bundle.mjs')], { encoding: 'utf8' })
    const found = /with (\S+) ([\d.]+) kB of/.exec(said)
    if (!found) throw new Error(`check-bundle said: ${said}`)
    return { value: Number(found[2]), detail: `the shell and the heaviest screen people land on, ${found[1]}` }
  },
}

const PAPERS = 40

/**
 * What the system keeps in memory for the program, PostgreSQL aside: the server and every process it started, here the one that
 * draws papers. Taken after papers and load, when nobody has asked for a paper for as long as that process stays; what both
 * took while papers were drawn is said beside it (pages they share are counted twice).
 */
export const serverRss: Item = {
  id: 'server_rss_mb',
  unit: 'MB',
  goal: { atMost: 200 },
  measure: async (world) => {
    const cells = await world.cells()
    const paths = cells.map(({ unitId }) => `/api/units/${unitId}/members`)
    const next = (client: number) => {
      const cell = cells[client % cells.length]
      return {
        method: 'GET',
        path: paths[client % paths.length] ?? '',
        headers: cell?.secretary.headers ?? {},
      } as const
    }
    await drawPapers(world)
    const drawing = residentMb(world.pid)
    const { done } = await load({ port: world.port, clients: 8, seconds: 10, next })
    while (childrenOf(world.pid).length > 0) await sleep(500)
    const said = `${drawing.toFixed(0)} with the drawing process just after ${PAPERS} papers`
    return { value: residentMb(world.pid), detail: `after all of the above and ${done} requests of 8 clients; ${said}` }
  },
}

async function drawPapers(world: World): Promise<void> {
  const { meetingId } = await villageOf(world)
  const secretary = await world.secretary()
  for (let index = 0; index < PAPERS; index += 1) {
    const format = index % 2 === 0 ? 'pdf' : 'docx'
    const answer = await secretary.get(`/meetings/${meetingId}/official-papers/minutes/${format}`)
    if (!answer.ok) throw new Error(`minutes as ${format}: ${answer.status}`)
    await answer.arrayBuffer()
  }
}

/** From the command to the sentence that it runs, on a data folder that holds the demonstration. */
export const startAgain: Item = {
  id: 'start_again_s',
  unit: 's',
  goal: { atMost: 5 },
  measure: async () => {
    const dataDir = tempDataDir()
    try {
      await stop(await start(dataDir, {}, PROGRAM))
      const times: number[] = []
      for (let index = 0; index < 3; index += 1) {
        const began = performance.now()
        const program = await start(dataDir, {}, PROGRAM)
        times.push((performance.now() - began) / 1000)
        await stop(program)
      }
      return { value: median(times), detail: `median of ${times.length}, its own PostgreSQL included` }
    } finally {
      rmSync(dataDir, { recursive: true, force: true })
    }
  },
}
