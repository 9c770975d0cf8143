import { rmSync } from 'node:fs'
import { afterEach, describe, expect, it } from 'vitest'
import {
  killHard,
  postmasterPid,
  processesOf,
  type RunningProgram,
  start,
  stop,
  tempDataDir,
  write,
  written,
} from './program.ts'

const begun: { dataDir: string; programs: RunningProgram[] }[] = []

function aPlace() {
  const place = { dataDir: tempDataDir(), programs: [] as RunningProgram[] }
  begun.push(place)
  return {
    ...place,
    start: async () => {
      const program = await start(place.dataDir)
      place.programs.push(program)
      return program
    },
  }
}

afterEach(() => {
  for (const { dataDir, programs } of begun.splice(0)) {
    for (const { child } of programs) child.kill('SIGKILL')
    for (const pid of processesOf(dataDir)) killHard(pid)
    rmSync(dataDir, { recursive: true, force: true, maxRetries: 10 })
  }
})

/** Writes from several sides until the program dies under them; the keys whose answer arrived. */
async function writeUntilDeath(program: RunningProgram, blow: { at: number; fall: () => void }): Promise<string[]> {
  const confirmed: string[] = []
  const writer = async () => {
    for (;;) {
      try {
        confirmed.push(await write(program))
      } catch {
        return
      }
      if (confirmed.length === blow.at) blow.fall()
    }
  }
  await Promise.all([writer(), writer(), writer(), writer()])
  return confirmed
}

describe('what was confirmed stays', () => {
  it('after kill -9 of the program and the database in the middle of writing', async () => {
    const place = aPlace()
    const first = await place.start()
    const confirmed = await writeUntilDeath(first, {
      at: 200,
      fall: () => {
        for (const pid of [first.child.pid ?? 0, ...processesOf(place.dataDir)]) killHard(pid)
      },
    })
    await first.exit
    expect(confirmed.length).toBeGreaterThanOrEqual(200)

    const second = await place.start()
    const kept = new Set(await written(second))
    expect(confirmed.filter((key) => !kept.has(key))).toEqual([])
    await write(second)
    expect(await stop(second)).toBe(0)
  })

  it('after kill -9 of the program alone: the next start takes over the database that lives on', async () => {
    const place = aPlace()
    const first = await place.start()
    const key = await write(first)
    const database = postmasterPid(place.dataDir)
    first.child.kill('SIGKILL')
    await first.exit
    expect(processesOf(place.dataDir)).toContain(database)

    const second = await place.start()
    expect(postmasterPid(place.dataDir)).toBe(database)
    expect(await written(second)).toEqual([key])
    expect(await stop(second)).toBe(0)
    expect(processesOf(place.dataDir)).toEqual([])
  })

  it('after kill -9 of the database alone: it is started again under the running program', async () => {
    const place = aPlace()
    const program = await place.start()
    const key = await write(program)
    process.kill(postmasterPid(place.dataDir), 'SIGKILL')
    await expect.poll(() => program.said(), { timeout: 30_000 }).toContain('started again')
    await expect.poll(() => written(program), { timeout: 30_000 }).toEqual([key])
    expect(await stop(program)).toBe(0)
    expect(processesOf(place.dataDir)).toEqual([])
  })
})

describe('stopping', () => {
  it.each(['SIGTERM', 'SIGINT', 'SIGHUP'] as const)(
    '%s ends program and database, leaving no process',
    async (signal) => {
      const place = aPlace()
      const program = await place.start()
      await write(program)
      program.child.kill(signal)
      expect(await program.exit).toBe(0)
      expect(processesOf(place.dataDir)).toEqual([])
      expect(program.said()).toContain('Everything is saved')
    },
  )

  it('finds its writes again at the next start', async () => {
    const place = aPlace()
    const first = await place.start()
    const keys = [await write(first), await write(first)]
    await stop(first)
    const second = await place.start()
    expect((await written(second)).sort()).toEqual(keys.sort())
    await stop(second)
  })
})
