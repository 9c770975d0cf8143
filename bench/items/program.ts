import { execFileSync } from 'node:child_process'
import { readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { performance } from 'node:perf_hooks'
import { start, stop, tempDataDir } from '#tests/start/program.ts'
import type { Item } from '../lib/item.ts'
import { load, median } from '../lib/load.ts'
import { PROGRAM } from '../lib/world.ts'

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

/** What the system keeps in memory for the program after a minute's worth of work, PostgreSQL aside. */
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
    const { done } = await load({ port: world.port, clients: 8, seconds: 10, next })
    const status = readFileSync(`/proc/${world.pid}/status`, 'utf8')
    const kilobytes = Number(/VmRSS:\s+(\d+) kB/.exec(status)?.[1])
    return { value: kilobytes / 1024, detail: `resident after all of the above and ${done} more requests of 8 clients` }
  },
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
