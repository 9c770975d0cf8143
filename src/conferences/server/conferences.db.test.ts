import { describe, expect, it } from 'vitest'
import { freshDb } from '#tests/support/fresh-db.ts'
import { testId } from '#tests/support/seed.ts'
import { newKey } from '#tests/support/test-app.ts'
import { conferencesApi as api } from '../contract.ts'
import { listConferenceClocks, listPapersWaiting, topicsOfInvitations } from './clocks.queries.ts'
import { aCalledConference, aCommittee, type Committee } from './conferences.builders.ts'

const fresh = freshDb()
const PAPER = { title: 'Tự kiểm tra', author: 'Lê Thị Thượng', body: 'Chi bộ đã làm thế này.' }

/** Delegates named, the paper accepted and in the programme, the session open with all there. */
async function anOpenSession(world: Committee) {
  const { call, clock, officer, ofCell, ofOther } = world
  const made = await aCalledConference(world)
  const { params, first, second } = made
  const named = (personId: typeof ofCell, name: string) => ({ people: [{ personId, name, office: 'Bí thư' }] })
  await call(ofCell, api.nameDelegates, { params: first, body: named(ofCell, 'Lê Thị Thượng') })
  await call(ofOther, api.nameDelegates, { params: second, body: named(ofOther, 'Ngô Văn Hạ') })
  const paper = await call(ofCell, api.handIn, { params: first, body: PAPER })
  const paperId = paper.body.id
  const onPaper = { params: { ...params, paperId } }
  await call(officer, api.review, { ...onPaper, body: { verdict: 'accept', note: '' } })
  await call(officer, api.order, { params, body: { basedOn: 3, papers: [{ id: paperId, minutes: 10 }] } })
  clock.set('2026-12-10T14:05:00+07:00')
  await call(officer, api.start, { params, body: { basedOn: 4 } })
  await call(officer, api.present, { ...onPaper, body: { minutes: 12 } })
  const page = await call(officer, api.show, { params })
  const delegateIds = page.body.units.flatMap(({ delegates }) => delegates.map(({ id }) => id))
  await call(officer, api.markPresent, { params, body: { delegateIds, present: true } })
  return made
}

const conclusionOf = ({ cell }: Committee) => ({
  ...{ basedOn: 5, situation: 'Nội dung còn chung chung.', conclusion: 'Tập trung ba nhóm giải pháp.' },
  solutions: [
    {
      title: 'Quy trình, thủ tục kiểm tra, giám sát ở chi bộ',
      commitments: [
        {
          what: 'Tập huấn chi ủy',
          product: 'Biên bản',
          owner: { kind: 'unit' as const, unitId: cell },
          dueOn: '2027-01-31' as const,
        },
      ],
    },
  ],
  topics: [{ year: 2027, quarter: 1, title: 'Tự kiểm tra của đảng viên', guidance: '' }],
})

describe('a conference from plan to receipt', () => {
  it('becomes commitments, a theme, two papers, and materials that are read', async () => {
    const world = await aCommittee(fresh)
    const { call, clock, db, committee, secretary, officer, ofCell } = world
    const { params, first, second } = await anOpenSession(world)
    const problem = await call(officer, api.addProblem, { params, body: { title: 'Nội dung chung chung' } })
    const onProblem = { ...params, problemId: problem.body.id }
    await call(officer, api.addOpinion, { params: onProblem, body: { speaker: 'Ngô Văn Hạ', text: 'Gắn với việc' } })
    const byOffice = await call(officer, api.conclude, { params, body: conclusionOf(world) })
    expect(byOffice.status).toBe(403)
    clock.set('2026-12-10T17:00:00+07:00')
    const done = await call(secretary, api.conclude, { params, body: conclusionOf(world) })
    expect(done.body).toMatchObject({ stage: 'concluded', version: 6 })

    const made = await db.selectFrom('commitment').select(['originKind', 'originId', 'ownerUnitId']).execute()
    expect(made).toEqual([{ originKind: 'conference', originId: params.id, ownerUnitId: world.cell }])
    const topics = await db.selectFrom('topic').select(['unitId', 'year', 'quarter', 'title']).execute()
    expect(topics).toEqual([{ unitId: committee, year: 2027, quarter: 1, title: 'Tự kiểm tra của đảng viên' }])
    const papers = await db.selectFrom('paper').select(['symbol', 'template']).orderBy('template').execute()
    expect(papers).toEqual([
      { symbol: 'TB/ĐU', template: 'conferenceConclusion' },
      { symbol: 'GM/ĐU', template: 'conferenceInvitation' },
      { symbol: 'BB/ĐU', template: 'conferenceMinutes' },
    ])
    const minutes = await db.selectFrom('paper').select('model').where('template', '=', 'conferenceMinutes').execute()
    for (const told of ['Kết luận hội nghị của ', 'Tập trung ba nhóm giải pháp.', 'Tập huấn chi ủy'])
      expect(JSON.stringify(minutes)).toContain(told)

    expect((await call(ofCell, api.acknowledge, { params: first, body: {} })).body.code).toBe('nothing_sent')
    const invitationIds = [first.id]
    await call(officer, api.sendMaterials, { params, body: { basedOn: 6, invitationIds } })
    const seen = await call(ofCell, api.invitation, { params: first })
    expect(seen.body.materials).toMatchObject({ dueOn: '2026-12-20', readAt: null, papers: [{ title: 'Tự kiểm tra' }] })
    expect((await call(ofCell, api.sheet, { params: { ...first, sheet: 'notice', format: 'docx' } })).status).toBe(200)
    const notSent = { ...second, sheet: 'notice', format: 'docx' }
    expect((await call(world.ofOther, api.sheet, { params: notSent })).status).toBe(404)
    expect((await call(ofCell, api.acknowledge, { params: first, body: {} })).status).toBe(200)
    const page = await call(officer, api.show, { params })
    expect(page.body.units.map(({ readAt }) => readAt !== null)).toEqual([true, false])
  })

  it('leaves nothing of a conclusion whose last task has no owner', async () => {
    const world = await aCommittee(fresh)
    const { call, db, secretary, cell } = world
    const { params } = await anOpenSession(world)
    const whole = conclusionOf(world)
    const stranger = { kind: 'person' as const, personId: testId<'person'>() }
    const [group] = whole.solutions
    const solutions = [
      ...whole.solutions,
      { title: 'Tự kiểm tra', commitments: (group?.commitments ?? []).map((one) => ({ ...one, owner: stranger })) },
    ]
    const before = await db.selectFrom('commitment').select('id').where('ownerUnitId', '=', cell).execute()
    const refused = await call(secretary, api.conclude, { params, body: { ...whole, solutions } })
    expect(refused.body).toMatchObject({ code: 'owner_unknown', group: 1, line: 0 })
    expect(await db.selectFrom('commitment').select('id').where('ownerUnitId', '=', cell).execute()).toEqual(before)
    expect((await call(secretary, api.show, { params })).body.stage).toBe('in_session')
  })
})

