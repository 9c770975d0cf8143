import { describe, expect, it } from 'vitest'
import { freshDb } from '#tests/support/fresh-db.ts'
import { seedMember, seedTerm, seedUnit } from '#tests/support/seed.ts'
import { testApp, testClock } from '#tests/support/test-app.ts'
import { meetingsApi } from '../contract.ts'
import { noSources, seedCell } from './meetings.builders.ts'
import { meetingsRoutes } from './meetings.routes.ts'

const fresh = freshDb()
const clock = testClock()

async function aCommittee() {
  clock.set('2026-11-10T08:00:00+07:00')
  const http = await testApp(fresh.db, clock, (app) =>
    meetingsRoutes(app, { db: fresh.db, clock, listAgendaSources: noSources }),
  )
  const seeded = await seedCell(fresh.db)
  const tableFor = (person: typeof seeded.superior, unitId = seeded.committee) =>
    http.call(person, meetingsApi.committeeMonth, { params: { unitId, month: '2026-11' } })
  return { ...seeded, http, tableFor }
}

describe('the month table of a committee', () => {
  it('lists every cell by name as Vietnamese is sorted, also one that has planned nothing', async () => {
    const { committee, superior, tableFor } = await aCommittee()
    await seedUnit(fresh.db, { parentId: committee, name: 'Chi bộ thôn Ấp Trên' })
    await seedUnit(fresh.db, { parentId: committee, name: 'Chi bộ Trạm Y tế' })
    const { body } = await tableFor(superior)
    expect(body.cells.map(({ unitName }) => unitName)).toEqual([
      'Chi bộ cơ quan xã',
      'Chi bộ thôn Ấp Trên',
      'Chi bộ thôn Yên Hạ',
      'Chi bộ Trạm Y tế',
    ])
    expect(body.cells[1]).toMatchObject({ meeting: null, thematic: [], late: { report: false, posting: false } })
  })

  it('shows a thematic meeting beside the regular one, to be graded by itself', async () => {
    const { http, cell, secretary, superior, tableFor } = await aCommittee()
    await http.call(secretary, meetingsApi.openMonth, { params: { unitId: cell }, body: { month: '2026-11' } })
    const opened = await http.call(secretary, meetingsApi.openMeeting, {
      params: { unitId: cell },
      body: { month: '2026-11', kind: 'thematic', topic: 'Chuyển đổi số ở thôn' },
    })
    expect(opened.status).toBe(200)
    const line = (await tableFor(superior)).body.cells.find(({ unitId }) => unitId === cell)
    expect(line?.meeting?.kind).toBe('regular')
    expect(line?.thematic.map(({ kind, topic }) => [kind, topic])).toEqual([['thematic', 'Chuyển đổi số ở thôn']])
  })

  it('lets grade who may, lets a plain committee member read, and looks absent from elsewhere', async () => {
    const { committee, superior, tableFor } = await aCommittee()
    expect((await tableFor(superior)).body.mayGrade).toBe(true)
    const reader = await seedMember(fresh.db, { unitId: await seedUnit(fresh.db), fullName: 'Vũ Thị Đọc' })
    await seedTerm(fresh.db, { personId: reader, unitId: committee, office: 'committee_member' })
    expect((await tableFor(reader)).body.mayGrade).toBe(false)
    const other = await aCommittee()
    expect((await tableFor(other.superior)).status).toBe(404)
  })
})

describe('one’s own meetings', () => {
  it('hold what one asked, was marked and said, and nothing of others', async () => {
    const { http, cell, secretary, members } = await aCommittee()
    const [first, second] = members
    if (!first || !second) throw new Error('the cell has members')
    const opened = await http.call(secretary, meetingsApi.openMonth, {
      params: { unitId: cell },
      body: { month: '2026-11' },
    })
    const id = opened.body.meetings.find(({ kind }) => kind === 'regular')?.id ?? ''
    const mine = async (person = first) => (await http.call(person, meetingsApi.mine)).body.meetings
    expect(await mine()).toEqual([])

    const params = { id }
    await http.call(secretary, meetingsApi.setSchedule, {
      params,
      body: { startsAt: '2026-11-12T19:30:00+07:00', place: 'Nhà văn hóa thôn' },
    })
    await http.call(first, meetingsApi.askAbsence, { params, body: { personId: first, reason: 'Đi chữa bệnh' } })
    expect((await mine())[0]).toMatchObject({
      absence: { reason: 'Đi chữa bệnh', state: 'asked' },
      mark: null,
      said: [],
    })

    clock.set('2026-11-12T19:30:00+07:00')
    await http.call(secretary, meetingsApi.start, { params, body: { happenedAt: null } })
    const marks = members.map((personId) => ({ personId, mark: 'present' as const }))
    await http.call(secretary, meetingsApi.rollCall, { params, body: { marks } })
    const turn = (personId: string, text: string) => ({ personId, kind: 'debate' as const, seconds: 60, text })
    for (const body of [turn(first, 'Nên làm mương trước Tết'), turn(second, 'Tôi đồng ý')]) {
      expect((await http.call(secretary, meetingsApi.recordTurn, { params, body })).status).toBe(200)
    }
    const [shown] = await mine()
    expect(shown?.mark).toBe('present')
    expect(shown?.said.map(({ text }) => text)).toEqual(['Nên làm mương trước Tết'])
    expect((await mine(second))[0]).toMatchObject({ absence: null, said: [{ text: 'Tôi đồng ý' }] })
  })

  it('show a meeting whose day is not set to whoever was asked to write for it, and to nobody else', async () => {
    const { http, cell, secretary, members } = await aCommittee()
    const [author, other] = members
    if (!author || !other) throw new Error('the cell has members')
    const opened = await http.call(secretary, meetingsApi.openMonth, {
      params: { unitId: cell },
      body: { month: '2026-11' },
    })
    const id = opened.body.meetings.find(({ kind }) => kind === 'regular')?.id ?? ''
    await http.call(secretary, meetingsApi.assignPaper, {
      params: { id },
      body: { title: 'Tham luận về thủy lợi', authorId: author, dueOn: null },
    })
    const mine = async (person: typeof author) => (await http.call(person, meetingsApi.mine)).body.meetings
    expect((await mine(author)).map(({ papers }) => papers.map(({ title }) => title))).toEqual([
      ['Tham luận về thủy lợi'],
    ])
    expect(await mine(other)).toEqual([])
  })
})
