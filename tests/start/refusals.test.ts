import { chmodSync, mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import net from 'node:net'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { freePort } from '#platform/server/db/embedded/ports.ts'
import { onDatabase } from '../support/cluster.ts'
import { failure, killHard, ownerUrl, processesOf, type RunningProgram, start, stop, tempDataDir } from './program.ts'

/** Made once: a data folder whose program runs for the cases that need a second party. */
const dataDir = tempDataDir()
let running: RunningProgram

beforeAll(async () => {
  running = await start(dataDir)
})

afterAll(async () => {
  await stop(running)
  for (const pid of processesOf(dataDir)) killHard(pid)
  rmSync(dataDir, { recursive: true, force: true })
})

const oneLine = (said: string) => said.split('\n').length

describe('a start that cannot go on says one sentence and ends with a code that is not 0', () => {
  it('port taken', async () => {
    const other = net.createServer()
    const port = await freePort()
    await new Promise<void>((resolve) => other.listen(port, '127.0.0.1', resolve))
    const { code, said } = await failure({ DATA_DIR: tempDataDir() }, port)
    other.close()
    expect(code).toBe(1)
    expect(said).toBe(`Port ${port} is used by another program. Stop it or set PORT to another number.`)
  })

  it('data folder that cannot be written', async () => {
    const place = path.join(tempDataDir(), 'a-file')
    writeFileSync(place, '')
    const { code, said } = await failure({ DATA_DIR: place })
    expect(code).toBe(1)
    expect(said).toMatch(/^The data folder \S+a-file cannot be written \(\w+\)\./)
    expect(oneLine(said)).toBe(1)
  })

  it.runIf(process.getuid?.() === 0)('data folder the account of the database cannot reach', async () => {
    const closed = path.join(tempDataDir(), 'closed')
    mkdirSync(closed, { mode: 0o700 })
    chmodSync(closed, 0o700)
    const { code, said } = await failure({ DATA_DIR: path.join(closed, 'data') })
    expect(code).toBe(1)
    expect(said).toContain(`because ${closed} is closed to other accounts`)
  })

  it('data folder in use by a running program', async () => {
    const { code, said } = await failure({ DATA_DIR: dataDir })
    expect(code).toBe(1)
    expect(said).toBe(`Another Nền Nếp (process ${running.child.pid}) uses the data folder ${dataDir}.`)
  })

  it('database that cannot be reached, without its password in the sentence', async () => {
    const port = await freePort()
    const url = `postgres://someone:hidden-word@127.0.0.1:${port}/nennep`
    const { code, said } = await failure({ DATABASE_URL: url, DATA_DIR: tempDataDir() })
    expect(code).toBe(1)
    expect(said).toContain(`The database at 127.0.0.1:${port}/nennep cannot be reached (ECONNREFUSED).`)
    expect(said).not.toContain('hidden-word')
    expect(oneLine(said)).toBe(1)
  })

  it('database that refuses the password', async () => {
    const url = ownerUrl(dataDir).replace(/:[^:@]+@/, ':wrong@')
    const { code, said } = await failure({ DATABASE_URL: url, DATA_DIR: tempDataDir() })
    expect(code).toBe(1)
    expect(said).toMatch(/^The database at \S+ refuses the sign-in\./)
  })

  it('database without TLS where the address asks for it', async () => {
    const { code, said } = await failure({
      DATABASE_URL: `${ownerUrl(dataDir)}?sslmode=verify-full`,
      DATA_DIR: tempDataDir(),
    })
    expect(code).toBe(1)
    expect(said).toMatch(/^The database at \S+ cannot be reached \(TLS\)\./)
  })

  it('schema newer than the program, which is left as it was', async () => {
    const url = ownerUrl(dataDir)
    const newer = "insert into schema_migration (name, sha256) values ('9999_from_the_future', '')"
    await onDatabase(url, (client) => client.query(newer))
    const { code, said } = await failure({ DATABASE_URL: url, DATA_DIR: tempDataDir() })
    await onDatabase(url, (client) => client.query("delete from schema_migration where name = '9999_from_the_future'"))
    expect(code).toBe(1)
    expect(said).toContain('made by a newer version (step 9999_from_the_future)')
    expect(oneLine(said)).toBe(1)
  })

  it.each<[Record<string, string>, string]>([
    [{ PORT: 'eighty', DATA_DIR: '/nowhere' }, 'PORT must be a number from 1 to 65535.'],
    [
      { NODE_ENV: 'production', DEMO: 'true' },
      'With NODE_ENV=production demonstration data may not be loaded: remove DEMO.',
    ],
    [{ HOST: '192.0.2.1' }, 'This machine has no address 192.0.2.1. Correct HOST.'],
    [{ HOST: 'fe80::1' }, 'This machine has no address fe80::1. Correct HOST.'],
    [{ CONSOLE_LANGUAGE: 'vi', DEMO: 'maybe' }, 'Thiết lập DEMO phải là true hoặc false.'],
  ])('%o', async (environment, sentence) => {
    const { code, said } = await failure({ DATA_DIR: tempDataDir(), ...environment })
    expect(code).toBe(1)
    expect(said).toBe(sentence)
  })
})

describe('what lies in the data folder', () => {
  it('is closed to others: password, cluster and files', () => {
    const modeOf = (...parts: string[]) => statSync(path.join(dataDir, ...parts)).mode & 0o077
    expect(modeOf('postgres', 'database.json')).toBe(0)
    expect(modeOf('postgres', 'database')).toBe(0)
    expect(modeOf('files')).toBe(0)
    expect(modeOf('auth.secret')).toBe(0)
  })

  it('the database listens on loopback only and keeps every confirmed write', async () => {
    const settings = await onDatabase(ownerUrl(dataDir), async (client) => {
      const { rows } = await client.query<{ name: string; setting: string }>(
        'select name, setting from pg_settings where name = any($1)',
        [
          [
            'listen_addresses',
            'fsync',
            'full_page_writes',
            'synchronous_commit',
            'password_encryption',
            'data_checksums',
          ],
        ],
      )
      return Object.fromEntries(rows.map((row) => [row.name, row.setting]))
    })
    expect(settings).toEqual({
      listen_addresses: '127.0.0.1',
      fsync: 'on',
      full_page_writes: 'on',
      synchronous_commit: 'on',
      password_encryption: 'scram-sha-256',
      data_checksums: 'on',
    })
  })
})
