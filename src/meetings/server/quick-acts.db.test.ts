import pg from 'pg'
import { describe, expect, it, vi } from 'vitest'
import type { PersonId } from '#kernel/id.ts'
import { freshDb } from '#tests/support/fresh-db.ts'
import { newKey, testApp, testClock } from '#tests/support/test-app.ts'
import type { MeetingView } from '../contract/views.ts'
import { meetingsApi } from '../contract.ts'
import { noSources, seedCell } from './meetings.builders.ts'
import { meetingsRoutes } from './meetings.routes.ts'

const fresh = freshDb()
const clock = testClock('2026-11-10T08:00:00+07:00')

/** One server over the database; a caller it knows is who he was while nobody is named as gone. */
function aServer(gone: ReadonlySet<string> = new Set()) {
  const deps = { db: fresh.db, clock, listAgendaSources: noSources }
  const proofOf = (person: string) => ({ text: '$1::boolean', values: [!gone.has(person)] })
  return testApp(fresh.db, clock, (app) => meetingsRoutes(app, deps), { proofOf })
}

async function runningMeeting() {
  clock.set('2026-11-10T08:00:00+07:00')
  const gone = new Set<string>()
  const seeded = await seedCell(fresh.db)
  const [one, other] = [await aServer(gone), await aServer(gone)]
  const as = seeded.secretary
  const month = { params: { unitId: seeded.cell }, body: { month: '2026-11' as const } }
  const opened = await one.call(as, meetingsApi.openMonth, month)
  const params = { id: opened.body.meetings.find((meeting) => meeting.kind === 'regular')?.id ?? '' }
  const schedule = { startsAt: '2026-11-12T19:30:00+07:00', place: 'Nhà văn hóa thôn' }
  await one.call(as, meetingsApi.setSchedule, { params, body: schedule })
  await one.call(as, meetingsApi.sendNotice, { params, body: { channels: ['in_person'] } })
  clock.set('2026-11-12T19:40:00+07:00')
  await one.call(as, meetingsApi.start, { params, body: { happenedAt: '2026-11-12T19:30:00+07:00' } })
  const meeting = async () => (await one.call(as, meetingsApi.meeting, { params })).body
  return { ...seeded, gone, one, other, params, meeting }
}

type Running = Awaited<ReturnType<typeof runningMeeting>>
type Mark = 'present' | 'absent_unexcused'

function mark(
  { secretary, params }: Running,
  server: Running['one'],
  personId: PersonId,
  given: Mark,
  { basedOn, key = newKey() }: { readonly basedOn?: Mark | null; readonly key?: ReturnType<typeof newKey> } = {},
) {
  const body = {
    marks: [
      {
        personId,
        mark: given,
        arrivedAt: null,
        leftAt: null,
        reason: null,
        ...(basedOn === undefined ? {} : { basedOn }),
      },
    ],
  }
  return server.call(secretary, meetingsApi.rollCall, { params, body, key })
}

function marksIn({ roster }: MeetingView): ReadonlyMap<string, Mark> {
  return new Map(roster.flatMap(({ person, mark: given }) => (given === null ? [] : [[person.id, given as Mark]])))
}

/** Statements the program sends while something is done. */
async function statements(what: () => Promise<unknown>): Promise<number> {
  const query = vi.spyOn(pg.Client.prototype, 'query')
  await what()
  const sent = query.mock.calls.filter(([asked]) => JSON.stringify(asked).includes('meeting_version')).length
  query.mockRestore()
  return sent
}

describe('an act of the room decided on what is remembered', () => {
  it('asks the database once, and the meeting says what was done', async () => {
    const running = await runningMeeting()
    const { one, secretary, deputy, meeting } = running
    expect(await statements(() => mark(running, one, secretary, 'present'))).toBe(2)
    expect(await statements(() => mark(running, one, deputy, 'present'))).toBe(1)
    const before = (await meeting()).meeting.version
    expect((await mark(running, one, deputy, 'absent_unexcused')).body).toEqual({ version: before + 1, id: null })
    expect(marksIn(await meeting())).toEqual(
      new Map([
        [secretary, 'present'],
        [deputy, 'absent_unexcused'],
      ]),
    )
  })

  it('sees what another server wrote meanwhile, and is refused by the same rule as ever', async () => {
    const running = await runningMeeting()
    const { one, other, deputy } = running
    await mark(running, one, deputy, 'present')
    await mark(running, other, deputy, 'absent_unexcused')
    expect(await mark(running, one, deputy, 'present', { basedOn: 'present' })).toMatchObject({
      status: 409,
      body: { code: 'marked_meanwhile' },
    })
    expect(await mark(running, one, deputy, 'present', { basedOn: 'absent_unexcused' })).toMatchObject({ status: 200 })
  })

  it('loses and doubles nothing between two servers and acts that change the rest of the meeting', async () => {
    const running = await runningMeeting()
    const { one, other, secretary, deputy, members, params, meeting } = running
    const item = (await meeting()).agenda[0]?.id ?? ''
    const before = (await meeting()).meeting.version
    const people = [secretary, deputy, ...members]
    const expected = new Map<string, string>()
    let acts = 0
    for (let step = 0; step < 60; step += 1) {
      const server = step % 7 < 4 ? one : other
      const personId = people[(step * 5) % people.length] ?? secretary
      const given = step % 3 === 0 ? 'absent_unexcused' : 'present'
      expect(await mark(running, server, personId, given)).toMatchObject({ status: 200 })
      expected.set(personId, given)
      acts += 1
      if (step === 20) {
        const body = { itemId: item, happenedAt: '2026-11-12T19:31:00+07:00' }
        expect(await other.call(secretary, meetingsApi.startItem, { params, body })).toMatchObject({ status: 200 })
        acts += 1
      }
    }
    const after = await meeting()
    expect(after.meeting.version).toBe(before + acts)
    expect(marksIn(after)).toEqual(expected)
  })

  it('is one act when its key comes again, whoever wrote between', async () => {
    const running = await runningMeeting()
    const { one, other, secretary, deputy, meeting } = running
    const key = newKey()
    const first = await mark(running, one, deputy, 'present', { key })
    await mark(running, other, secretary, 'present')
    expect((await mark(running, one, deputy, 'present', { key })).body).toEqual(first.body)
    const before = (await meeting()).meeting.version
    await mark(running, one, secretary, 'absent_unexcused')
    const shown = await meeting()
    expect(shown.meeting.version).toBe(before + 1)
    expect(marksIn(shown).size).toBe(2)
  })

  it('is not done for a caller who is no longer who he was', async () => {
    const running = await runningMeeting()
    const { one, secretary, deputy, gone, meeting } = running
    const byDeputy = { ...running, secretary: deputy }
    await mark(byDeputy, one, secretary, 'present')
    const { version } = (await meeting()).meeting
    gone.add(deputy)
    await fresh.db.updateTable('term').set({ toOn: '2026-11-12' }).where('personId', '=', deputy).execute()
    const refused = { status: 403, body: { code: 'not_entitled' } }
    expect(await mark(byDeputy, one, secretary, 'absent_unexcused')).toMatchObject(refused)
    expect((await meeting()).meeting.version).toBe(version)
  })
})
