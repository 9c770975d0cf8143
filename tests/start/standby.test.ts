import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Db, makeDb, makePool } from '#platform/server/db/db.ts'
import { reportsApi } from '#reports/contract.ts'
import { carryAll } from '#reports/public.ts'
import { beginCounting } from '#reports/server/counters/keep.ts'
import { sayWhole } from '#reports/server/counters/state.store.ts'
import { makeReader } from '#reports/server/reader.ts'
import { aSmallCountry, seedHeld } from '#reports/server/reports.builders.ts'
import { reportsRoutes } from '#reports/server/reports.routes.ts'
import { startTestCluster, TEMPLATE, type TestCluster } from '../support/cluster.ts'
import { seedMember, seedTerm } from '../support/seed.ts'
import { type Standby, startStandby } from '../support/standby.ts'
import { testApp, testClock } from '../support/test-app.ts'

let primary: TestCluster
let standby: Standby
let db: Db
let copy: Db

beforeAll(async () => {
  primary = await startTestCluster()
  standby = await startStandby(primary)
  db = makeDb(makePool({ url: primary.server.url(TEMPLATE), max: 3 }))
  copy = makeDb(makePool({ url: standby.server.url(TEMPLATE), max: 2 }))
})
afterAll(async () => {
  await db?.destroy()
  await copy?.destroy()
  await standby?.stop()
  await primary?.stop()
})

it('figures are read from a server that follows, with how old they are there, and from the database itself once that is too old', async () => {
  const clock = testClock('2026-11-20T12:00:00+07:00')
  const { province, cells } = await aSmallCountry(db)
  const [cell, next] = cells
  if (cell === undefined || next === undefined) throw new Error('two cells')
  const reads = await seedMember(db, { unitId: cell.unitId })
  await seedTerm(db, { personId: reads, unitId: province, office: 'committee_secretary' })
  const { call } = await testApp(db, clock, (http) =>
    reportsRoutes(http, { db, clock, reader: makeReader(db, copy, clock) }),
  )
  const held = async () => {
    const query = { form: 'work', first: '2026-03', last: '2026-03' } as const
    const { body } = await call(reads, reportsApi.figures, { params: { unitId: province }, query })
    const { at, fromCopy } = body.age
    return { at, fromCopy, held: body.figures.find(({ row }) => row === 'meetings.regular')?.now }
  }
  const count = async () => {
    await beginCounting({ db, clock })
    await carryAll({ db, clock })
    await db.transaction().execute((trx) => sayWhole(trx, clock.now()))
  }
  await seedHeld(db, { unitId: cell.unitId, month: '2026-03' })
  await count()
  await standby.caughtUp()
  expect(await held()).toEqual({ at: '2026-11-20T05:00:00.000Z', fromCopy: true, held: 1 })
  await expect(
    sql`insert into report_mark (unit_id, month, onward) values (${province}, '2026-03', false)`.execute(copy),
  ).rejects.toThrow('read-only transaction')

  // It lags: what it answers is as old as it says, until that is older than the rule.
  await standby.pause()
  clock.set('2026-11-20T12:00:40+07:00')
  await seedHeld(db, { unitId: next.unitId, month: '2026-03' })
  await count()
  expect(await held()).toEqual({ at: '2026-11-20T05:00:00.000Z', fromCopy: true, held: 1 })
  clock.set('2026-11-20T12:01:01+07:00')
  expect(await held()).toEqual({ at: '2026-11-20T05:01:01.000Z', fromCopy: false, held: 2 })

  await standby.resume()
  await standby.caughtUp()
  expect(await held()).toEqual({ at: '2026-11-20T05:00:40.000Z', fromCopy: true, held: 2 })
  await standby.server.stop()
  expect(await held()).toMatchObject({ fromCopy: false, held: 2 })
})