describe('an invited unit', () => {
  it('knows of a conference only once it is invited', async () => {
    const { call, committee, cell, officer, ofCell, plan } = await aCommittee(fresh)
    const opened = await call(officer, api.open, { params: { unitId: committee }, body: plan })
    const params = { id: opened.body.id }
    const units = [{ unitId: cell, quota: 1, paperAsked: '' }]
    await call(officer, api.setUnits, { params, body: { basedOn: 1, units } })
    const id = (await call(officer, api.show, { params })).body.units[0]?.id ?? ''
    expect((await call(ofCell, api.invitation, { params: { id } })).status).toBe(404)
    const body = { people: [] }
    expect((await call(ofCell, api.nameDelegates, { params: { id }, body })).status).toBe(404)
    expect((await call(ofCell, api.invitations, { params: { unitId: cell } })).body.rows).toEqual([])
  })

  it('names its own people within its quota, nobody twice, and nobody another unit sends', async () => {
    const world = await aCommittee(fresh)
    const { call, ofCell, ofOther } = world
    const { first, params } = await aCalledConference(world)
    const one = (personId: typeof ofCell, name = 'Lê Thị Thượng') => ({ personId, name, office: '' })
    const name = async (...people: readonly ReturnType<typeof one>[]) =>
      (await call(ofCell, api.nameDelegates, { params: first, body: { people: [...people] } })).body.code ?? 'ok'
    expect(await name(one(ofCell), one(ofCell))).toBe('delegate_twice')
    expect(await name(one(ofOther))).toBe('delegate_unknown')
    expect(await name(one(ofCell))).toBe('ok')
    expect(await name(one(ofCell))).toBe('ok')
    const page = await call(world.officer, api.show, { params })
    expect(page.body.units[0]?.delegates).toHaveLength(1)
  })

  it('hands in its paper by the day, again where it came back, and no more once it is accepted', async () => {
    const world = await aCommittee(fresh)
    const { call, clock, db, committee, officer, ofCell, ofOther, plan } = world
    const { params, first, second } = await aCalledConference(world)
    const hand = async () => await call(ofCell, api.handIn, { params: first, body: PAPER })
    expect((await call(ofOther, api.handIn, { params: second, body: PAPER })).body.code).toBe('no_paper_asked')
    const key = newKey()
    const sent = await call(ofCell, api.handIn, { params: first, body: PAPER, key })
    expect((await call(ofCell, api.handIn, { params: first, body: PAPER, key })).body).toEqual(sent.body)
    expect(await listPapersWaiting(db, [committee])).toMatchObject([{ heldOn: plan.heldOn }])
    const review = async (paperId: string, verdict: 'accept' | 'return') =>
      await call(officer, api.review, { params: { ...params, paperId }, body: { verdict, note: 'Thêm số liệu' } })
    await review(sent.body.id, 'return')
    expect(await listPapersWaiting(db, [committee])).toEqual([])
    clock.set('2026-12-02T08:00:00+07:00')
    expect((await hand()).body).toMatchObject({ code: 'paper_too_late', dueOn: '2026-12-01' })
    const { heldOn, startsAt, place, delegatesDueOn } = plan
    const moved = { heldOn, startsAt, place, delegatesDueOn, papersDueOn: '2026-12-03' as const }
    await call(officer, api.extend, { params, body: { basedOn: 3, ...moved } })
    const again = await hand()
    expect((await review(sent.body.id, 'accept')).status).toBe(404)
    expect((await review(again.body.id, 'accept')).status).toBe(200)
    expect((await hand()).body.code).toBe('paper_accepted_already')
  })

  it('that ended is answered for by the unit that follows it, and owes what it owed', async () => {
    const world = await aCommittee(fresh)
    const { call, db, committee, cell, other, ofOther } = world
    const { first } = await aCalledConference(world)
    const owed = await listConferenceClocks(db, [cell])
    expect(owed.map(({ clock, dueOn }) => [clock, dueOn])).toEqual([
      ['hand_in', '2026-12-01'],
      ['name_delegates', '2026-12-05'],
    ])
    expect((await call(ofOther, api.invitation, { params: first })).status).toBe(404)
    const reorganisationId = testId<'reorganisation'>()
    await db
      .insertInto('reorganisation')
      .values({
        ...{ id: reorganisationId, unitId: committee, title: 'Sáp nhập', kind: 'merge', stage: 'done', plan: '{}' },
        ...{ effectiveOn: '2026-11-20', decidedNumber: '41', decidedSymbol: 'QĐ/ĐU', decidedIssuer: 'Đảng ủy xã' },
        ...{ decidedOn: '2026-11-20', decidedAt: new Date(), doneAt: new Date(), madeAt: new Date() },
      })
      .execute()
    await db.updateTable('unit').set({ closedOn: '2026-11-20' }).where('id', '=', cell).execute()
    await db
      .insertInto('reorganisationLink')
      .values({ unitId: other, predecessorId: cell, onDay: '2026-11-20', reorganisationId })
      .execute()
    expect((await call(ofOther, api.invitation, { params: first })).body.unitName).toBe('Chi bộ thôn Thượng')
    expect((await call(ofOther, api.handIn, { params: first, body: PAPER })).status).toBe(200)
    const { rows } = (await call(ofOther, api.invitations, { params: { unitId: other } })).body
    expect(rows.map((row) => row.endedUnitName).toSorted()).toEqual(['Chi bộ thôn Thượng', null])
    const [[, topic] = []] = await topicsOfInvitations(db, [first.id])
    expect(topic).toContain('(Chi bộ thôn Thượng)')
  })
})

