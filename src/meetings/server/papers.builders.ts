import { unzipSync } from 'fflate'
import { expect } from 'vitest'
import type { PersonId } from '#kernel/id.ts'
import type { BodyInputOf, Endpoint } from '#platform/contract/endpoint.ts'
import type { Db } from '#platform/server/db/db.ts'
import { type TestApp, type TestClock, testApp } from '#tests/support/test-app.ts'
import { meetingsApi } from '../contract.ts'
import { noSources, type SeededCell, seedCell } from './meetings.builders.ts'
import { meetingsRoutes } from './meetings.routes.ts'

export interface Held extends SeededCell {
  readonly http: TestApp
  readonly id: string
  readonly act: <E extends Endpoint>(endpoint: E, body: BodyInputOf<E>) => Promise<unknown>
}

/** A regular meeting of a cell with so many ordinary members, told, held with a debate, a limit, a task and a resolution, and closed. */
export async function heldMeeting(db: Db, clock: TestClock, others = 3, theme: string | null = null): Promise<Held> {
  clock.set('2026-11-10T08:00:00+07:00')
  const http = await testApp(db, clock, (app) => meetingsRoutes(app, { db, clock, listAgendaSources: noSources }))
  const seeded = await seedCell(db, others)
  await db.updateTable('unitVersion').set({ place: 'Sông Mai' }).where('unitId', '=', seeded.cell).execute()
  const id = await openedMain(http, seeded, theme)
  const act = async <E extends Endpoint>(endpoint: E, body: BodyInputOf<E>) => {
    const answer = await http.call(seeded.secretary, endpoint, { params: { id }, body })
    expect(answer.status, `${endpoint.name}: ${JSON.stringify(answer.body)}`).toBe(200)
    return answer.body
  }
  await act(meetingsApi.setSchedule, { startsAt: '2026-11-12T19:30:00+07:00', place: 'Nhà văn hóa thôn' })
  await act(meetingsApi.sendNotice, { channels: ['app', 'email', 'calendar', 'paper'], happenedAt: null })
  await act(meetingsApi.postDocuments, { happenedAt: null })
  clock.set('2026-11-12T19:30:00+07:00')
  await act(meetingsApi.start, { happenedAt: null })
  await act(meetingsApi.appoint, { office: 'minute_taker', personId: seeded.deputy })
  await debated({ ...seeded, http, id, act }, clock)
  return { ...seeded, http, id, act }
}

async function openedMain(http: TestApp, { cell, secretary }: SeededCell, theme: string | null): Promise<string> {
  const opened = await http.call(secretary, meetingsApi.openMonth, {
    params: { unitId: cell },
    body: { month: '2026-11', topic: theme },
  })
  return opened.body.meetings.find(({ kind }) => kind === (theme === null ? 'regular' : 'combined'))?.id ?? ''
}

async function debated({ http, id, act, secretary, deputy, members }: Held, clock: TestClock): Promise<void> {
  const [ill = deputy, first = deputy, second = deputy] = members
  const present = [secretary, deputy, ...members.slice(1)].map((personId) => ({ personId, mark: 'present' as const }))
  const absent = { personId: ill, mark: 'absent_excused' as const, reason: 'đi chữa bệnh' }
  await act(meetingsApi.rollCall, { marks: [...present, absent] })
  const view = await http.call(secretary, meetingsApi.meeting, { params: { id } })
  for (const [index, item] of view.body.agenda.entries()) {
    clock.set(new Date(Date.UTC(2026, 10, 12, 12, 32 + index * 5)).toISOString())
    await act(meetingsApi.startItem, { itemId: item.id, happenedAt: null })
  }
  const itemId = view.body.agenda.find(({ code }) => code === 'regular.discussion')?.id ?? ''
  const debate = { itemId, kind: 'debate' as const, seconds: 60, happenedAt: null }
  await act(meetingsApi.recordTurn, { ...debate, personId: first, text: 'Nên làm mương trước vụ' })
  await act(meetingsApi.recordTurn, { ...debate, personId: second, text: 'Cần công khai phần đóng góp' })
  await act(meetingsApi.recordShortcoming, { itemId, what: 'Việc làm mương chậm', causes: ['chưa phân công người'] })
  await act(meetingsApi.recordCommitment, {
    itemId,
    what: 'Vận động các hộ góp công làm mương',
    owner: { kind: 'person', personId: first },
    dueOn: '2026-12-05',
    reportMonth: '2026-12',
  })
  await act(meetingsApi.concludeItem, { itemId, conclusion: 'Thống nhất làm mương trước ngày 05/12' })
  const inFavour = present.length
  const themed = view.body.agenda.find(({ code }) => code === 'thematic.discussion')
  if (themed) await adoptedTheme({ act, members, deputy }, themed.id, inFavour)
  await act(meetingsApi.vote, {
    kind: 'resolution',
    question: 'Thông qua nghị quyết tháng 11',
    inFavour,
    against: 0,
    abstained: 0,
    happenedAt: null,
  })
  clock.set('2026-11-12T21:15:00+07:00')
  await act(meetingsApi.close, { happenedAt: null })
}

async function adoptedTheme(
  { act, members, deputy }: Pick<Held, 'act' | 'members' | 'deputy'>,
  itemId: string,
  inFavour: number,
): Promise<void> {
  await act(meetingsApi.recordShortcoming, { itemId, what: 'Ít hộ dùng dịch vụ công', causes: ['chưa được hướng dẫn'] })
  await act(meetingsApi.recordCommitment, {
    itemId,
    what: 'Mở lớp hướng dẫn dịch vụ công',
    owner: { kind: 'person', personId: members[1] ?? deputy },
    dueOn: '2026-12-20',
    reportMonth: '2026-12',
  })
  await act(meetingsApi.concludeItem, { itemId, conclusion: 'Thống nhất mở lớp tại nhà văn hóa' })
  const hands = { inFavour, against: 0, abstained: 0, happenedAt: null }
  await act(meetingsApi.vote, { kind: 'thematic_resolution', itemId, question: '', ...hands })
}

/** Everything after the closing, up to the report. */
export async function finished(held: Held): Promise<void> {
  const { http, id, secretary, act, members } = held
  const sheet = await http.call(secretary, meetingsApi.score, { params: { id } })
  const open = sheet.body.lines.filter(({ source }) => source === 'open')
  await act(meetingsApi.selfScore, { changes: open.map(({ criterionId, max }) => ({ criterionId, points: max })) })
  await act(meetingsApi.draftMinutes, {})
  await act(meetingsApi.adoptMinutes, { inFavour: members.length + 1, against: 0, abstained: 0 })
}

/** Gives people addresses. */
export async function withMail(db: Db, person: PersonId, email: string): Promise<void> {
  await db.updateTable('person').set({ email }).where('id', '=', person).execute()
}

export function filesIn(zip: Uint8Array): Readonly<Record<string, Uint8Array>> {
  return unzipSync(zip)
}
