import { describe, expect, it } from 'vitest'
import type { PersonId } from '#kernel/id.ts'
import type { BodyInputOf, Endpoint } from '#platform/contract/endpoint.ts'
import { freshDb } from '#tests/support/fresh-db.ts'
import { type TestApp, testApp, testClock } from '#tests/support/test-app.ts'
import { meetingsApi } from '../contract.ts'
import { noSources, type SeededCell, seedCell } from './meetings.builders.ts'
import { meetingsRoutes } from './meetings.routes.ts'

const fresh = freshDb()
const clock = testClock('2026-11-10T08:00:00+07:00')

async function anApp(): Promise<TestApp> {
  return await testApp(fresh.db, clock, (app) =>
    meetingsRoutes(app, { db: fresh.db, clock, listAgendaSources: noSources }),
  )
}

/** Acts as one person on one meeting, failing loudly with the refusal where the act is refused. */
function actingOn(http: TestApp, person: PersonId, id: string) {
  return async <E extends Endpoint>(endpoint: E, body: BodyInputOf<E>) => {
    const answer = await http.call(person, endpoint, { params: { id }, body })
    expect(answer.status, `${endpoint.name}: ${JSON.stringify(answer.body)}`).toBe(200)
    return answer.body
  }
}

async function openedMonth(http: TestApp, { cell, secretary }: SeededCell) {
  const opened = await http.call(secretary, meetingsApi.openMonth, {
    params: { unitId: cell },
    body: { month: '2026-11' },
  })
  expect(opened.status, JSON.stringify(opened.body)).toBe(200)
  const regular = opened.body.meetings.find((meeting) => meeting.kind === 'regular')
  const prep = opened.body.meetings.find((meeting) => meeting.kind === 'conferring')
  if (!regular || !prep) throw new Error('the month opens with a regular meeting and the conferring before it')
  return { regular: regular.id, prep: prep.id, opened: opened.body }
}

async function view(http: TestApp, person: PersonId, id: string) {
  const answer = await http.call(person, meetingsApi.meeting, { params: { id } })
  expect(answer.status).toBe(200)
  return answer.body
}

/** Opens, schedules, tells and starts; everyone present, the deputy takes the minutes. */
async function startedMeeting(http: TestApp, seeded: SeededCell) {
  const { regular } = await openedMonth(http, seeded)
  const act = actingOn(http, seeded.secretary, regular)
  await act(meetingsApi.setSchedule, { startsAt: '2026-11-12T19:30:00+07:00', place: 'Nhà văn hóa thôn' })
  await act(meetingsApi.sendNotice, { channels: ['in_person'], happenedAt: null })
  await act(meetingsApi.postDocuments, { happenedAt: null })
  clock.set('2026-11-12T19:30:00+07:00')
  await act(meetingsApi.start, { happenedAt: null })
  await act(meetingsApi.appoint, { office: 'minute_taker', personId: seeded.deputy })
  const all = [seeded.secretary, seeded.deputy, ...seeded.members]
  await act(meetingsApi.rollCall, { marks: all.map((personId) => ({ personId, mark: 'present' as const })) })
  return { id: regular, act }
}