describe('a conference that is put off', () => {
  it('goes out in a new invitation that names the one it replaces; the units read that one, and nothing moved is no reason', async () => {
    const world = await aCommittee(fresh)
    const { call, db, officer, ofCell, plan } = world
    const { params, first } = await aCalledConference(world)
    const invitation = async () => (await call(ofCell, api.invitation, { params: { id: first.id } })).body
    expect((await invitation()).invitedAnew).toBeNull()
    const { startsAt, delegatesDueOn, papersDueOn, place, heldOn } = plan
    const same = { basedOn: 3, heldOn, startsAt, place, delegatesDueOn, papersDueOn }
    expect((await call(officer, api.extend, { params, body: same })).body.code).toBe('nothing_moved')
    const later = { ...same, heldOn: '2026-12-28' as const, place: 'Trường tiểu học xã' }
    expect((await call(officer, api.extend, { params, body: later })).status).toBe(200)
    expect((await call(officer, api.extend, { params, body: later })).body.code).toBe('changed_meanwhile')
    const { invitedAnew, heldOn: now } = await invitation()
    expect(now).toBe('2026-12-28')
    const papers = await db
      .selectFrom('paper')
      .select(['number', 'symbol', 'model', 'subject'])
      .where('originId', '=', params.id)
      .orderBy('number')
      .execute()
    expect(papers).toHaveLength(2)
    expect(invitedAnew?.number).toBe(`0${papers[1]?.number}-${papers[1]?.symbol}`)
    expect(JSON.stringify(papers[1]?.model)).toContain(`thay Giấy mời số 0${papers[0]?.number}-${papers[0]?.symbol}`)
    expect(JSON.stringify(papers[1]?.model)).toContain(`tại ${place} như giấy mời trước`)
    // Called off, the units read why, and nothing of days that hold no more.
    await call(officer, api.cancel, { params, body: { basedOn: 4, reason: 'Trùng lịch tập huấn' } })
    expect(await invitation()).toMatchObject({ cancelledReason: 'Trùng lịch tập huấn', invitedAnew: null })
  })
})

describe('two officers of the committee', () => {
  it('do not undo each other: the one who was slower is told', async () => {
    const { call, committee, secretary, officer, plan } = await aCommittee(fresh)
    const { body } = await call(officer, api.open, { params: { unitId: committee }, body: plan })
    const params = { id: body.id }
    const change = (by: typeof officer, topic: string) =>
      call(by, api.changePlan, { params, body: { ...plan, topic, basedOn: 1 } })
    const answers = await Promise.all([change(officer, 'Một'), change(secretary, 'Hai')])
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409])
  })
})
