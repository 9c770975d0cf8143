import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { sql } from 'kysely'
import { afterAll, expect, it } from 'vitest'
import type { UnitId } from '#kernel/id.ts'
import { localDate } from '#kernel/local-date.ts'
import { systemClock } from '#platform/server/clock.ts'
import type { Db } from '#platform/server/db/db.ts'
import { type RunningProgram, start } from '#tests/start/program.ts'
import { freshDb } from '#tests/support/fresh-db.ts'
import { aSmallCountry, seedHeld, totalsOf } from '../reports.builders.ts'
import { carryAll, carrySome } from './carry.ts'
import { findDifferences } from './compare.ts'

const CARRYING = path.resolve(import.meta.dirname, '../../../../tests/support/carrying-program.ts')
const ROUNDS = 2
const A_ROUND = 30

const fresh = freshDb()
const servers: RunningProgram[] = []
const aServer = async () => {
  const server = await start('', { DATABASE_URL: fresh.ownerUrl }, CARRYING)
  servers.push(server)
  return server
}

afterAll(async () => {
  for (const { child } of servers) child.kill('SIGKILL')
  await Promise.all(servers.map(({ exit }) => exit))
})

it('two servers on one database, one killed again and again while it carries: nothing is lost or counted twice', async () => {
  const { db } = fresh
  const { province, cells } = await aSmallCountry(db)
  await aServer()
  for (let round = 0; round < ROUNDS; round += 1) {
    const victim = await aServer()
    for (let place = 0; place < A_ROUND; place += 1) {
      const cell = cells[place % cells.length]
      if (cell === undefined) continue
      await seedHeld(db, { unitId: cell.unitId, month: '2026-02', kind: 'thematic', present: cell.members })
      if (place === (round * 7) % A_ROUND) victim.child.kill('SIGKILL')
    }
    // Not to wait for the others: marks may be in the middle of being carried when the next one dies.
    await sleep(50)
  }
  await carryAll({ db, clock: systemClock })
  while ((await countMarks(db)) > 0) await sleep(50)
  expect(await findDifferences(db)).toEqual([])
  const { held } = await db
    .selectFrom('meeting')
    .select(({ fn }) => fn.countAll<number>().as('held'))
    .executeTakeFirstOrThrow()
  expect(held).toBe(ROUNDS * A_ROUND)
  expect(await totalsOf(db, province, '2026-02')).toMatchObject({ 'meetings.thematic': ROUNDS * A_ROUND })
}, 60_000)

it('a server killed between taking marks and writing totals loses nothing: the next one carries what it had begun', async () => {
  const { db } = fresh
  const { cells } = await aSmallCountry(db)
  const { unitId, members } = cells[0] ?? { unitId: '' as UnitId, members: [] }
  await carryAll({ db, clock: systemClock })
  const running = [...servers.filter(({ child }) => child.exitCode === null && !child.killed), await aServer()]
  await db.transaction().execute(async (trx) => {
    // Whoever carries now stands still in front of the totals, its marks already taken.
    await sql`lock table report_total in exclusive mode`.execute(trx)
    await seedHeld(db, { unitId, month: '2026-04', kind: 'thematic', present: members })
    while (!(await isSomebodyWaiting(db))) await sleep(10)
    for (const { child } of running) child.kill('SIGKILL')
    await Promise.all(running.map(({ exit }) => exit))
    while (await isSomebodyWaiting(db)) await sleep(10)
  })
  await carryAll({ db, clock: systemClock })
  expect(await findDifferences(db)).toEqual([])
  expect(await totalsOf(db, unitId, '2026-04')).toMatchObject({ 'meetings.thematic': 1 })
}, 60_000)

it('one carries at a time: a second leaves the marks to whoever holds the counters', async () => {
  const { db } = fresh
  const { cells } = await aSmallCountry(db)
  const { unitId, members } = cells[0] ?? { unitId: '' as UnitId, members: [] }
  const seed = { unitId, month: '2026-05', kind: 'thematic', present: members } as const
  const today = localDate(2026, 5, 20)
  await carryAll({ db, clock: systemClock })
  await seedHeld(db, seed)
  await db.transaction().execute(async (trx) => {
    expect(await carrySome(trx, today)).toBeGreaterThan(0)
    await seedHeld(db, seed)
    expect(await db.transaction().execute((other) => carrySome(other, today))).toBe(0)
  })
  await carryAll({ db, clock: systemClock })
  expect(await findDifferences(db)).toEqual([])
  expect(await totalsOf(db, unitId, '2026-05')).toMatchObject({ 'meetings.thematic': 2 })
}, 60_000)

async function isSomebodyWaiting(db: Db): Promise<boolean> {
  const { rows } = await sql<{ readonly waits: boolean }>`select exists (select from pg_locks
    where relation = 'report_total'::regclass and not granted) as waits`.execute(db)
  return rows[0]?.waits === true
}

async function countMarks(db: Db): Promise<number> {
  const { marks } = await db
    .selectFrom('reportMark')
    .select(({ fn }) => fn.countAll<number>().as('marks'))
    .executeTakeFirstOrThrow()
  return marks
}
