import { readdirSync, readFileSync } from 'node:fs'
import { sql } from 'kysely'
import type pg from 'pg'
import { describe, expect, it } from 'vitest'
import { onDatabase } from '#tests/support/cluster.ts'
import { freshDb } from '#tests/support/fresh-db.ts'
import { testClock } from '#tests/support/test-app.ts'
import { type BulkList, bulkApi } from '../../contract/bulk.ts'
import { membersApi } from '../../contract.ts'
import { ALL_NUMBERS } from '../members.store.ts'
import { aCommune, CELL_NAMES, type Commune, confirm, read, settled, start } from './bulk.db.builders.ts'
import { SILENT_MS } from './bulk.store.ts'

const fresh = freshDb()
const clock = testClock()

const letter = (index: number) => String.fromCharCode(97 + (index % 26))
const nameOf = (index: number) => letter(index).toUpperCase() + letter(index / 26) + letter(index / 676)

/** A text table of so many members, spread over the three cells. */
function aTable(count: number) {
  const rows = Array.from(
    { length: count },
    (_, index) => `${CELL_NAMES[index % 3]};Lê Văn ${nameOf(index)};${1930 + (index % 50)};1/2/1990;1/2/1991`,
  )
  return Buffer.from(['Chi bộ;Họ và tên;Năm sinh;Ngày vào Đảng;Ngày chính thức', ...rows].join('\n'))
}
const SHORT = Buffer.from(
  `Chi bộ;Họ và tên;Năm sinh;Ngày vào Đảng;Ngày chính thức\n${CELL_NAMES[0]};Lê Văn Mốc;1960;1/2/1990;1/2/1991\n`,
)

const newest = async ({ web, committee, officer }: Commune) =>
  (await web.call(officer, bulkApi.lists, { params: { unitId: committee } })).body.lists[0]

async function waitFor(commune: Commune, isSo: (list: BulkList) => boolean): Promise<BulkList> {
  for (;;) {
    const list = await newest(commune)
    if (list && isSo(list)) return list
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
}

/** The processes this one started to read lists. */
function readers(): readonly number[] {
  const saysSo = (pid: number) => {
    try {
      const isOwn = readFileSync(`/proc/${pid}/status`, 'utf8').includes(`PPid:\t${process.pid}\n`)
      return isOwn && readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('read-process')
    } catch {
      return false // it ended meanwhile
    }
  }
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter(saysSo)
}

async function written({ web, officer, committee, cells }: Commune) {
  const members = []
  for (const unitId of cells)
    members.push((await web.call(officer, membersApi.roster, { params: { unitId } })).body.figures.total)
  const { rows } = await sql<{
    n: number
  }>`select count(*)::int as n from ledger_entry where unit_id = ${committee}`.execute(fresh.db)
  const waiting = await sql<{
    n: number
  }>`select count(*)::int as n from members_bulk_row r join members_bulk b on b.id = r.bulk_id
    where b.unit_id = ${committee}`.execute(fresh.db)
  return { members, entries: rows[0]?.n, waiting: waiting.rows[0]?.n }
}

const NOTHING = { members: [0, 0, 0], entries: 0, waiting: 0 }

describe('a list that breaks off', () => {
  it('because its reading process was killed says so, keeps nothing, and the file can be sent again', async () => {
    const commune = await aCommune(fresh, clock)
    await start(commune, aTable(14_000))
    await waitFor(commune, ({ doneRows }) => doneRows > 0)
    for (const pid of readers()) process.kill(pid, 'SIGKILL')
    expect(await settled(commune)).toMatchObject({ phase: 'failed', fault: { code: 'bulk_reading_failed' } })
    expect(await written(commune)).toEqual(NOTHING)
    expect(await read(commune, SHORT)).toMatchObject({ phase: 'ready', counts: { verdicts: { create: 1 } } })
    expect(readers()).toEqual([])
  })

  it('because the server stopped is started again by the next one once it has been silent, and not before', async () => {
    const commune = await aCommune(fresh, clock)
    await start(commune, aTable(14_000))
    await waitFor(commune, ({ doneRows }) => doneRows > 0)
    await commune.web.app.close()
    expect(readers()).toEqual([])

    const later = {
      ...(await aCommune(fresh, clock)),
      committee: commune.committee,
      cells: commune.cells,
      officer: commune.officer,
    }
    expect(await newest(later)).toMatchObject({ phase: 'reading', isSilent: false })
    expect((await start(later, SHORT)).body.code).toBe('bulk_running')
    clock.set(new Date(clock.now().getTime() + SILENT_MS + 1_000).toISOString())
    expect(await newest(later)).toMatchObject({ phase: 'reading', isSilent: true })
    expect(await written(later)).toMatchObject({ members: [0, 0, 0], entries: 0 })
    expect(await read(later, SHORT)).toMatchObject({ phase: 'ready', counts: { verdicts: { create: 1 } } })
  })

  it('while it is entered leaves nothing of it, and is entered at the next try', async () => {
    const commune = await aCommune(fresh, clock)
    const list = await read(commune, aTable(300))
    expect(list.counts).toMatchObject({ verdicts: { create: 300 } })
    await onDatabase(fresh.ownerUrl, async (holder) => {
      await holder.query('begin')
      // The last thing an entering list waits for: all its rows are written by then.
      await holder.query('select pg_advisory_xact_lock($1)', [ALL_NUMBERS])
      const entering = confirm(commune, list)
      await expect.poll(() => endWhoWaits(holder), { timeout: 15_000, interval: 20 }).toBe(1)
      expect((await entering).status).toBe(500)
    })
    expect(await written(commune)).toMatchObject({ members: [0, 0, 0], entries: 0, waiting: 300 })
    expect((await confirm(commune, list)).body).toEqual({ created: 300, changed: 0, left: 0 })
    expect(await written(commune)).toEqual({ members: [100, 100, 100], entries: 1, waiting: 0 })
  })
})

/** Ends the connection that waits for the lock, as if its server had died. */
async function endWhoWaits(owner: pg.Client): Promise<number> {
  const { rows } =
    await owner.query(`select pg_terminate_backend(pid) from pg_locks where locktype = 'advisory' and not granted
    and database = (select oid from pg_database where datname = current_database())`)
  return rows.length
}
