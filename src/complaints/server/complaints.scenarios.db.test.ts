import { sql } from 'kysely'
import { beforeAll, describe, expect, it } from 'vitest'
import { casesApi } from '#cases/contract.ts'
import type { CaseId, PersonId, UnitId } from '#kernel/id.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import { freshDb } from '#tests/support/fresh-db.ts'
import { seedMember, seedTerm, seedUnit } from '#tests/support/seed.ts'
import { actorFor } from '#tests/support/test-app.ts'
import { complaintsApi } from '../contract.ts'
import { aComplaintWorld, type ComplaintWorld, WORDS } from './complaints.builders.ts'
import { readComplaintPaper } from './complaints.papers.ts'
import type { ComplaintId } from './complaints.store.ts'
import { listComplaintsDue } from './complaints-due.queries.ts'

const fresh = freshDb()
let world: ComplaintWorld
beforeAll(async () => {
  world = await aComplaintWorld(fresh)
})

const outside = { status: 404, body: { code: 'not_found' } }
const file = (by: PersonId, caseId: CaseId, more: object = {}) => world.file(by, caseId, more)
const show = (by: PersonId, complaintId: string) => world.show(by, complaintId)
const does = (by: PersonId, complaintId: string, act: string, on: LocalDate, body: Record<string, unknown>) =>
  world.does(by, complaintId, act, on, body)
const effect = async (caseId: CaseId) => (await testCase(caseId)).body.discipline?.effect?.effect
const testCase = (caseId: CaseId) => world.showCase(world.secretary, casesApi.show, { params: { caseId } })
const settled = (caseId: CaseId, decision: object) => world.settled(caseId, decision)

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
    // Nothing is left to ask the next level about.
    expect((await show(world.lan, id)).body.nextUntil).toBeNull()
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

describe('what a level may make of a form', () => {
  it('reduced is lighter and increased heavier; papers and page go on naming the form that was complained of', async () => {
    const { lan, officer, db, clock } = world
    const caseId = await world.announced()
    const { id, decided } = await settled(caseId, { outcome: 'reduced', form: 'warning' })
    expect(decided.body).toMatchObject({ code: 'complaint_form_direction', form: 'reprimand' })
    const increased = { outcome: 'increased', form: 'warning', grounds: 'Có tình tiết tăng nặng' }
    expect((await does(officer, id, 'decide', '2026-11-10', increased)).body).toMatchObject({ stage: 'decided' })
    expect((await testCase(caseId)).body.discipline?.effect).toMatchObject({ effect: 'changed', form: 'warning' })
    expect((await show(lan, id)).body.form).toBe('reprimand')
    const paper = await readComplaintPaper({ db }, await actorFor(db, clock, lan), id as ComplaintId, 'decision')
    const printed = JSON.stringify(paper?.model)
    expect(printed).toContain('khiếu nại hình thức kỷ luật khiển trách')
    expect(printed).toContain('Tăng hình thức kỷ luật từ khiển trách lên cảnh cáo')
  })

  it('of two officers who decide at once one is told that somebody was faster', async () => {
    const { officer, lan } = world
    const { id } = (await file(lan, await world.announced())).body
    const take = () => does(officer, id, 'accept', '2026-11-03', { handlers: [officer] })
    const both = await Promise.all([take(), take()])
    expect(both.map(({ status }) => status).toSorted()).toEqual([200, 409])
  })
})

describe('a complaint that was withdrawn', () => {
  it('is over; it may be filed again with the same level, and withdrawn by nobody else', async () => {
    const { lan, secretary, officer } = world
    const caseId = await world.announced()
    const { id } = (await file(lan, caseId)).body
    expect(await does(secretary, id, 'withdraw', '2026-11-03', { reason: 'x' })).toMatchObject(outside)
    expect((await does(lan, id, 'withdraw', '2026-11-03', { reason: 'Đã hiểu' })).body.stage).toBe('withdrawn')
    expect((await does(officer, id, 'accept', '2026-11-04', { handlers: [officer] })).body.code).toBe(
      'complaint_stage_wrong',
    )
    const twice = await Promise.all([file(lan, caseId, { on: '2026-11-05' }), file(lan, caseId, { on: '2026-11-05' })])
    expect(twice.map(({ status }) => status).toSorted()).toEqual([200, 409])
    const again = twice.find(({ status }) => status === 200) ?? twice[0]
    expect((await show(lan, again.body.id)).body).toMatchObject({ round: 1, stage: 'filed', isLate: false })
    expect((await file(lan, caseId, { on: '2026-11-06' })).body).toEqual({
      ...{ code: 'complaint_open_already', filedOn: '2026-11-05' },
    })
  })
})

describe('scenario 11: a complaint on working day 31, over HTTP', () => {
  it('is taken and marked late; the commission decides whether it is handled', async () => {
    const { lan, officer, clock } = world
    const caseId = await world.announced()
    clock.set('2026-12-31T08:00:00+07:00')
    const { body } = await world.call(lan, complaintsApi.mine, {})
    const found = body.disciplines.find((one) => one.caseId === caseId)
    expect(found).toMatchObject({ complaintUntil: '2026-12-08', window: { value: 30, symbol: expect.any(String) } })
    const filed = await file(lan, caseId, { on: '2026-12-09' })
    expect(filed.body).toMatchObject({ isLate: true })
    const ground = { ground: 'late', explanation: 'Đơn gửi sau ngày 08/12/2026' }
    const set = await does(officer, filed.body.id, 'set_aside', '2026-12-10', ground)
    expect(set.body).toMatchObject({ stage: 'not_handled' })
    clock.set('2026-11-20T20:00:00+07:00')
  })
})

describe('the next level', () => {
  it('holds a second complaint in its own days; who handled the first only follows it', async () => {
    const { lan, officer, secretary, commune, cell, db } = world
    const province = await seedUnit(db, { kind: 'province', name: 'Đảng bộ tỉnh Hải Vân' })
    const chief = await seedMember(db, { unitId: province, fullName: 'Lý Văn Trọng' })
    await seedTerm(db, { personId: chief, unitId: province, office: 'inspection_officer' })
    const above = (unitId: UnitId, depth: number) => ({ ancestorId: province, unitId, depth, fromOn: '2015-01-01' })
    await db
      .insertInto('unitAncestry')
      .values([above(commune, 1), above(cell, 2)])
      .execute()
    const caseId = await world.announced()
    const { id } = await settled(caseId, { outcome: 'upheld' })
    const announced = { byPersonId: officer, taking: 'accepted', otherOpinion: '' }
    await does(officer, id, 'announce', '2026-11-12', announced)
    expect((await show(lan, id)).body.nextLevelName).toBe('Tỉnh ủy Hải Vân')
    const second = (await file(lan, caseId, { on: '2026-11-15' })).body.id
    expect((await show(lan, second)).body).toMatchObject({ round: 2, windowUntil: '2026-12-24', dueOn: '2027-02-13' })
    expect((await show(officer, second)).body).toMatchObject({ roles: ['tracker'], may: [] })
    expect((await show(secretary, second)).body.entries[0]?.text).toBeNull()
    const late = await does(chief, second, 'set_aside', '2026-11-16', { ground: 'late', explanation: 'Quá hạn' })
    expect(late.body).toMatchObject({ code: 'complaint_in_time', until: '2026-12-24', basis: expect.any(String) })
    const taken = await does(chief, second, 'accept', '2026-11-16', { handlers: [chief] })
    expect(taken.body).toMatchObject({ stage: 'accepted' })
  })
})
