import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import type { LocalDate } from '#kernel/local-date.ts'
import { rulesFor } from '#rulebook/public.ts'
import { freshDb } from '#tests/support/fresh-db.ts'
import { seedTerm } from '#tests/support/seed.ts'
import { testApp, testClock } from '#tests/support/test-app.ts'
import { meetingsApi } from '../contract.ts'
import { noSources, seedCell } from './meetings.builders.ts'
import { meetingsRoutes } from './meetings.routes.ts'

const fresh = freshDb()
const clock = testClock('2026-11-10T08:00:00+07:00')

/** A meeting brought to a stage by hand: these tests are about who sees and grades its score, not how it came there. */
async function aMeetingAt(stage: 'in_progress' | 'reported') {
  const http = await testApp(fresh.db, clock, (app) =>
    meetingsRoutes(app, { db: fresh.db, clock, listAgendaSources: noSources }),
  )
  const seeded = await seedCell(fresh.db)
  const opened = await http.call(seeded.secretary, meetingsApi.openMonth, {
    params: { unitId: seeded.cell },
    body: { month: '2026-11' },
  })
  const id = opened.body.meetings.find((meeting) => meeting.kind === 'regular')?.id ?? ''
  const at = clock.now()
  const held = { startsAt: at, startsOn: '2026-11-10', place: 'Nhà văn hóa', startedAt: at }
  const rules = await rulesFor(fresh.db, seeded.cell, '2026-11-10' as LocalDate)
  const pins = { rulesPin: sql<string>`${JSON.stringify(rules)}::jsonb`, rosterPin: sql<string>`'[]'::jsonb` }
  const ended = stage === 'reported' ? { endedAt: at, reportedAt: at } : {}
  await fresh.db
    .updateTable('meeting')
    .set({ ...held, ...pins, ...ended, stage, ownPoints: 87, ownGrade: 'good' })
    .where('id', '=', id)
    .execute()
  return { ...seeded, http, id }
}

describe('the score of a meeting', () => {
  it('keeps the score from a plain member until the minutes are adopted', async () => {
    const { http, id, members, secretary } = await aMeetingAt('in_progress')
    const [plain] = members
    if (!plain) throw new Error('the cell has members')
    const lineFor = async (person: typeof secretary) =>
      (await http.call(person, meetingsApi.meeting, { params: { id } })).body.meeting
    const mine = (await http.call(plain, meetingsApi.mine)).body.meetings.find((line) => line.meeting.id === id)
    expect(await lineFor(secretary)).toMatchObject({ ownPoints: 87, ownGrade: 'good' })
    expect(await lineFor(plain)).toMatchObject({ ownPoints: null, ownGrade: null })
    expect(mine?.meeting).toMatchObject({ ownPoints: null, ownGrade: null })
    expect((await http.call(plain, meetingsApi.score, { params: { id } })).body.code).toBe('not_entitled')
    expect((await http.call(secretary, meetingsApi.score, { params: { id } })).status).toBe(200)
  })

  it('may be observed by whom the committee sent to follow the cell, who is offered for it', async () => {
    const { http, id, secretary, superior, cell } = await aMeetingAt('in_progress')
    await seedTerm(fresh.db, { personId: superior, unitId: cell, office: 'cell_follower' })
    const shown = async () => (await http.call(secretary, meetingsApi.meeting, { params: { id } })).body
    expect((await shown()).followers).toEqual([{ id: superior, name: 'Lê Hoàng Cường' }])
    const body = { office: 'observer' as const, personId: superior }
    expect((await http.call(secretary, meetingsApi.appoint, { params: { id }, body })).status).toBe(200)
    expect((await shown()).meeting.observer?.id).toBe(superior)
  })

  it('is observed to the end: what followed the meeting counts in the observer’s column until the committee decides', async () => {
    const { http, id, superior } = await aMeetingAt('reported')
    await fresh.db.updateTable('meeting').set({ observerId: superior }).where('id', '=', id).execute()
    const params = { id }
    const { lines } = (await http.call(superior, meetingsApi.score, { params })).body
    const open = lines.filter(({ source }) => source === 'open')
    const changes = open.map(({ criterionId, max }) => ({ criterionId, points: max, met: null, sentence: null }))
    const sheet = async () => (await http.call(superior, meetingsApi.meeting, { params })).body.scores
    expect((await http.call(superior, meetingsApi.observerScore, { params, body: { changes } })).status).toBe(200)
    expect((await sheet()).find(({ column }) => column === 'observer')?.total).toBeGreaterThan(0)
    await http.call(superior, meetingsApi.decideGrade, { params, body: { grade: 'good' } })
    const late = await http.call(superior, meetingsApi.observerScore, { params, body: { changes } })
    expect(late.body.code).toBe('wrong_stage')
  })

  it('passes over nothing another officer judged since the sheet was read', async () => {
    const { http, id, superior } = await aMeetingAt('reported')
    await fresh.db.updateTable('meeting').set({ observerId: superior }).where('id', '=', id).execute()
    const params = { id }
    const { lines } = (await http.call(superior, meetingsApi.score, { params })).body
    const [first, second] = lines
      .filter(({ source }) => source === 'open')
      .map(({ criterionId, max }) => ({ criterionId, points: max / 2, met: null, sentence: 'Mới làm một nửa' }))
    if (first === undefined || second === undefined) throw new Error('two items to judge')
    const record = async (changes: (typeof first)[], basedOn: (typeof first)[]) =>
      await http.call(superior, meetingsApi.observerScore, { params, body: { changes, basedOn } })
    const judged = async () => {
      const { scores } = (await http.call(superior, meetingsApi.meeting, { params })).body
      const sheet = scores.find(({ column }) => column === 'observer')
      return sheet?.lines.filter(({ source }) => source === 'judged').map(({ criterionId }) => criterionId)
    }
    expect((await record([first], [])).status).toBe(200)
    expect(await record([second], [])).toMatchObject({ status: 409, body: { code: 'changed_meanwhile' } })
    expect(await judged()).toEqual([first.criterionId])
    expect((await record([second, first], [first])).status).toBe(200)
    expect(await judged()).toHaveLength(2)
    expect((await record([second], [second, first])).status).toBe(200)
    expect(await judged()).toEqual([second.criterionId])
  })

  it('lets an officer of the committee grade no meeting of a cell he runs', async () => {
    const { http, id, secretary, superior, committee } = await aMeetingAt('reported')
    await seedTerm(fresh.db, { personId: secretary, unitId: committee, office: 'office_officer' })
    const gradeBy = (person: typeof secretary) =>
      http.call(person, meetingsApi.decideGrade, { params: { id }, body: { grade: 'good' } })
    expect((await gradeBy(secretary)).body.code).toBe('not_entitled')
    expect((await gradeBy(superior)).status).toBe(200)
  })
})
