import { sql } from 'kysely'
import { beforeAll, describe, expect, it } from 'vitest'
import { casesApi } from '#cases/contract.ts'
import { aCommuneWithCases, C2 } from '#cases/server/cases.builders.ts'
import { casesRoutes } from '#cases/server/cases.routes.ts'
import { commitmentsApi } from '#commitments/contract.ts'
import { commitmentsRoutes } from '#commitments/public.ts'
import type { CaseId, CommitmentId, Id, MeetingId, PersonId } from '#kernel/id.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import { freshDb } from '#tests/support/fresh-db.ts'
import { seedTerm } from '#tests/support/seed.ts'
import { testApp } from '#tests/support/test-app.ts'
import { remediationApi } from '../contract.ts'
import { followConclusion } from './conclusions.ts'
import { aText, heldMeeting, TAKEN } from './remediation.builders.ts'
import { remediationRoutes } from './remediation.routes.ts'
import { followCommitment } from './told-by-commitment.ts'

const fresh = freshDb()
let world: Awaited<ReturnType<typeof aWorld>>
beforeAll(async () => {
  world = await aWorld()
})

/** Cases, commitments and notices as the program puts them together. */
async function aWorld() {
  const cases = await aCommuneWithCases(fresh)
  const { db, clock, files, commune, hoa } = cases
  await seedTerm(db, { personId: hoa, unitId: commune, office: 'committee_secretary' })
  const { call } = await testApp(db, clock, (http) => {
    casesRoutes(http, { db, clock, files, followConclusion })
    commitmentsRoutes(http, { db, clock, files, tellCommitment: followCommitment })
    remediationRoutes(http, { db, clock, files })
  })
  return { ...cases, call }
}

async function does(by: PersonId, id: CaseId, act: keyof typeof world.bodies, on: LocalDate, more: object = {}) {
  const { version } = (await world.call(by, casesApi.show, { params: { caseId: id } })).body
  const body = { act, on, lateReason: null, basedOn: version, body: { ...world.bodies[act], ...more } }
  const done = await world.call(by, casesApi.act, { params: { caseId: id }, body: body as never })
  if (done.status !== 200) throw new Error(`${act}: ${JSON.stringify(done.body)}`)
}

interface Course {
  readonly head: PersonId
  readonly subject: PersonId
  readonly conclusion: 'conclude' | 'conclude_supervision'
  readonly team?: readonly object[]
  readonly keptOut?: PersonId
}

/** A case led from its team to the notice of its conclusion. */
async function conclude(id: CaseId, { head, subject, conclusion, team, keptOut }: Course) {
  const { hoa } = world
  if (keptOut) await does(head, id, 'keep_out', '2026-10-01', { personId: keptOut })
  await does(head, id, 'set_team', '2026-10-01', team ? { team } : {})
  await does(head, id, 'issue_plan', '2026-10-02')
  await does(head, id, 'deploy', '2026-10-05')
  await does(subject, id, 'hand_in_report', '2026-10-12')
  await does(hoa, id, 'hold_session', '2026-10-16')
  await does(hoa, id, 'record_finding', '2026-10-18')
  await does(hoa, id, 'record_finding', '2026-10-18', { contentId: C2 })
  await does(head, id, 'draft', '2026-10-20')
  await does(hoa, id, 'share_draft', '2026-10-21')
  await does(head, id, conclusion, '2026-10-25', { chairId: head })
  await does(head, id, 'issue_notice', '2026-10-26')
}

async function aMemberConcluded(keptOut?: PersonId): Promise<Id<'remediationNotice'>> {
  const { lan, secretary, cell, call } = world
  const opening = {
    procedure: 'duty_inspection',
    variant: 'team',
    parentId: null,
    reason: '',
    planItemId: null,
  } as const
  const body = { ...opening, subjectId: lan, on: '2026-10-01' }
  const { id } = (await call(secretary, casesApi.open, { params: { unitId: cell }, body: body as never })).body
  const course = { head: secretary, subject: lan, conclusion: 'conclude' } as const
  const team = world.team.map((one) => (one.personId === keptOut ? { ...one, personId: world.khang } : one))
  await conclude(id as CaseId, keptOut ? { ...course, keptOut, team } : course)
  return await noticeOf(id as CaseId)
}

