import { sql } from 'kysely'
import { beforeAll, describe, expect, it } from 'vitest'
import { casesApi } from '#cases/contract.ts'
import { aCommuneWithCases } from '#cases/server/cases.builders.ts'
import { disciplineOver } from '#cases/server/discipline.builders.ts'
import type { CaseId, PersonId } from '#kernel/id.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import { freshDb } from '#tests/support/fresh-db.ts'
import { seedMember, seedTerm } from '#tests/support/seed.ts'
import { testApp } from '#tests/support/test-app.ts'
import { complaintsApi } from '../contract.ts'
import { complaintsRoutes } from './complaints.routes.ts'
import { listComplaintsDue } from './complaints-due.queries.ts'

const fresh = freshDb()

async function aWorld() {
  const world = await aCommuneWithCases(fresh)
  const { db, clock, commune, cell } = world
  const { call } = await testApp(db, clock, (http) => complaintsRoutes(http, { db, clock }))
  // An officer of the commission who is a member of the cell that decided.
  const involved = await seedMember(db, { unitId: cell, fullName: 'Ngô Văn Lực' })
  await seedTerm(db, { personId: involved, unitId: commune, office: 'inspection_officer' })
  const over = disciplineOver(world)
  const announced = async () => {
    const id = await over.decided()
    await over.does(world.secretary, id, 'issue_decision', '2026-10-26')
    await over.does(world.deputy, id, 'announce_decision', '2026-10-27')
    return id
  }
  return { ...world, call, involved, announced }
}
let world: Awaited<ReturnType<typeof aWorld>>
beforeAll(async () => {
  world = await aWorld()
})

const outside = { status: 404, body: { code: 'not_found' } }
const WORDS = 'Tôi cho rằng hình thức quá nặng'
const file = (by: PersonId, caseId: CaseId, more: object = {}) =>
  world.call(by, complaintsApi.file, {
    params: { caseId },
    body: { way: 'himself', on: '2026-11-02', matters: ['form'], text: WORDS, ...more },
  })
const show = (by: PersonId, complaintId: string) => world.call(by, complaintsApi.show, { params: { complaintId } })
const does = async (by: PersonId, complaintId: string, act: string, on: LocalDate, body: object, more: object = {}) => {
  const { version } = (await show(world.lan, complaintId)).body
  return world.call(by, complaintsApi.act, {
    params: { complaintId },
    body: { act, on, lateReason: null, basedOn: version, body, ...more } as never,
  })
}
const effect = async (caseId: CaseId) => {
  const app = await testCase(caseId)
  return app.body.discipline?.effect?.effect
}
const testCase = async (caseId: CaseId) => {
  const { call } = await caseCaller()
  return call(world.secretary, casesApi.show, { params: { caseId } })
}
const caseCaller = async () => {
  const { casesRoutes } = await import('#cases/server/cases.routes.ts')
  const { db, clock, files } = world
  return await testApp(db, clock, (http) => casesRoutes(http, { db, clock, files }))
}

/** From the complaint to the decision of the level. */
async function settled(caseId: CaseId, decision: object) {
  const { officer, lan } = world
  const id = (await file(lan, caseId)).body.id
  await does(officer, id, 'accept', '2026-11-03', { handlers: [officer] })
  await does(officer, id, 'examine', '2026-11-05', { withComplainant: true }, { text: 'Đã nghe đồng chí trình bày' })
  const decided = await does(officer, id, 'decide', '2026-11-10', {
    ...{ outcome: 'annulled', form: null, grounds: 'Chưa đủ căn cứ', ...decision },
  })
  return { id, decided }
}

describe('unbreakable guard 7: a complaint never changes the execution by itself, over HTTP', () => {
  it('filed, taken on and examined the discipline stands; what the level decides changes it', async () => {
    const caseId = await world.announced()
    expect(await effect(caseId)).toBe('in_effect')
    const { id, decided } = await settled(caseId, {})
    expect(decided).toMatchObject({ status: 200, body: { stage: 'decided' } })
    expect(await effect(caseId)).toBe('annulled')
    expect((await testCase(caseId)).body.may).toContain('restore')
    const announced = { byPersonId: world.officer, taking: 'accepted', otherOpinion: '' }
    expect((await does(world.officer, id, 'announce', '2026-11-12', announced)).body).toMatchObject({
      stage: 'announced',
    })
    const numbered = await world.db
      .selectFrom('paper')
      .select(['series', 'paperType', 'symbol', 'model'])
      .where('originId', '=', id)
      .orderBy('paperType')
      .execute()
    expect(numbered.map(({ series, paperType }) => `${series} ${paperType}`)).toEqual([
      'commission decision',
      'commission notice',
    ])
    // The register keeps that they are there; whom and what they are about stays with the complaint.
    expect(JSON.stringify(numbered)).not.toMatch(/Đỗ Thị Lan|Chưa đủ căn cứ/)
    const said = (await show(world.lan, id)).body.entries.find(({ act }) => act === 'decide')
    expect(said?.number).toMatch(/^01-QĐ\/UBKT/)
    for (const paper of ['receipt', 'notice', 'decision', 'announcement'] as const) {
      const params = { complaintId: id, paper, format: 'pdf' } as never
      expect((await world.call(world.lan, complaintsApi.paper, { params })).status, paper).toBe(200)
    }
  })
})

