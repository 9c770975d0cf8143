import { setTimeout as sleep } from 'node:timers/promises'
import { sql } from 'kysely'
import { beforeAll, describe, expect, it } from 'vitest'
import type { PersonId, UnitId } from '#kernel/id.ts'
import { obligationsApi } from '#obligations/contract.ts'
import { obligationsRoutes } from '#obligations/public.ts'
import type { Db } from '#platform/server/db/db.ts'
import { onDatabase } from '#tests/support/cluster.ts'
import { freshDb } from '#tests/support/fresh-db.ts'
import { seedMember, seedTerm, testId } from '#tests/support/seed.ts'
import { testApp, testClock } from '#tests/support/test-app.ts'
import { reportsApi } from '../contract.ts'
import { describePeriods } from './names.queries.ts'
import { loadPeriod, type PeriodId } from './periods.store.ts'
import { reportActs } from './report-acts.builders.ts'
import { aReportingCountry } from './reports.builders.ts'

const fresh = freshDb()
const clock = testClock('2026-11-03T12:00:00+07:00')
let world: Awaited<ReturnType<typeof aReportingCountry>>

beforeAll(async () => {
  world = await aReportingCountry(fresh.db, clock)
})

const { open, submit, judge, lock, secretaryOf } = reportActs(() => world)

async function dueOf(by: PersonId, unitId: UnitId) {
  const { call } = await testApp(fresh.db, clock, (http) => obligationsRoutes(http, { db: fresh.db, describePeriods }))
  const { body } = await call(by, obligationsApi.ofUnit, { params: { unitId } })
  return body.obligations.filter(({ subject }) => subject.kind === 'report_period')
}
/** Somebody waits in this database for a lock another holds. */
async function untilSomebodyWaits(db: Db) {
  const waiting = sql<{
    readonly n: number
  }>`select count(*)::int as n from pg_locks w where not w.granted and exists (select
    from pg_locks d where d.pid = w.pid and d.database = (select oid from pg_database where datname = current_database()))`
  while ((await waiting.execute(db)).rows[0]?.n === 0) await sleep(10)
}

const lines = async (by: PersonId, unitId: UnitId) =>
  (await dueOf(by, unitId)).map(({ kind, dueOn }) => `${kind} ${dueOn}`)

describe('what a period makes due', () => {
  it('is the report for the unit until it is sent, then the decision for the opener until it is made', async () => {
    const { a, b, first, head } = world
    const { body } = await open()
    const { id } = body
    const [due] = await dueOf(secretaryOf(0), a.unitId)
    expect(due).toMatchObject({
      kind: 'submit_report',
      dueOn: '2026-11-05',
      rule: 'report.dueDays',
      certainty: 'unknown',
    })
    expect(due?.subject).toMatchObject({
      id,
      period: {
        form: 'member_changes',
        kind: 'month',
        first: '2026-10',
        last: '2026-10',
        unitName: expect.any(String),
      },
    })
    expect(await lines(head, first)).toEqual([])
    await submit(id, a.unitId, secretaryOf(0))
    expect(await lines(secretaryOf(0), a.unitId)).toEqual([])
    expect(await lines(secretaryOf(1), b.unitId)).toEqual(['submit_report 2026-11-05'])
    expect(await lines(head, first)).toEqual(['judge_reports 2026-11-08'])
    await judge(id, a.unitId, 1, 'returned', 'Thiếu một đảng viên')
    expect(await lines(secretaryOf(0), a.unitId)).toEqual(['submit_report 2026-11-05'])
    expect(await lines(head, first)).toEqual([])
    await lock(id, true)
    expect(await lines(secretaryOf(0), a.unitId)).toEqual([])
  })

  it('is nothing before the report can be sent, and nothing to whoever may not send one', async () => {
    const { b } = world
    await open({ kind: 'quarter', first: '2026-10', last: '2026-12', dueOn: '2027-01-05' })
    expect(await lines(secretaryOf(1), b.unitId)).toEqual([])
    clock.set('2026-12-01T08:00:00+07:00')
    expect(await lines(secretaryOf(1), b.unitId)).toEqual(['submit_report 2027-01-05'])
    const follower = world.other
    await seedTerm(fresh.db, { personId: follower, unitId: b.unitId, office: 'cell_follower' })
    expect(await lines(follower, b.unitId)).toEqual([])
  })
})