async function aUnitConcluded(): Promise<Id<'remediationNotice'>> {
  const { officer, foreign, khang, hoa, other, commune, call } = world
  const opening = { procedure: 'thematic_supervision', variant: 'team', parentId: null, reason: '', planItemId: null }
  const body = { ...opening, subjectId: foreign, subjectUnitId: other, on: '2026-10-01' }
  const { id } = (await call(officer, casesApi.open, { params: { unitId: commune }, body: body as never })).body
  const team = [
    { personId: officer, role: 'head' },
    { personId: khang, role: 'secretary' },
    { personId: hoa, role: 'member' },
  ]
  await conclude(id as CaseId, { head: officer, subject: foreign, conclusion: 'conclude_supervision', team })
  return await noticeOf(id as CaseId)
}

async function noticeOf(caseId: CaseId): Promise<Id<'remediationNotice'>> {
  const { rows } = await sql<{ readonly id: Id<'remediationNotice'> }>`
    select id from remediation_notice where case_id = ${caseId}`.execute(world.db)
  expect(rows).toHaveLength(1)
  return rows[0]?.id as Id<'remediationNotice'>
}

const show = async (by: PersonId, id: Id<'remediationNotice'>) =>
  (await world.call(by, remediationApi.show, { params: { id } })).body

const handIn = async (by: PersonId, id: CommitmentId) =>
  await world.call(by, commitmentsApi.report, { params: { id }, body: { text: 'Đã làm', percent: 100, done: true } })

async function answer(by: PersonId, id: CommitmentId, judgement: 'accepted' | 'returned') {
  const { reports } = (await world.call(by, commitmentsApi.show, { params: { id } })).body
  const reportId = String(reports.find(({ decision }) => decision === null)?.id)
  const body = { reportId, judgement, note: judgement === 'returned' ? 'Chưa đủ' : '' }
  return await world.call(by, commitmentsApi.judge, { params: { id }, body })
}

describe('a conclusion of a cell about its member', () => {
  it('is carried by his commitment: reported, returned and accepted there, closed with it, looked at after three months', async () => {
    const { secretary, lan, clock, call } = world
    const id = await aMemberConcluded()
    const page = await show(secretary, id)
    expect(page).toMatchObject({
      source: 'case',
      stage: 'heard',
      subject: 'kết luận kiểm tra việc chấp hành',
      merits: '',
    })
    expect(page).toMatchObject({ person: { id: lan }, can: { answer: false, judge: false, follow: true } })
    expect(page.requirementsList).toMatchObject([
      { what: 'Báo trước khi vắng', dueOn: '2026-12-30', state: 'taken_on' },
    ])
    const commitmentId = page.requirementsList[0]?.commitment?.id as CommitmentId
    const state = async () => (await show(secretary, id)).requirementsList[0]?.state
    expect((await handIn(lan, commitmentId)).status).toBe(200)
    expect(await state()).toBe('reported')
    await answer(secretary, commitmentId, 'returned')
    expect(await state()).toBe('returned')
    await handIn(lan, commitmentId)
    await answer(secretary, commitmentId, 'accepted')
    const closed = await show(secretary, id)
    expect(closed).toMatchObject({ stage: 'closed', accepted: 1 })
    expect(closed.requirementsList[0]?.reports.map(({ decision }) => decision).toSorted()).toEqual([
      'accepted',
      'returned',
    ])
    const [found] = closed.shortcomings
    clock.set('2027-02-25T20:00:00+07:00')
    const look = { months: 3, on: '2027-02-25', result: 'came_back', note: 'Lại vắng' } as const
    const params = { id: found?.id as Id<'remediationShortcoming'> }
    expect(await call(secretary, remediationApi.noteEffect, { params, body: look })).toMatchObject({ status: 200 })
    clock.set('2026-11-20T20:00:00+07:00')
  })

  it('is known to who may know of the case alone; he finds it on his own page, and nobody reports or withdraws for him', async () => {
    const { secretary, deputy, lan, officer, foreign, hoa, khang, call } = world
    const id = await aMemberConcluded(deputy)
    expect((await show(officer, id)).id).toBe(id)
    for (const by of [deputy, foreign, hoa, khang, lan]) {
      const seen = await call(by, remediationApi.show, { params: { id } })
      expect(seen.status, by).not.toBe(200)
    }
    const mine = (await call(lan, remediationApi.mine)).body.rows
    expect(mine.map(({ requirements }) => requirements[0]?.what)).toContain('Báo trước khi vắng')
    const [requirement] = (await show(secretary, id)).requirementsList
    const params = { id: requirement?.id as Id<'remediationRequirement'> }
    const basedOn = requirement?.version ?? 0
    const report = await call(secretary, remediationApi.report, { params, body: { basedOn, text: 'Xong' } })
    expect(report.body).toMatchObject({ code: 'remedy_by_commitment' })
    const withdrawal = { params: { id }, body: { basedOn: 1, reason: 'Nhầm' } }
    expect((await call(officer, remediationApi.withdraw, withdrawal)).status).not.toBe(200)
    const map = await call(secretary, remediationApi.map, { params: { unitId: world.cell } })
    expect(map.body.kinds).toEqual([])
  })
})

