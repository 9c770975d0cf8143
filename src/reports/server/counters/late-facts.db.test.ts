import { sql } from 'kysely'
import { beforeAll, describe, expect, it } from 'vitest'
import { freshDb } from '#tests/support/fresh-db.ts'
import { testId } from '#tests/support/seed.ts'
import { testClock } from '#tests/support/test-app.ts'
import { aReportingCountry, seedHeld, totalsOf } from '../reports.builders.ts'
import { findDifferences, rebuildCounters } from './compare.ts'

const fresh = freshDb()
const clock = testClock('2026-11-20T12:00:00+07:00')
let world: Awaited<ReturnType<typeof aReportingCountry>>

beforeAll(async () => {
  world = await aReportingCountry(fresh.db, clock)
  await world.carry()
})

describe('a roll put right between the end of the meeting and its minutes', () => {
  it('is counted again: one more on it, another mark, one more who spoke', async () => {
    const { db } = fresh
    const { unitId, members } = world.a
    const [first, second, third] = members
    if (!first || !second || !third) throw new Error('three members')
    const meetingId = await seedHeld(db, { unitId, month: '2026-05', present: [first], absent: [second] })
    await world.carry()
    const now = async () => {
      await world.carry()
      const {
        'meetings.present': present,
        'meetings.obliged': obliged,
        'meetings.spoke': spoke,
      } = await totalsOf(db, world.province, '2026-05')
      return { present, obliged, spoke }
    }
    expect(await now()).toEqual({ present: 1, obliged: 2, spoke: undefined })
    await sql`update attendance set mark = 'present' where meeting_id = ${meetingId}`.execute(db)
    expect(await now()).toEqual({ present: 2, obliged: 2, spoke: undefined })
    await db.insertInto('attendance').values({ meetingId, personId: third, unitId, mark: 'present' }).execute()
    expect(await now()).toEqual({ present: 3, obliged: 3, spoke: undefined })
    await sql`insert into turn (id, unit_id, meeting_id, person_id, kind, started_at, seconds, text)
      values (${testId()}, ${unitId}, ${meetingId}, ${third}, 'debate', '2026-05-05T13:00:00Z', 60, 'x')`.execute(db)
    expect(await now()).toEqual({ present: 3, obliged: 3, spoke: 1 })
    expect(await findDifferences(db)).toEqual([])
  })
})

describe('what a committee answered by hand', () => {
  it('is there still after the counters were made anew, in a month that knows nothing else of it', async () => {
    const { db } = fresh
    const periodId = testId()
    await sql`insert into report_period (id, unit_id, form, kind, first_month, last_month, due_on, questions, stage, opened_on, act_id)
      values (${periodId}, ${world.province}, 'work', 'month', '2026-04', '2026-04', '2026-05-05', '[]', 'open', '2026-04-01', ${testId()})`.execute(
      db,
    )
    await sql`insert into report_answer (unit_id, month, indicator, period_id, value)
      values (${world.first}, '2026-04', 'asked.proposals', ${periodId}, 7)`.execute(db)
    await world.carry()
    expect(await totalsOf(db, world.province, '2026-04')).toMatchObject({ 'asked.proposals': 7 })
    await rebuildCounters({ db, clock })
    expect(await totalsOf(db, world.province, '2026-04')).toMatchObject({ 'asked.proposals': 7 })
    expect(await findDifferences(db)).toEqual([])
  })
})
