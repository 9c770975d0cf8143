import pg from 'pg'
import { describe, expect, it, vi } from 'vitest'
import { freshDb } from '#tests/support/fresh-db.ts'
import { seedTerm } from '#tests/support/seed.ts'
import { testApp, testClock } from '#tests/support/test-app.ts'
import { meetingPapersApi, meetingsApi, topicsApi } from '../contract.ts'
import { noSources, seedCell } from './meetings.builders.ts'
import { meetingsRoutes } from './meetings.routes.ts'
import { findVote, listVotes } from './votes.queries.ts'

const fresh = freshDb()
const clock = testClock('2026-11-10T08:00:00+07:00')

async function aCellWithItsMonth(others = 3) {
  clock.set('2026-11-10T08:00:00+07:00')
  const http = await testApp(fresh.db, clock, (app) =>
    meetingsRoutes(app, { db: fresh.db, clock, listAgendaSources: noSources }),
  )
  const seeded = await seedCell(fresh.db, others)
  const opened = await http.call(seeded.secretary, meetingsApi.openMonth, {
    params: { unitId: seeded.cell },
    body: { month: '2026-11' },
  })
  return { ...seeded, http, opened }
}

describe('variants', () => {
  it('opens no month in a cell of two', async () => {
    const { opened } = await aCellWithItsMonth(0)
    expect(opened.body).toMatchObject({ code: 'too_few_official_members', official: 2, needed: 3 })
  })

  it('prepares with the committee where there is one, and without a meeting where there is only a secretary', async () => {
    const withCommittee = await aCellWithItsMonth(8)
    expect(withCommittee.opened.body).toMatchObject({ prepForm: 'conferring', committeeMissing: true })
    const [third] = withCommittee.members
    if (!third) throw new Error('the cell has members')
    await seedTerm(fresh.db, { personId: third, unitId: withCommittee.cell, office: 'cell_committee_member' })
    const next = await withCommittee.http.call(withCommittee.secretary, meetingsApi.openMonth, {
      params: { unitId: withCommittee.cell },
      body: { month: '2026-12' },
    })
    expect(next.body).toMatchObject({ prepForm: 'committee', committeeMissing: false })
    expect(next.body.meetings.map((meeting) => meeting.kind)).toEqual(['cell_committee', 'regular'])

    await fresh.db
      .updateTable('term')
      .set({ toOn: '2026-11-01' })
      .where('unitId', '=', withCommittee.cell)
      .where('office', '!=', 'cell_secretary')
      .execute()
    const alone = await withCommittee.http.call(withCommittee.secretary, meetingsApi.openMonth, {
      params: { unitId: withCommittee.cell },
      body: { month: '2027-01' },
    })
    expect(alone.body).toMatchObject({ prepForm: 'secretary_only' })
    expect(alone.body.meetings.map((meeting) => meeting.kind)).toEqual(['regular'])
  })

  it('confers in the last days of the month before, and decides nothing for the cell there', async () => {
    const { http, secretary, deputy, members, cell } = await aCellWithItsMonth()
    clock.set('2026-11-27T19:00:00+07:00')
    const opened = await http.call(secretary, meetingsApi.openMonth, {
      params: { unitId: cell },
      body: { month: '2026-12' },
    })
    const idOf = (kind: string) => opened.body.meetings.find((meeting) => meeting.kind === kind)?.id ?? ''
    const params = { id: idOf('conferring') }
    const call = http.call
    const schedule = (id: string, day: string) =>
      call(secretary, meetingsApi.setSchedule, {
        params: { id },
        body: { startsAt: `${day}T19:30:00+07:00`, place: 'Nhà văn hóa thôn' },
      })
    const outside = { code: 'outside_month', lastOn: '2026-12-31' }
    expect((await schedule(idOf('regular'), '2026-11-27')).body).toMatchObject({ ...outside, firstOn: '2026-12-01' })
    expect((await schedule(params.id, '2026-11-20')).body).toMatchObject({ ...outside, firstOn: '2026-11-21' })
    expect((await schedule(params.id, '2026-11-27')).status).toBe(200)

    const calendar = await call(secretary, meetingPapersApi.calendar, { params })
    expect(calendar.raw.toString('utf8')).toContain('SUMMARY:Bí thư và phó bí thư hội ý')

    const mine = async (person: typeof deputy) => (await call(person, meetingsApi.mine)).body.meetings
    expect((await mine(deputy)).map(({ meeting }) => meeting.id)).toContain(params.id)
    expect((await mine(members[0] ?? deputy)).map(({ meeting }) => meeting.id)).not.toContain(params.id)
    const view = await call(secretary, meetingsApi.meeting, { params })
    expect(view.body.clocks).toMatchObject({ documentsBy: null, resultBy: null })

    clock.set('2026-11-27T20:00:00+07:00')
    const started = await call(secretary, meetingsApi.start, {
      params,
      body: { happenedAt: '2026-11-27T19:30:00+07:00' },
    })
    expect(started.status).toBe(200)
    const marks = [secretary, deputy].map((personId) => ({ personId, mark: 'present' as const }))
    await call(secretary, meetingsApi.rollCall, { params, body: { marks } })
    const vote = (kind: 'resolution' | 'admission') =>
      call(secretary, meetingsApi.vote, {
        params,
        body: { kind, itemId: null, question: 'Thống nhất', inFavour: 2, against: 0, abstained: 0 },
      })
    expect((await vote('admission')).body).toMatchObject({ code: 'not_for_this_kind' })
    const taken = await vote('resolution')
    expect(taken.status).toBe(200)
    const paper = await call(secretary, meetingPapersApi.text, { params: { ...params, paper: 'minutes' } })
    expect(paper.body.lines.join(' ')).toContain('Số đồng chí hội ý tính biểu quyết: 02 đồng chí')
    expect(await findVote(fresh.db, cell, taken.body.id ?? '')).toBeUndefined()
    const since = '2026-11-01'
    expect(await listVotes(fresh.db, { unitId: cell, kinds: ['resolution'], since })).toEqual([])
  })

  it('puts the committee theme of the quarter into a combined month', async () => {
    const { http, secretary, superior, cell, committee } = await aCellWithItsMonth()
    const set = await http.call(superior, topicsApi.set, {
      params: { unitId: committee },
      body: { year: 2026, quarter: 4, title: 'Kiểm tra, giám sát ở chi bộ' },
    })
    expect(set.status).toBe(200)
    const opened = await http.call(secretary, meetingsApi.openMonth, {
      params: { unitId: cell },
      body: { month: '2026-12', topic: 'Kiểm tra, giám sát ở chi bộ' },
    })
    const meeting = opened.body.meetings.find((one) => one.kind === 'combined')
    const view = await http.call(secretary, meetingsApi.meeting, { params: { id: meeting?.id ?? '' } })
    expect(view.body.agenda.find((item) => item.origin === 'topic')?.title).toBe('Kiểm tra, giám sát ở chi bộ')
  })
})

