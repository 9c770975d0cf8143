import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { PersonId } from '#kernel/id.ts'
import type { Month } from '#kernel/local-date.ts'
import { type Db, makeDb, makePool } from '#platform/server/db/db.ts'
import { freshDb } from '#tests/support/fresh-db.ts'
import { seedMember, testId } from '#tests/support/seed.ts'
import { testClock } from '#tests/support/test-app.ts'
import { reportsApi } from '../../contract.ts'
import { INDICATORS } from '../../rules/indicator-names.ts'
import { seedCase } from '../case-facts.builders.ts'
import { aReportingCountry, seedHeld, totalsOf } from '../reports.builders.ts'
import { findDifferences, rebuildCounters } from './compare.ts'

const fresh = freshDb()
const clock = testClock('2026-11-20T12:00:00+07:00')
let world: Awaited<ReturnType<typeof aReportingCountry>>
/** Cases stand behind walls that only their own acts open. */
let owner: Db

beforeAll(async () => {
  world = await aReportingCountry(fresh.db, clock)
  await world.carry()
  owner = makeDb(makePool({ url: fresh.ownerUrl, max: 1, role: null }))
})
afterAll(async () => await owner.destroy())

describe('a roll put right between the end of the meeting and its minutes', () => {
  it('is counted again: one more on it, another mark, one more who spoke', async () => {
    const { db } = fresh
    const { unitId, members } = world.a
    const [first, second, third] = members
    if (!first || !second || !third) throw new Error('three members')
    const meetingId = await seedHeld(db, { unitId, month: '2026-05', present: [first], absent: [second] })
    await db.insertInto('meetingVersion').values({ meetingId, unitId }).execute()
    await sql`update meeting set ended_at = ended_at + interval '1 minute' where id = ${meetingId}`.execute(db)
    await world.carry()
    /** As an act on the meeting leaves it: counted. */
    const now = async () => {
      await sql`update meeting_version set version = version + 1 where meeting_id = ${meetingId}`.execute(db)
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
      values (${world.first}, '2026-04', 'asked.proposals', ${periodId}, 7), (${world.first}, '2026-04', 'asked.opinions', ${periodId}, 0)`.execute(
      db,
    )
    await world.carry()
    const told = { 'asked.proposals': 7, 'nought.asked.opinions': 1 }
    expect(await totalsOf(db, world.province, '2026-04')).toMatchObject(told)
    await rebuildCounters({ db, clock })
    expect(await totalsOf(db, world.province, '2026-04')).toMatchObject(told)
    expect(await findDifferences(db)).toEqual([])
  })
})

describe('what cases came to', () => {
  it('is told of members and bodies apart, of discipline by what it came out of, of a letter once it was announced', async () => {
    const { db, a, first, province, head } = world
    const subject = a.members[0] ?? head
    const ofCell = { unitId: a.unitId, subject }
    const duty = { signsOfViolation: true, limits: ['x'] }
    const found = await seedCase(owner, {
      ...ofCell,
      procedure: 'duty_inspection',
      entries: [['conclude', '2026-03-10', duty]],
    })
    const signs = await seedCase(owner, {
      ...{ ...ofCell, procedure: 'sign_inspection', parent: found },
      entries: [['conclude_sign', '2026-03-20', { outcome: 'must_be_disciplined' }]],
    })
    const disciplined = await seedCase(owner, { ...ofCell, procedure: 'discipline', parent: signs, entries: [] })
    await sql`insert into discipline_record (case_id, unit_id, person_id, form, effect_from)
      values (${disciplined}, ${a.unitId}, ${subject}, 'warning', '2026-03-28')`.execute(owner)
    const ofBody = { unitId: first, subject, body: a.unitId, procedure: 'duty_inspection' }
    await seedCase(owner, { ...ofBody, entries: [['conclude', '2026-03-11', { signsOfViolation: false, limits: [] }]] })
    const allegations = { outcomes: [{ outcome: 'true_shortcoming', mustBeDisciplined: false }] }
    const letter = { unitId: first, subject, procedure: 'denunciation' }
    await seedCase(owner, { ...letter, entries: [['conclude_denunciation', '2026-03-12', allegations]] })
    await world.carry()
    const told = { 'inspection.members': 1, 'inspection.bodies': 1, 'inspection.bodiesBy.grassroots_committee': 1 }
    const chain = { 'inspection.mustDiscipline': 1, 'inspection.disciplined': 1, 'signs.disciplined': 1 }
    expect(await totalsOf(db, province, '2026-03')).toMatchObject({ ...told, ...chain, 'inspection.by.cell': 1 })
    expect(await totalsOf(db, province, '2026-03')).not.toHaveProperty('denunciations.settled')
    await seedCase(owner, {
      ...letter,
      entries: [
        ['conclude_denunciation', '2026-03-12', allegations],
        ['announce', '2026-03-30', {}],
      ],
    })
    await world.carry()
    expect(await totalsOf(db, province, '2026-03')).toMatchObject({
      'denunciations.settled': 1,
      'denunciations.true': 1,
    })
    expect(await findDifferences(db)).toEqual([])
  })

  it('is told of the plan in the month it was set for, done once its case was concluded', async () => {
    const { db, a, province, head } = world
    const [plan, item] = [testId(), testId()]
    await sql`insert into oversight_plan (id, unit_id, year, stage, made_by) values (${plan}, ${a.unitId}, 2026, 'under_execution', ${head})`.execute(
      db,
    )
    await sql`insert into oversight_item (id, plan_id, unit_id, place, kind, person_id, content, period_from, period_to, month, is_alone, team, state)
      values (${item}, ${plan}, ${a.unitId}, 1, 'duty_inspection', ${a.members[0]}, 'x', '2026-01-01', '2026-06-30', '2026-06-01', false, '[]', 'planned')`.execute(
      db,
    )
    await world.carry()
    const june = async () => {
      await world.carry()
      const { 'programme.planned': planned, 'programme.done': done } = await totalsOf(db, province, '2026-06')
      return { planned, done }
    }
    expect(await june()).toEqual({ planned: 1, done: undefined })
    const id = await seedCase(owner, {
      unitId: a.unitId,
      subject: head,
      procedure: 'duty_inspection',
      item,
      entries: [],
    })
    await sql`update case_file set stage = 'concluded' where id = ${id}`.execute(owner)
    expect(await june()).toEqual({ planned: 1, done: 1 })
    expect(await findDifferences(db)).toEqual([])
  })
})

describe('what stands under a figure', () => {
  const facts = async (by: PersonId | undefined, row: string, unitId = world.a.unitId, month: Month = '2026-03') => {
    const asked = { params: { unitId }, query: { row, first: month, last: month } }
    const [first] = (await world.call(by ?? world.head, reportsApi.facts, asked)).body.parts
    if (!first) throw new Error('a figure is made of something')
    return first
  }

  it('is every case to whoever leads the cell; to others how many there are and no row', async () => {
    const { secretaries, head, above, province, first } = world
    const seen = await facts(secretaries[0], 'inspection.signs')
    expect(seen).toMatchObject({ of: 'inspection.members', hidden: 0, below: 0 })
    expect(seen.things).toMatchObject([{ kind: 'case', sub: 'duty_inspection', on: '2026-03-10', name: '' }])
    for (const by of [head, above])
      expect(await facts(by, 'inspection.signs')).toMatchObject({ things: [], hidden: 1, below: 0 })
    expect(await facts(above, 'inspection.signs', province)).toMatchObject({ things: [], hidden: 0, below: 1 })
    expect(await facts(head, 'inspection.bodiesWell', first)).toMatchObject({ of: 'inspection.bodies', hidden: 1 })
    // What came of an inspection is the discipline it came to.
    expect((await facts(secretaries[0], 'inspection.disciplined')).things).toMatchObject([{ sub: 'discipline' }])
  })

  it('is each case in which activity in the Party was suspended, as often as it was, to whoever leads the cell', async () => {
    const { a, secretaries, head } = world
    const ofCell = { unitId: a.unitId, subject: a.members[1] ?? head, procedure: 'discipline' }
    const suspend = (on: string, kind: string) => ['record_activity_suspension', on, { kind }] as const
    const entries = [
      suspend('2026-08-02', 'party_activity'),
      suspend('2026-08-20', 'party_activity'),
      suspend('2026-08-21', 'post'),
    ]
    const id = await seedCase(owner, { ...ofCell, entries })
    await world.carry()
    const seen = await facts(secretaries[0], 'discipline.suspended', a.unitId, '2026-08')
    expect(seen).toMatchObject({ of: 'discipline.suspended', hidden: 0, things: [{ id, sub: 'discipline', count: 2 }] })
    expect(await facts(head, 'discipline.suspended', a.unitId, '2026-08')).toMatchObject({ things: [], hidden: 2 })
  })

  it('is whoever stood on the roll or came to it, to who may read the roll', async () => {
    const { db, a, secretaries } = world
    await seedMember(db, { unitId: a.unitId, from: '2026-02-10', officialOn: null })
    await world.carry()
    for (const row of [
      'members.total',
      'members.official',
      'members.probationary',
      'members.joined',
      'members.admitted',
    ]) {
      const figure = (await totalsOf(db, a.unitId, '2026-02'))[row] ?? 0
      const seen = await facts(secretaries[0], row, a.unitId, '2026-02')
      expect([row, seen.things.length, seen.hidden]).toEqual([row, figure, 0])
    }
    expect((await facts(secretaries[0], 'members.probationary', a.unitId, '2026-02')).things).toHaveLength(1)
  })

  it('adds up: what is shown, what is not, what is below', async () => {
    const { db, above, province, a } = world
    const others = INDICATORS.filter((one) => !one.startsWith('roll.'))
    const counted = [...others, 'roll.age.unknown', 'roll.theory.unknown', 'asked.proposals', 'share.attendance']
    for (const [unitId, rows] of [[province, counted] as const, [a.unitId, counted.slice(0, 30)] as const]) {
      const totals = await totalsOf(db, unitId, '2026-03')
      for (const row of rows) {
        const { of, things, hidden, below } = await facts(above, row, unitId)
        const shown = things.reduce((all, { count }) => all + count, 0)
        expect([row, shown + hidden + below]).toEqual([row, totals[of] ?? 0])
      }
    }
  })
})