describe('a conclusion of the commission about a unit', () => {
  it('goes to that unit as a notice of the commission: received, heard, taken on, reported, judged by who issued it', async () => {
    const { officer, foreign, other, call, db } = world
    const id = await aUnitConcluded()
    const page = await show(foreign, id)
    expect(page).toMatchObject({
      stage: 'issued',
      issuedAs: 'inspectionCommission',
      person: null,
      can: { answer: true },
    })
    expect([page.issuerName, page.number]).toEqual([
      expect.stringMatching(/^Ủy ban Kiểm tra/),
      expect.stringContaining('UBKT'),
    ])
    expect(await db.selectFrom('commitment').select('id').where('ownerUnitId', '=', other).execute()).toEqual([])
    const ofCase = { params: { unitId: world.commune, caseId: page.caseId as CaseId } }
    expect((await call(officer, remediationApi.ofCase, ofCase)).body.rows).toMatchObject([{ id, stage: 'issued' }])
    expect((await call(foreign, remediationApi.ofCase, ofCase)).status).toBe(404)
    const params = { id }
    await call(foreign, remediationApi.receive, { params, body: { basedOn: 1, on: '2026-11-01' } })
    const meetingId = await heldMeeting(world, other, '2026-11-03')
    const heard = { basedOn: 2, meetingId: meetingId as MeetingId, on: '2026-11-03', note: '' } as const
    expect((await call(foreign, remediationApi.hear, { params, body: heard })).status).toBe(200)
    const [asked] = (await show(foreign, id)).requirementsList
    const one = { id: asked?.id as Id<'remediationRequirement'> }
    const taken = { ...TAKEN, basedOn: 1, personId: foreign }
    const made = await call(foreign, remediationApi.takeOn, { params: one, body: taken })
    expect(made.status).toBe(200)
    await handIn(foreign, made.body.commitmentId as CommitmentId)
    expect((await show(foreign, id)).requirementsList[0]?.state).toBe('taken_on')
    const withdrawal = { params, body: { basedOn: 3, reason: 'Nhầm' } }
    expect((await call(officer, remediationApi.withdraw, withdrawal)).body).toMatchObject({ code: 'remedy_of_case' })
  })
})

describe('in whose name a notice goes out', () => {
  it('is the committee of who heads it and the commission of who serves on it, each with a series of its own', async () => {
    const { officer, hoa, commune, other, call } = world
    const params = { unitId: commune }
    const draft = async (by: PersonId, issuedAs: 'committee' | 'inspectionCommission') =>
      await call(by, remediationApi.draft, { params, body: { ...aText(), toUnitId: other, issuedAs } })
    expect((await draft(officer, 'committee')).body).toMatchObject({ code: 'remedy_name_not_yours' })
    expect((await draft(hoa, 'inspectionCommission')).body).toMatchObject({ code: 'remedy_name_not_yours' })
    const numbers: string[] = []
    for (const [by, name] of [
      [hoa, 'committee'],
      [officer, 'inspectionCommission'],
    ] as const) {
      const { id } = (await draft(by, name)).body
      const issue = (who: PersonId) => call(who, remediationApi.issue, { params: { id }, body: { basedOn: 1 } })
      expect((await issue(by === hoa ? officer : hoa)).body).toMatchObject({ code: 'remedy_name_not_yours' })
      expect((await issue(by)).status).toBe(200)
      numbers.push((await show(by, id as Id<'remediationNotice'>)).number)
    }
    // Of several officers whoever issues it signs; nobody by himself presides.
    await seedTerm(world.db, { personId: world.khang, unitId: commune, office: 'inspection_officer' })
    const { id } = (await draft(officer, 'inspectionCommission')).body
    await call(officer, remediationApi.issue, { params: { id }, body: { basedOn: 1 } })
    const paper = world.db.selectFrom('paper').select('model').where('originId', '=', id)
    const { fullName } = await world.db
      .selectFrom('person')
      .select('fullName')
      .where('id', '=', officer)
      .executeTakeFirstOrThrow()
    const printed = JSON.stringify((await paper.executeTakeFirstOrThrow()).model)
    expect(printed).toContain('"post":"CHỦ TRÌ"')
    expect(printed).toContain(`"name":"${fullName}"`)
    expect(numbers).toEqual([expect.stringMatching(/^01-TB\/(?!UBKT)/), expect.stringMatching(/-TB\/UBKT/)])
  })
})
