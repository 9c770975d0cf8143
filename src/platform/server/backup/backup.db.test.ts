import { randomUUID } from 'node:crypto'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { readMigrations } from '#platform/server/db/migrate.ts'
import { MIGRATIONS, onDatabase } from '#tests/support/cluster.ts'
import { freshDb } from '#tests/support/fresh-db.ts'
import { readBackup } from './read-backup.ts'
import { fixFormats, listTables, readRows } from './tables.ts'
import { writeBackup } from './write-backup.ts'

const fresh = freshDb()
const migrations = readMigrations(MIGRATIONS)
const madeAt = new Date('2026-11-20T05:00:00Z')
const empties: string[] = []

const urlOf = (name: string) => inject('clusterUrl').replace('DATABASE', name)
const aFolder = () => mkdtempSync(path.join(os.tmpdir(), 'nen-nep-backup-'))

async function anEmptyDatabase(): Promise<string> {
  const name = `test_empty_${randomUUID().replaceAll('-', '')}`
  empties.push(name)
  await onDatabase(urlOf('postgres'), (client) => client.query(`create database ${name} template template0`))
  return urlOf(name)
}

/** Values that are easily lost on the way: null and JSON null, marks, quotes, line ends, generated columns, identity. */
const AWKWARD = `
  insert into unit (id, founded_on, code) values
    ('0192f0c0-0000-7000-8000-000000000001', '1930-02-03', E'a"b\\\\c,(d)\\n'), ('0192f0c0-0000-7000-8000-000000000002', '2020-01-01', null);
  insert into unit_version (unit_id, from_on, parent_id, kind, cell_type, name, symbol, place) values
    ('0192f0c0-0000-7000-8000-000000000002', '2020-01-01', '0192f0c0-0000-7000-8000-000000000001', 'cell', 'residential', 'Chi bộ thôn Yên Hạ', 'CB', '');
  insert into person (id, full_name, sex) values ('0192f0c0-0000-7000-8000-000000000003', 'Nguyễn Thị Ưởng', 'female');
  insert into act (id, name, unit_id, at, request_digest, reply, subject_kind, subject_id) values
    ('0192f0c0-0000-7000-8000-000000000004', 'test.none', '0192f0c0-0000-7000-8000-000000000001', '2026-11-20T05:00:00.123Z', '', 'null', 'unit', '0192f0c0-0000-7000-8000-000000000001'),
    ('0192f0c0-0000-7000-8000-000000000005', 'test.some', '0192f0c0-0000-7000-8000-000000000001', '2026-11-20T05:00:01Z', '', '{"a": [1.50, "x\\ty"]}'::json::text::jsonb, 'unit', '0192f0c0-0000-7000-8000-000000000001');
  select enqueue_job('note', '{"id": "1"}', null, null);`

const everyRow = (url: string) =>
  onDatabase(url, async (client) => {
    await fixFormats(client)
    await client.query('begin')
    const found: Record<string, string[]> = {}
    for (const table of await listTables(client)) {
      const rows: string[] = []
      for await (const batch of readRows(client, table)) rows.push(...batch)
      found[table.name] = rows
    }
    return found
  })

describe('backup and restore', () => {
  const dataFolder = aFolder()
  const target = path.join(aFolder(), 'backup.tar.gz')

  beforeAll(async () => {
    await onDatabase(fresh.ownerUrl, (client) => client.query(AWKWARD))
    mkdirSync(path.join(dataFolder, 'files', 'ab'), { recursive: true })
    writeFileSync(path.join(dataFolder, 'files', 'ab', 'abcd'), Buffer.from([0, 255, 10, 13]))
    writeFileSync(path.join(dataFolder, 'auth.secret'), 'sealed')
    await writeBackup({ databaseUrl: fresh.ownerUrl, dataFolder, target, madeAt })
  })

  afterAll(async () => {
    for (const name of empties) {
      await onDatabase(urlOf('postgres'), (client) => client.query(`drop database if exists ${name} with (force)`))
    }
  })

  it('brings every row and file into an empty place, unchanged', async () => {
    const databaseUrl = await anEmptyDatabase()
    const folder = aFolder()
    const manifest = await readBackup({ databaseUrl, dataFolder: folder, source: target, migrations })
    const [before, after] = [await everyRow(fresh.ownerUrl), await everyRow(databaseUrl)]
    expect(before['public.act']).toHaveLength(2)
    expect(before['graphile_worker._private_jobs']).toHaveLength(1)
    expect(after).toEqual(before)
    expect(manifest.tables['public.unit']?.rows).toBe(2)
    expect(readFileSync(path.join(folder, 'files', 'ab', 'abcd'))).toEqual(Buffer.from([0, 255, 10, 13]))
    expect(readFileSync(path.join(folder, 'auth.secret'), 'utf8')).toBe('sealed')
  })

  it('leaves keys and counters in force', async () => {
    const databaseUrl = await anEmptyDatabase()
    await readBackup({ databaseUrl, dataFolder: aFolder(), source: target, migrations })
    await onDatabase(databaseUrl, async (client) => {
      const orphan = "insert into unit_profile (unit_id, as_of_on) values (gen_random_uuid(), '2026-01-01')"
      await expect(client.query(orphan)).rejects.toMatchObject({ code: '23503' })
      await client.query("select enqueue_job('note', '{}', null, null)")
    })
  })

  it('refuses a database and a folder that are in use', async () => {
    const used = { databaseUrl: fresh.ownerUrl, dataFolder: aFolder(), source: target, migrations }
    await expect(readBackup(used)).rejects.toMatchObject({ code: 'database_not_empty' })
    const filled = { databaseUrl: await anEmptyDatabase(), dataFolder, source: target, migrations }
    await expect(readBackup(filled)).rejects.toMatchObject({ code: 'files_not_empty' })
    expect(readdirSync(dataFolder).sort()).toEqual(['auth.secret', 'files'])
  })

  it('refuses a backup of a newer program', async () => {
    const request = { databaseUrl: await anEmptyDatabase(), dataFolder: aFolder(), source: target }
    await expect(readBackup({ ...request, migrations: migrations.slice(0, 1) })).rejects.toMatchObject({
      code: 'made_by_newer',
      detail: migrations[1]?.name,
    })
  })

  it('refuses a file cut off or changed, leaves nothing, and takes the whole one afterwards', async () => {
    const whole = readFileSync(target)
    const cut = path.join(aFolder(), 'cut.tar.gz')
    writeFileSync(cut, whole.subarray(0, whole.length - 40))
    const changed = path.join(aFolder(), 'changed.tar.gz')
    writeFileSync(changed, whole.with(Math.floor(whole.length / 2), (whole[Math.floor(whole.length / 2)] ?? 0) ^ 255))
    const request = { databaseUrl: await anEmptyDatabase(), dataFolder: aFolder(), migrations }
    await expect(readBackup({ ...request, source: cut })).rejects.toMatchObject({ code: 'damaged' })
    expect(readdirSync(request.dataFolder)).toEqual([])
    await expect(readBackup({ ...request, source: changed })).rejects.toMatchObject({ code: 'damaged' })
    await readBackup({ ...request, source: target })
    expect(await everyRow(request.databaseUrl)).toEqual(await everyRow(fresh.ownerUrl))
  })
})