describe('a period that is locked', () => {
  it('waits for whoever is in the middle of reporting, and is not closed behind him', async () => {
    const { id } = (await open({ first: '2026-09', last: '2026-09' })).body
    expect(id).toBeDefined()
    const { db } = fresh
    let locking: ReturnType<typeof lock> | undefined
    await db.transaction().execute(async (trx) => {
      await loadPeriod(trx, id as PeriodId, 'reporting')
      locking = lock(id, true)
      const first = await Promise.race([locking.then(() => 'locked'), untilSomebodyWaits(db).then(() => 'waits')])
      expect(first).toBe('waits')
    })
    expect((await locking)?.status).toBe(200)
  })
})

describe('what each level asks', () => {
  it('is told level by level, each form once, of the cell and of those above it', async () => {
    const { above, province, a, call } = world
    const asked = { form: 'inspection', first: '2026-04', last: '2026-04', dueOn: '2026-05-05' } as const
    await open(asked)
    await open({ ...asked, first: '2026-03', last: '2026-03' })
    await open({ ...asked, form: 'inspection_annex' }, above, province)
    const { burdens } = (await call(secretaryOf(0), reportsApi.list, { params: { unitId: a.unitId } })).body
    expect(burdens.map(({ asksName }) => asksName)).toEqual(['Chi bộ thôn Cầu Đá', 'Đảng bộ xã Tân Lập'])
    // Five numbers a month of the one form, and of a committee six of the annex.
    expect(burdens).toMatchObject([
      { fields: 5, minutes: 10 },
      { reports: 1, fields: 6, minutes: 12 },
    ])
  })
})

describe('what a report would cost', () => {
  it('is what committees are asked where committees are below', async () => {
    const { head, above, province, first, call } = world
    const query = { form: 'inspection_annex', kind: 'month', first: '2026-10', last: '2026-10' } as const
    const ofCells = (await call(head, reportsApi.cost, { params: { unitId: first }, query })).body
    const ofCommittees = (await call(above, reportsApi.cost, { params: { unitId: province }, query })).body
    expect([ofCells.burden.fields, ofCommittees.burden.fields]).toEqual([2, 6])
  })
})

describe('letters received', () => {
  it('are told to whoever handles the register, without those he is kept out of, and to nobody else', async () => {
    const { above, province, first, head, call } = world
    const asked = { form: 'inspection_annex', first: '2026-02', last: '2026-02', dueOn: '2026-03-05' } as const
    const { id: periodId } = (await open(asked, above, province)).body
    const officers: PersonId[] = []
    for (let place = 0; place < 2; place += 1) {
      const personId = await seedMember(fresh.db, { unitId: world.a.unitId })
      await seedTerm(fresh.db, { personId, unitId: first, office: 'inspection_officer' })
      officers.push(personId)
    }
    const letter = testId()
    await onDatabase(fresh.ownerUrl, async (client) => {
      // The letter lies sealed elsewhere: here only its line in the register is wanted.
      await client.query("set session_replication_role = 'replica'")
      await client.query(
        `insert into denunciation (id, unit_id, concerned_unit_id, year, seq, code, channel, state, received_on, letter_item, recorded_at, act_id)
         values ($1, $2, $2, 2026, 1, 'TC-1', 'post', 'received', '2026-02-10', $1, now(), $1)`,
        [letter, first],
      )
      await client.query(
        "insert into denunciation_exclusion (denunciation_id, person_id, reason, since, act_id) values ($1, $2, 'named', now(), $1)",
        [letter, officers[1]],
      )
    })
    const offeredTo = async (by: PersonId | undefined) => {
      const { body } = await call(by ?? head, reportsApi.report, { params: { periodId, unitId: first } })
      return body.asked.find(({ id }) => id === 'asked.denunciations')?.offered
    }
    expect([await offeredTo(officers[0]), await offeredTo(officers[1]), await offeredTo(above)]).toEqual([1, 0, null])
  })
})