describe('themes', () => {
  it('are changed and withdrawn by the committee that set them, and by nobody below', async () => {
    const { http, secretary, superior, committee, cell } = await aCellWithItsMonth()
    const set = await http.call(superior, topicsApi.set, {
      params: { unitId: committee },
      body: { year: 2026, quarter: 4, title: 'Kiểm tra' },
    })
    const params = { id: set.body.id }
    const change = (person: typeof secretary) =>
      http.call(person, topicsApi.change, {
        params,
        body: { quarter: 4, title: 'Kiểm tra, giám sát', guidance: 'Liên hệ với chi bộ' },
      })
    expect((await change(secretary)).status).toBe(403)
    expect((await change(superior)).status).toBe(200)
    const listed = async () =>
      (await http.call(secretary, topicsApi.list, { params: { unitId: cell }, query: { year: 2026 } })).body
    expect(await listed()).toMatchObject({
      mayChange: false,
      topics: [{ title: 'Kiểm tra, giám sát', guidance: 'Liên hệ với chi bộ' }],
    })
    expect((await http.call(superior, topicsApi.withdraw, { params, body: {} })).status).toBe(200)
    expect((await listed()).topics).toEqual([])
    expect((await change(superior)).body.code).toBe('already_withdrawn')
  })
})

describe('the month page', () => {
  it('needs at most eight statements, however many members and meetings', async () => {
    const { http, secretary, cell } = await aCellWithItsMonth(53)
    for (const month of ['2026-10', '2026-09', '2026-12'] as const) {
      await http.call(secretary, meetingsApi.openMonth, { params: { unitId: cell }, body: { month } })
    }
    const actor = vi.spyOn(pg.Client.prototype, 'query')
    const page = await http.call(secretary, meetingsApi.month, { params: { unitId: cell, month: '2026-11' } })
    // The test's own way of finding the caller takes two statements.
    const statements = actor.mock.calls.length - 2
    actor.mockRestore()
    expect(page.body).toMatchObject({ isOpen: true, official: 55, members: 55, openCommitments: 0 })
    expect(page.body.meetings).toHaveLength(2)
    expect(statements).toBeGreaterThan(0)
    expect(statements).toBeLessThanOrEqual(8)
  })
})
