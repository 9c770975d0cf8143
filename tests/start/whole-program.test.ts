import { rmSync } from 'node:fs'
import { afterAll, describe, expect, it } from 'vitest'
import { freePort } from '#platform/server/db/embedded/ports.ts'
import {
  killHard,
  launch,
  postmasterPid,
  processesOf,
  type RunningProgram,
  start,
  stop,
  tempDataDir,
  WHOLE_PROGRAM,
} from './program.ts'

const dataDir = tempDataDir()
const PRODUCTION = { NODE_ENV: 'production', METRICS_TOKEN: 'a-token-of-some-length' }
const CODE = /enter the code (\S+) to make/

afterAll(() => {
  for (const pid of processesOf(dataDir)) killHard(pid)
  rmSync(dataDir, { recursive: true, force: true })
})

const statusOf = async (program: RunningProgram, path: string, headers: Record<string, string> = {}) =>
  (await fetch(`${program.address}${path}`, { headers })).status

describe('the whole program in production', () => {
  it('starts empty, prints one code for the first account, and stops without a trace', async () => {
    const program = await start(dataDir, PRODUCTION, WHOLE_PROGRAM)
    await expect.poll(() => program.said()).toMatch(CODE)
    expect(await statusOf(program, '/healthz')).toBe(200)
    expect(await statusOf(program, '/readyz')).toBe(200)
    expect(await statusOf(program, '/api/openapi.json')).toBe(200)
    expect(await statusOf(program, '/metrics')).toBe(200)
    for (const told of ['x-forwarded-for', 'forwarded', 'x-real-ip', 'via'])
      expect(await statusOf(program, '/metrics', { [told]: '203.0.113.9' })).toBe(404)
    expect(await stop(program)).toBe(0)
    expect(processesOf(dataDir)).toEqual([])
    expect(program.said()).not.toContain('rror')
  })

  it('prints another code at the next start, as long as nobody used one', async () => {
    const program = await start(dataDir, PRODUCTION, WHOLE_PROGRAM)
    await expect.poll(() => program.said()).toMatch(CODE)
    expect(await stop(program)).toBe(0)
  })

  it('says that it is not ready while its database is gone, and recovers', async () => {
    const program = await start(dataDir, PRODUCTION, WHOLE_PROGRAM)
    killHard(postmasterPid(dataDir))
    await expect.poll(() => statusOf(program, '/readyz'), { timeout: 10_000, interval: 50 }).toBe(503)
    await expect.poll(() => statusOf(program, '/readyz'), { timeout: 30_000 }).toBe(200)
    expect(await stop(program)).toBe(0)
    expect(processesOf(dataDir)).toEqual([])
  })
})

describe('the first start, while it loads the demonstration', () => {
  const folder = tempDataDir()
  afterAll(() => {
    for (const pid of processesOf(folder)) killHard(pid)
    rmSync(folder, { recursive: true, force: true })
  })

  it('says at once that it stops, breaks the loading off and leaves nothing running', async () => {
    const program = launch({ DATA_DIR: folder }, await freePort(), WHOLE_PROGRAM)
    await expect.poll(() => program.said(), { timeout: 60_000 }).toContain('First start')
    expect(await stop(program)).toBe(0)
    expect(program.said()).toContain('Stopping')
    expect(program.said()).not.toContain('50%')
    expect(processesOf(folder)).toEqual([])
  })
})