describe("a cell's month, end to end", () => {
  it('opens, holds, closes, adopts, reports and is graded', async () => {
    const http = await anApp()
    clock.set('2026-11-10T08:00:00+07:00')
    const seeded = await seedCell(fresh.db)
    const { id, act } = await startedMeeting(http, seeded)
    const before = await view(http, seeded.secretary, id)
    expect(before.meeting.stage).toBe('in_progress')
    expect(before.voteBase).toEqual({ official: 5, base: 5, presentEligible: 5 })
    expect(before.silent).toHaveLength(5)

    let minute = 30
    for (const item of before.agenda) {
      minute += 6
      const happenedAt = new Date(Date.UTC(2026, 10, 12, 12, minute)).toISOString()
      clock.set(happenedAt)
      await act(meetingsApi.startItem, { itemId: item.id, happenedAt: null })
    }
    const discussion = before.agenda.find((item) => item.code === 'regular.discussion')
    const itemId = discussion?.id ?? null
    await act(meetingsApi.recordTurn, {
      itemId,
      personId: seeded.members[0] ?? null,
      kind: 'debate',
      seconds: 90,
      text: 'Nên làm mương trước vụ',
      happenedAt: null,
    })
    const { id: shortcomingId } = await act(meetingsApi.recordShortcoming, {
      itemId,
      what: 'Việc làm mương chậm',
      causes: ['Chưa phân công người'],
    })
    await act(meetingsApi.recordCommitment, {
      itemId,
      shortcomingId,
      what: 'Vận động các hộ góp công làm mương',
      owner: { kind: 'person', personId: seeded.members[1] ?? seeded.deputy },
      dueOn: '2026-12-05',
      reportMonth: '2026-12',
    })
    if (itemId) await act(meetingsApi.concludeItem, { itemId, conclusion: 'Thống nhất làm mương trước ngày 05/12' })
    await act(meetingsApi.vote, {
      kind: 'resolution',
      question: 'Thông qua nghị quyết tháng 12',
      inFavour: 5,
      against: 0,
      abstained: 0,
      happenedAt: null,
    })
    clock.set('2026-11-12T21:15:00+07:00')
    await act(meetingsApi.close, { happenedAt: null })

    const sheet = await http.call(seeded.secretary, meetingsApi.score, { params: { id } })
    const judged = sheet.body.open.filter((criterionId) =>
      sheet.body.lines.some((line) => line.criterionId === criterionId && line.source === 'open'),
    )
    await act(meetingsApi.selfScore, {
      changes: judged.map((criterionId) => ({
        criterionId,
        points: sheet.body.lines.find((line) => line.criterionId === criterionId)?.max ?? 0,
      })),
    })
    await act(meetingsApi.draftMinutes, {})
    await act(meetingsApi.adoptMinutes, { inFavour: 5, against: 0, abstained: 0 })
    await act(meetingsApi.postResult, { happenedAt: null })

    const drafted = await view(http, seeded.secretary, id)
    expect(drafted.minutes?.lockedAt).not.toBeNull()
    expect(drafted.minutes?.blocks.map((block) => block.kind)).toEqual(
      expect.arrayContaining(['opening', 'turn', 'commitment', 'vote', 'closing']),
    )
    await act(meetingsApi.report, {})
    await act(meetingsApi.tickHandbook, { step: 'minutes', done: true })

    const table = await http.call(seeded.superior, meetingsApi.committeeMonth, {
      params: { unitId: seeded.committee, month: '2026-11' },
    })
    const line = table.body.cells.find((cell) => cell.unitId === seeded.cell)
    expect(line).toMatchObject({ members: 5, present: 5, obliged: 5, late: { report: false, posting: false } })
    expect(line?.meeting).toMatchObject({ stage: 'reported' })
    const own = line?.meeting?.ownGrade ?? 'good'
    const other = own === 'good' ? 'fair' : 'good'
    const bySuperior = (body: { grade: 'good' | 'fair'; reason?: string }) =>
      http.call(seeded.superior, meetingsApi.decideGrade, { params: { id }, body })
    expect((await bySuperior({ grade: other })).body.code).toBe('grade_reason_needed')
    expect((await bySuperior({ grade: other, reason: 'Đối chiếu báo cáo tháng' })).status).toBe(200)
    const graded = await view(http, seeded.deputy, id)
    expect(graded.meeting).toMatchObject({
      stage: 'graded',
      decidedGrade: other,
      decidedReason: 'Đối chiếu báo cáo tháng',
    })
    expect(graded.commitments).toHaveLength(1)
  })

  it('carries an open commitment into the next month by itself', async () => {
    const http = await anApp()
    clock.set('2026-11-10T08:00:00+07:00')
    const seeded = await seedCell(fresh.db)
    const { act } = await startedMeeting(http, seeded)
    const owner = { kind: 'person' as const, personId: seeded.deputy }
    const made = await act(meetingsApi.recordCommitment, {
      what: 'Sửa loa thôn',
      owner,
      dueOn: '2026-12-01',
      reportMonth: '2026-12',
    })
    clock.set('2026-12-01T08:00:00+07:00')
    const next = await http.call(seeded.secretary, meetingsApi.openMonth, {
      params: { unitId: seeded.cell },
      body: { month: '2026-12' },
    })
    const regular = next.body.meetings.find((meeting) => meeting.kind === 'regular')
    const page = await view(http, seeded.secretary, regular?.id ?? '')
    const carried = page.agenda.find((item) => item.origin === 'commitments')
    expect(carried?.links).toEqual([{ kind: 'commitment', id: made.id }])
    const promise = { id: made.id, what: 'Sửa loa thôn', dueOn: '2026-12-01', shown: 'open' }
    expect(page.promised).toEqual([{ ...promise, owner: expect.stringMatching(/\S/) }])

    const since = { what: 'Quét vôi nhà văn hóa', owner, dueOn: '2026-12-05', reportMonth: '2026-12' }
    const { id: madeSince } = await act(meetingsApi.recordCommitment, since)
    const params = { id: regular?.id ?? '' }
    const brought = await http.call(seeded.secretary, meetingsApi.brought, { params })
    expect(brought.body.items.map(({ links }) => links)).toContainEqual([{ kind: 'commitment', id: madeSince }])
    expect(brought.body.promised).toMatchObject([{ id: madeSince, what: 'Quét vôi nhà văn hóa' }])
  })
})
