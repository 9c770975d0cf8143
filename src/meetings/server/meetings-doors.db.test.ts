import { describe, expect, it } from 'vitest'
import { freshDb } from '#tests/support/fresh-db.ts'
import { seedMember, seedTerm, seedUnit } from '#tests/support/seed.ts'
import { newKey, testApp, testClock } from '#tests/support/test-app.ts'
import { meetingsApi } from '../contract.ts'
import { noSources, seedCell } from './meetings.builders.ts'
import { meetingsRoutes } from './meetings.routes.ts'

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
  const meetings = opened.status === 200 ? opened.body.meetings : []
  const id = meetings.find((meeting) => meeting.kind === 'regular')?.id ?? ''
  return { ...seeded, http, id, opened }
}

const schedule = { startsAt: '2026-11-12T19:30:00+07:00', place: 'Nhà văn hóa thôn' }

async function started(cell: Awaited<ReturnType<typeof aCellWithItsMonth>>) {
  const { http, id, secretary } = cell
  await http.call(secretary, meetingsApi.setSchedule, { params: { id }, body: schedule })
  clock.set('2026-11-12T19:30:00+07:00')
  const answer = await http.call(secretary, meetingsApi.start, { params: { id }, body: { happenedAt: null } })
  expect(answer.status).toBe(200)
}

describe('doors', () => {
  it('looks absent to everyone outside the cell and its committees', async () => {
    const { http, id, cell } = await aCellWithItsMonth()
    const elsewhere = await seedUnit(fresh.db)
    const stranger = await seedMember(fresh.db, { unitId: elsewhere })
    await seedTerm(fresh.db, { personId: stranger, unitId: elsewhere, office: 'cell_secretary' })
    expect((await http.call(stranger, meetingsApi.meeting, { params: { id } })).status).toBe(404)
    expect((await http.call(stranger, meetingsApi.setSchedule, { params: { id }, body: schedule })).status).toBe(404)
    expect((await http.call(stranger, meetingsApi.month, { params: { unitId: cell, month: '2026-11' } })).status).toBe(
      404,
    )
    expect(
      (await http.call(stranger, meetingsApi.openMonth, { params: { unitId: cell }, body: { month: '2026-12' } }))
        .status,
    ).toBe(404)
    expect(
      (await http.call(stranger, meetingsApi.committeeMonth, { params: { unitId: cell, month: '2026-11' } })).status,
    ).toBe(404)
    expect((await http.call(null, meetingsApi.meeting, { params: { id } })).status).toBe(401)
  })

  it('lets a plain member read, and do nothing an officer does', async () => {
    const { http, id, members, cell } = await aCellWithItsMonth()
    const [plain] = members
    if (!plain) throw new Error('the cell has members')
    const seen = await http.call(plain, meetingsApi.meeting, { params: { id } })
    expect(seen.body.mine.roles).toEqual(['member'])
    expect(seen.body.mine.allowed).toEqual(['ask_absence', 'hand_in_opinion'])
    expect((await http.call(plain, meetingsApi.setSchedule, { params: { id }, body: schedule })).status).toBe(403)
    expect((await http.call(plain, meetingsApi.month, { params: { unitId: cell, month: '2026-11' } })).status).toBe(403)
  })

  it('keeps reasons, drafts and unread opinions of others from a plain member', async () => {
    const { http, id, members, secretary } = await aCellWithItsMonth()
    const [first, second] = members
    if (!first || !second) throw new Error('the cell has members')
    await http.call(first, meetingsApi.askAbsence, {
      params: { id },
      body: { personId: first, reason: 'Đi chữa bệnh' },
    })
    await http.call(first, meetingsApi.handInOpinion, {
      params: { id },
      body: { personId: first, text: 'Nên họp sớm hơn' },
    })
    const seenBy = async (person: typeof first) =>
      (await http.call(person, meetingsApi.meeting, { params: { id } })).body
    const reasonOf = (view: Awaited<ReturnType<typeof seenBy>>) =>
      view.roster.find((line) => line.person.id === first)?.absence?.reason
    expect(reasonOf(await seenBy(secretary))).toBe('Đi chữa bệnh')
    expect(reasonOf(await seenBy(first))).toBe('Đi chữa bệnh')
    expect(reasonOf(await seenBy(second))).toBeUndefined()
    expect((await seenBy(secretary)).opinions).toHaveLength(1)
    expect((await seenBy(second)).opinions).toEqual([])
  })

  it('keeps what secretary and deputy confer on from a plain member', async () => {
    const { http, members, secretary, opened } = await aCellWithItsMonth()
    const prep = opened.body.meetings.find((meeting) => meeting.kind === 'conferring')?.id ?? ''
    const statusFor = async (person: typeof secretary) =>
      (await http.call(person, meetingsApi.meeting, { params: { id: prep } })).status
    expect(await statusFor(secretary)).toBe(200)
    expect(await statusFor(members[0] ?? secretary)).toBe(404)
  })

  it('lets the author of a paper hand it in, and tells him so', async () => {
    const { http, id, members, secretary } = await aCellWithItsMonth()
    const [author, other] = members
    if (!author || !other) throw new Error('the cell has members')
    const asked = await http.call(secretary, meetingsApi.assignPaper, {
      params: { id },
      body: { title: 'Tham luận', authorId: author },
    })
    const allowedTo = async (person: typeof author) =>
      (await http.call(person, meetingsApi.meeting, { params: { id } })).body.mine.allowed
    expect(await allowedTo(author)).toContain('hand_in_paper')
    expect(await allowedTo(other)).not.toContain('hand_in_paper')
    const body = { paperId: asked.body.id ?? '', text: 'Nội dung tham luận' }
    expect((await http.call(other, meetingsApi.handInPaper, { params: { id }, body })).body.code).toBe('not_entitled')
    expect((await http.call(author, meetingsApi.handInPaper, { params: { id }, body })).status).toBe(200)
  })

  it('lets nobody ask or hand in for another', async () => {
    const { http, id, members } = await aCellWithItsMonth()
    const [first, second] = members
    if (!first || !second) throw new Error('the cell has members')
    const asked = await http.call(first, meetingsApi.askAbsence, {
      params: { id },
      body: { personId: second, reason: 'Bận' },
    })
    expect(asked.body.code).toBe('not_entitled')
  })

  it('takes no item, paper or person of another meeting', async () => {
    const one = await aCellWithItsMonth()
    const other = await aCellWithItsMonth()
    const theirs = (await other.http.call(other.secretary, meetingsApi.meeting, { params: { id: other.id } })).body
      .agenda[0]
    const drop = await one.http.call(one.secretary, meetingsApi.dropItem, {
      params: { id: one.id },
      body: { itemId: theirs?.id ?? '' },
    })
    expect(drop.body.code).toBe('no_such_item')
    const appoint = await one.http.call(one.secretary, meetingsApi.appoint, {
      params: { id: one.id },
      body: { office: 'minute_taker', personId: other.deputy },
    })
    expect(appoint.body.code).toBe('not_on_the_roster')
  })
})