describe('a complaint', () => {
  it('is with the level: the cell reads dates and outcome, not the words; nobody else knows of it', async () => {
    const { lan, secretary, officer, foreign, hoa, db, cell, commune } = world
    const caseId = await world.announced()
    const filed = await file(lan, caseId)
    expect(filed).toMatchObject({ status: 200, body: { isLate: false } })
    const { id } = filed.body
    const textFor = async (by: PersonId) => (await show(by, id)).body.entries[0]?.text
    expect([await textFor(lan), await textFor(officer), await textFor(secretary)]).toEqual([WORDS, WORDS, null])
    expect(await show(foreign, id)).toMatchObject(outside)
    expect(await show(hoa, id)).toMatchObject(outside)
    const rows = async (by: PersonId, unitId: string) =>
      (await world.call(by, complaintsApi.list, { params: { unitId } })).body.rows.map((row) => row.id)
    expect(await rows(secretary, cell)).toContain(id)
    expect(await rows(officer, commune)).toContain(id)
    expect(await rows(foreign, cell)).toEqual([])
    expect((await world.call(lan, complaintsApi.mine, {})).body.rows.map((row) => row.id)).toContain(id)
    expect(await listComplaintsDue(db, [commune], '2026-11-03')).toContainEqual(
      expect.objectContaining({ complaintId: id, rule: 'complaint.handleDays' }),
    )
    // The second wall: without being of the level nobody's session shows the words, whatever is asked.
    const seen = await db.transaction().execute(async (trx) => {
      await sql`set local role nennep_app`.execute(trx)
      await sql`select set_config('nennep.person', ${secretary}, true), set_config('nennep.lead_units', ${cell}, true),
        set_config('nennep.on', '2026-11-20', true)`.execute(trx)
      const { rows: texts } = await sql`select text from complaint_text where complaint_id = ${id}`.execute(trx)
      const { rows: files } = await sql`select id from complaint_file where id = ${id}`.execute(trx)
      return [texts.length, files.length]
    })
    expect(seen).toEqual([0, 1])
  })

  it('is not handled by who decided: an officer of the commission who is of the cell only tracks', async () => {
    const { lan, officer, involved } = world
    const caseId = await world.announced()
    const { id } = (await file(lan, caseId)).body
    expect((await show(involved, id)).body).toMatchObject({ roles: ['tracker'], isBarred: true, may: [] })
    expect((await does(involved, id, 'accept', '2026-11-03', { handlers: [officer] })).body.code).toBe(
      'complaint_not_yours',
    )
    expect((await does(officer, id, 'accept', '2026-11-03', { handlers: [officer, involved] })).body.code).toBe(
      'handler_decided_before',
    )
    expect((await show(officer, id)).body.officers.map((one) => one.id)).toEqual([officer])
    const set = { ground: 'late', explanation: 'quá hạn' }
    expect((await does(officer, id, 'set_aside', '2026-11-03', set)).body.code).toBe('complaint_in_time')
  })

  it('on paper is written down by the cell or the level, never by another member, and never as the member himself', async () => {
    const { secretary, officer, hoa, lan, deputy } = world
    const caseId = await world.announced()
    expect(await file(secretary, caseId)).toMatchObject(outside)
    expect(await file(hoa, caseId, { way: 'on_paper' })).toMatchObject(outside)
    expect(await file(lan, caseId, { way: 'on_paper' })).toMatchObject(outside)
    expect((await file(deputy, caseId, { way: 'on_paper' })).status).toBe(200)
    expect((await file(officer, caseId, { way: 'on_paper' })).body.code).toBe('complaint_open_already')
    expect((await file(lan, caseId)).body.code).toBe('complaint_open_already')
  })

  it('upheld and announced leaves the next level open, which lies outside where there is none above', async () => {
    const caseId = await world.announced()
    const { id } = await settled(caseId, { outcome: 'upheld' })
    expect(await effect(caseId)).toBe('in_effect')
    await does(world.officer, id, 'announce', '2026-11-12', {
      byPersonId: world.officer,
      taking: 'refused',
      otherOpinion: '',
    })
    expect((await show(world.lan, id)).body).toMatchObject({
      stage: 'announced',
      nextLevelName: null,
      nextUntil: '2026-12-24',
    })
    expect((await file(world.lan, caseId, { on: '2026-11-15' })).body.code).toBe('no_level_above')
  })
})

describe('scenario 11: a complaint on working day 31, over HTTP', () => {
  it('is taken and marked late; the commission decides whether it is handled', async () => {
    const { lan, officer, clock } = world
    const caseId = await world.announced()
    clock.set('2026-12-31T08:00:00+07:00')
    const { body } = await world.call(lan, complaintsApi.mine, {})
    const until = body.disciplines.find((one) => one.caseId === caseId)?.complaintUntil
    expect(until).toBe('2026-12-08')
    const filed = await file(lan, caseId, { on: '2026-12-09' })
    expect(filed.body).toMatchObject({ isLate: true })
    const ground = { ground: 'late', explanation: 'Đơn gửi sau ngày 08/12/2026' }
    const set = await does(officer, filed.body.id, 'set_aside', '2026-12-10', ground)
    expect(set.body).toMatchObject({ stage: 'not_handled' })
    clock.set('2026-11-20T20:00:00+07:00')
  })
})
