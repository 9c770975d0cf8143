import { describe, expect, it } from 'vitest'
import type { PersonId } from '#kernel/id.ts'
import { onDatabase } from '#tests/support/cluster.ts'
import { freshDb } from '#tests/support/fresh-db.ts'
import { seedMember } from '#tests/support/seed.ts'
import { testApp, testClock } from '#tests/support/test-app.ts'
import { meetingsApi } from '../contract.ts'
import { noSources, seedCell } from './meetings.builders.ts'
import { meetingsRoutes } from './meetings.routes.ts'

const fresh = freshDb()
const clock = testClock('2026-11-20T08:00:00+07:00')

/** A village cell of 55: 14 exempt, 5 temporarily elsewhere, 36 obliged to come (article 002). Typed in eight days after it met. */
async function aVillageTypedBackFromPaper() {
  clock.set('2026-11-20T08:00:00+07:00')
  const http = await testApp(fresh.db, clock, (app) =>
    meetingsRoutes(app, { db: fresh.db, clock, listAgendaSources: noSources }),
  )
  const seeded = await seedCell(fresh.db, 34)
  const { cell, secretary, deputy } = seeded
  const away = (kind: 'exempt' | 'temp_away', count: number) =>
    Promise.all(
      Array.from({ length: count }, () => seedMember(fresh.db, { unitId: cell, leave: { kind, from: '2020-01-01' } })),
    )
  const exempt = await away('exempt', 14)
  await away('temp_away', 5)
  const opened = await http.call(secretary, meetingsApi.openMonth, {
    params: { unitId: cell },
    body: { month: '2026-11' },
  })
  const id = opened.body.meetings.find((meeting) => meeting.kind === 'regular')?.id ?? ''
  const params = { id }
  await http.call(secretary, meetingsApi.setSchedule, {
    params,
    body: { startsAt: '2026-11-12T19:30:00+07:00', place: 'Nhà văn hóa thôn' },
  })
  await http.call(secretary, meetingsApi.appoint, { params, body: { office: 'minute_taker', personId: deputy } })
  const start = await http.call(secretary, meetingsApi.start, {
    params,
    body: { happenedAt: '2026-11-12T19:35:00+07:00' },
  })
  expect(start.status).toBe(200)
  const present = [secretary, deputy, ...seeded.members, ...exempt.slice(0, 2)]
  const mark = (people: readonly PersonId[]) =>
    http.call(secretary, meetingsApi.rollCall, {
      params,
      body: { marks: people.map((personId) => ({ personId, mark: 'present' as const })) },
    })
  expect((await mark(present)).status).toBe(200)
  return { http, secretary, params, id }
}

describe('a village cell of 55, typed back from paper', () => {
  it('counts votes on 38: the two exempt who came count, the twelve who stayed and the five away do not', async () => {
    const { http, secretary, params } = await aVillageTypedBackFromPaper()
    const view = await http.call(secretary, meetingsApi.meeting, { params })
    expect(view.body.roster).toHaveLength(55)
    expect(view.body.voteBase).toEqual({ official: 55, base: 38, presentEligible: 38 })
    const vote = (inFavour: number, happenedAt: string) =>
      http.call(secretary, meetingsApi.vote, {
        params,
        body: { kind: 'admission', question: 'Kết nạp quần chúng', inFavour, against: 0, abstained: 0, happenedAt },
      })
    await vote(25, '2026-11-12T20:30:00+07:00')
    await vote(26, '2026-11-12T20:35:00+07:00')
    const votes = (await http.call(secretary, meetingsApi.meeting, { params })).body.votes
    // Two thirds of 38 are 25 and a third: 26 are needed.
    expect(votes.map(({ base, required, inFavour, passed }) => ({ base, required, inFavour, passed }))).toEqual([
      { base: 38, required: 26, inFavour: 25, passed: false },
      { base: 38, required: 26, inFavour: 26, passed: true },
    ])
    expect(votes[0]?.at).toBe('2026-11-12T13:30:00.000Z')
  })

  it('keeps the roster of its day, whoever leaves or comes afterwards', async () => {
    const { http, secretary, params } = await aVillageTypedBackFromPaper()
    await fresh.db
      .updateTable('membership')
      .set({ toOn: '2026-11-19', endReason: 'transferred' })
      .where('personId', '!=', secretary)
      .execute()
    const view = await http.call(secretary, meetingsApi.meeting, { params })
    expect(view.body.roster).toHaveLength(55)
  })

  it('locks adopted minutes in the database too', async () => {
    const { http, secretary, params, id } = await aVillageTypedBackFromPaper()
    const act = async (answer: Promise<{ status: number; body: unknown }>) => expect((await answer).status).toBe(200)
    await act(http.call(secretary, meetingsApi.draftMinutes, { params, body: {} }))
    await act(http.call(secretary, meetingsApi.close, { params, body: { happenedAt: '2026-11-12T21:20:00+07:00' } }))
    await act(
      http.call(secretary, meetingsApi.adoptMinutes, { params, body: { inFavour: 38, against: 0, abstained: 0 } }),
    )
    const tamper = onDatabase(fresh.ownerUrl, (client) =>
      client.query("update minutes_block set text = 'khác' where meeting_id = $1", [id]),
    )
    await expect(tamper).rejects.toThrow('minutes are locked')
    const late = await http.call(secretary, meetingsApi.recordTurn, {
      params,
      body: { personId: secretary, kind: 'debate', seconds: 1, text: 'thêm', happenedAt: null },
    })
    expect(late.body.code).toBe('wrong_stage')
    const addendum = { text: 'Bổ sung một ý kiến', reason: 'Ghi thiếu' }
    await act(http.call(secretary, meetingsApi.addAddendum, { params, body: addendum }))
    const view = await http.call(secretary, meetingsApi.meeting, { params })
    expect(view.body.minutes?.addenda).toMatchObject([addendum])
  })
})