describe('the same act twice, and two at once', () => {
  it('opens a month once', async () => {
    const { http, secretary, deputy, cell } = await aCellWithItsMonth()
    const again = await http.call(secretary, meetingsApi.openMonth, {
      params: { unitId: cell },
      body: { month: '2026-11' },
    })
    expect(again.body.code).toBe('month_already_open')
    const open = (person: typeof secretary) =>
      http.call(person, meetingsApi.openMonth, { params: { unitId: cell }, body: { month: '2026-12' } })
    const statuses = (await Promise.all([open(secretary), open(deputy)])).map((answer) => answer.body.code ?? 'ok')
    expect(statuses.toSorted()).toEqual(['month_already_open', 'ok'])
  })

  it('answers a repeated key as the first time and records once', async () => {
    const cell = await aCellWithItsMonth()
    await started(cell)
    const { http, id, secretary, members } = cell
    const [speaker] = members
    await http.call(secretary, meetingsApi.rollCall, {
      params: { id },
      body: { marks: [{ personId: speaker ?? secretary, mark: 'present' }] },
    })
    const key = newKey()
    const say = () =>
      http.call(secretary, meetingsApi.recordTurn, {
        params: { id },
        key,
        body: { personId: speaker ?? null, kind: 'debate', seconds: 60, text: 'Đồng ý', happenedAt: null },
      })
    const [first, second] = await Promise.all([say(), say()])
    const third = await say()
    expect([first.status, second.status, third.status]).toEqual([200, 200, 200])
    expect(second.body).toEqual(first.body)
    expect(third.body).toEqual(first.body)
    expect((await http.call(secretary, meetingsApi.meeting, { params: { id } })).body.turns).toHaveLength(1)
  })

  it('tells an editor that someone else was faster', async () => {
    const cell = await aCellWithItsMonth()
    await started(cell)
    const { http, id, secretary, deputy } = cell
    await http.call(secretary, meetingsApi.draftMinutes, { params: { id }, body: {} })
    const block = (await http.call(secretary, meetingsApi.meeting, { params: { id } })).body.minutes?.blocks[0]
    const edit = (person: typeof secretary, text: string) =>
      http.call(person, meetingsApi.editMinutes, {
        params: { id },
        body: { blockId: block?.id ?? '', text, basedOn: 1 },
      })
    const codes = (await Promise.all([edit(secretary, 'Một'), edit(deputy, 'Hai')])).map(
      (answer) => answer.body.code ?? 'ok',
    )
    expect(codes.toSorted()).toEqual(['changed_meanwhile', 'ok'])
  })

  it('writes every act into the ledger of the cell, and nothing of a refused one', async () => {
    const { http, id, secretary, cell } = await aCellWithItsMonth()
    const acts = async () =>
      (await fresh.db.selectFrom('ledgerEntry').select('act').where('unitId', '=', cell).orderBy('seq').execute()).map(
        (row) => row.act,
      )
    await http.call(secretary, meetingsApi.close, { params: { id }, body: { happenedAt: null } })
    expect(await acts()).toEqual(['meetings.open_month'])
    await http.call(secretary, meetingsApi.setSchedule, { params: { id }, body: schedule })
    expect(await acts()).toEqual(['meetings.open_month', 'meetings.set_schedule'])
  })
})
