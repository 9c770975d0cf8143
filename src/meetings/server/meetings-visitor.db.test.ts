import { describe, expect, it } from 'vitest'
import type { ActId, MeetingId, PersonId } from '#kernel/id.ts'
import { endStay, receiveForAStay } from '#members/public.ts'
import { freshDb } from '#tests/support/fresh-db.ts'
import { seedMember, seedUnit, testId } from '#tests/support/seed.ts'
import { testApp, testClock } from '#tests/support/test-app.ts'
import { meetingPapersApi, meetingsApi } from '../contract.ts'
import { noSources, seedCell } from './meetings.builders.ts'
import { meetingsRoutes } from './meetings.routes.ts'

const fresh = freshDb()
const clock = testClock('2026-11-10T08:00:00+07:00')

/** A cell's meeting of November that has begun, with a member of another cell here for a time. */
async function aMeetingWithAVisitor() {
  clock.set('2026-11-10T08:00:00+07:00')
  const http = await testApp(fresh.db, clock, (app) =>
    meetingsRoutes(app, { db: fresh.db, clock, listAgendaSources: noSources }),
  )
  const seeded = await seedCell(fresh.db)
  const home = await seedUnit(fresh.db, { parentId: seeded.committee, name: 'Chi bộ thôn Yên Thượng' })
  const visitor = await seedMember(fresh.db, { unitId: home, fullName: 'Đỗ Văn Khách' })
  const received = await receive(visitor, seeded.cell)
  const opened = await http.call(seeded.secretary, meetingsApi.openMonth, {
    params: { unitId: seeded.cell },
    body: { month: '2026-11' },
  })
  const id = opened.body.meetings.find(({ kind }) => kind === 'regular')?.id as MeetingId
  await http.call(seeded.secretary, meetingsApi.setSchedule, {
    params: { id },
    body: { startsAt: '2026-11-12T19:30:00+07:00', place: 'Nhà văn hóa' },
  })
  return { ...seeded, http, id, home, visitor, received }
}

async function receive(personId: PersonId, unitId: Awaited<ReturnType<typeof seedUnit>>) {
  const stay = { id: testId(), personId, unitId, fromOn: '2026-10-01', toOn: null } as const
  return await fresh.db
    .transaction()
    .execute((trx) => receiveForAStay(trx, { ...stay, reason: 'Biệt phái', basis: 'GGT số 03' }, testId() as ActId))
}

describe('a member of another cell here for a time', () => {
  it("stands on the roster, must be marked, and is neither in the base nor among the cell's members on paper", async () => {
    const { http, id, secretary, visitor } = await aMeetingWithAVisitor()
    clock.set('2026-11-12T19:30:00+07:00')
    await http.call(secretary, meetingsApi.appoint, { params: { id }, body: { office: 'chair', personId: secretary } })
    await http.call(secretary, meetingsApi.start, { params: { id }, body: { happenedAt: null } })
    const view = await http.call(secretary, meetingsApi.meeting, { params: { id } })
    expect(view.body.roster.find(({ person }) => person.id === visitor)).toMatchObject({ place: 'temp_here' })

    const marks = view.body.roster.map(({ person }) => ({ personId: person.id, mark: 'present' as const }))
    const marked = await http.call(secretary, meetingsApi.rollCall, { params: { id }, body: { marks } })
    expect(marked.status).toBe(200)
    const voted = await http.call(secretary, meetingsApi.vote, {
      params: { id },
      body: { kind: 'programme', itemId: null, question: '', inFavour: 5, against: 0, abstained: 0, happenedAt: null },
    })
    expect(voted.status).toBe(200)
    const after = await http.call(secretary, meetingsApi.meeting, { params: { id } })
    expect(after.body.votes[0]).toMatchObject({ base: 5, presentEligible: 5 })
    const text = await http.call(secretary, meetingPapersApi.text, { params: { id, paper: 'minutes' }, query: {} })
    const page = text.body.lines.join('\n')
    expect(page).toContain(
      '05 đồng chí (chính thức 05, dự bị 00); đảng viên nơi khác đến sinh hoạt tạm thời 01 đồng chí',
    )
    expect(page).toContain('Số đảng viên phải dự: 06 đồng chí')
  })

  it('reads the meetings of the cell that received him while the stay lasts', async () => {
    const { http, cell, id, visitor } = await aMeetingWithAVisitor()
    expect((await http.call(visitor, meetingsApi.meeting, { params: { id } })).status).toBe(200)
    await fresh.db
      .transaction()
      .execute((trx) => endStay(trx, { personId: visitor, unitId: cell, backOn: '2026-11-01' }))
    expect((await http.call(visitor, meetingsApi.meeting, { params: { id } })).status).toBe(404)
  })

  it('is in one cell at a time', async () => {
    const { home, committee, visitor, received } = await aMeetingWithAVisitor()
    expect(received.ok).toBe(true)
    expect(await receive(visitor, home)).toMatchObject({ ok: false, error: { code: 'member_of_this_cell' } })
    const third = await seedUnit(fresh.db, { parentId: committee, name: 'Chi bộ trường học' })
    expect(await receive(visitor, third)).toMatchObject({ ok: false, error: { code: 'leave_overlaps' } })
  })
})
