import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, expect, it } from 'vitest'
import { systemClock } from '#platform/server/clock.ts'
import type { Db } from '#platform/server/db/db.ts'
import { type RunningProgram, start } from '#tests/start/program.ts'
import { freshDb } from '#tests/support/fresh-db.ts'
import { aSmallCountry, seedHeld, totalsOf } from '../reports.builders.ts'
import { carryAll } from './carry.ts'
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

async function countMarks(db: Db): Promise<number> {
  const { marks } = await db
    .selectFrom('reportMark')
    .select(({ fn }) => fn.countAll<number>().as('marks'))
    .executeTakeFirstOrThrow()
  return marks
}
