import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { ROOT } from '../architecture/source-files.ts'
import { killHard, processesOf, start, stop, tempDataDir, write, written } from './program.ts'

const places: string[] = []
const aPlace = () => {
  const place = tempDataDir()
  places.push(place)
  return place
}

afterAll(() => {
  for (const place of places) {
    for (const pid of processesOf(place)) killHard(pid)
    rmSync(place, { recursive: true, force: true })
  }
})

function command(name: 'backup' | 'restore', file: string, dataDir: string) {
  const env = { PATH: process.env['PATH'] ?? '', DATA_DIR: dataDir, CONSOLE_LANGUAGE: 'en' }
  const program = path.join(ROOT, 'src/app/server', `${name}.ts`)
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, file], { env, encoding: 'utf8' })
  return { code: status, said: `${stdout}${stderr}`.trim() }
}

describe('backup and restore of a whole program', () => {
  it('saves while it works, and an empty folder becomes the same program again', async () => {
    const [first, second] = [aPlace(), aPlace()]
    const file = path.join(aPlace(), 'all.tar.gz')
    const program = await start(first)
    const keys = [await write(program), await write(program)].sort()
    mkdirSync(path.join(first, 'files', 'aa'))
    writeFileSync(path.join(first, 'files', 'aa', 'paper'), 'bytes')

    expect(command('backup', file, first)).toMatchObject({
      code: 0,
      said: expect.stringContaining('2 files were saved'),
    })
    await write(program)
    await stop(program)
    expect(execFileSync('tar', ['tzf', file], { encoding: 'utf8' })).toContain('data/files/aa/paper')

    expect(command('restore', file, second)).toMatchObject({
      code: 0,
      said: expect.stringMatching(/were restored .* made at \d\d:\d\d, \d\d\/\d\d\/\d{4}\.$/m),
    })
    const restored = await start(second)
    expect((await written(restored)).sort()).toEqual(keys)
    await write(restored)
    await stop(restored)

    const again = command('restore', file, second)
    expect(again.code).toBe(1)
    expect(again.said).toMatch(/^A restore needs an empty d/)
    expect(processesOf(second)).toEqual([])
  })

  it('saves a program at rest and leaves no database running', async () => {
    const dataDir = aPlace()
    const program = await start(dataDir)
    await write(program)
    await stop(program)
    const file = path.join(aPlace(), 'rest.tar.gz')
    expect(command('backup', file, dataDir).code).toBe(0)
    expect(processesOf(dataDir)).toEqual([])
  })

  it('tells what is wrong with a file', () => {
    const bad = path.join(aPlace(), 'bad')
    writeFileSync(bad, 'not a backup')
    expect(command('restore', bad, aPlace())).toEqual({
      code: 1,
      said: expect.stringMatching(/^The backup is damaged/),
    })
    expect(command('restore', `${bad}-gone`, aPlace())).toEqual({ code: 1, said: `There is no file ${bad}-gone.` })
  })
})
