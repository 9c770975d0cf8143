import { beforeAll, describe, expect, it } from 'vitest'
import { casesApi } from '#cases/contract.ts'
import { commitmentsApi } from '#commitments/contract.ts'
import type { CaseId, CommitmentId, Id, MeetingId, PersonId } from '#kernel/id.ts'
import { freshDb } from '#tests/support/fresh-db.ts'
import { seedTerm } from '#tests/support/seed.ts'
import { remediationApi } from '../contract.ts'
import { aMemberConcluded, aWorldOfConclusions, conclude, noticeOf } from './conclusions.builders.ts'
import { aText, heldMeeting, TAKEN } from './remediation.builders.ts'

const fresh = freshDb()
let world: Awaited<ReturnType<typeof aWorldOfConclusions>>
beforeAll(async () => {
  world = await aWorldOfConclusions(fresh)
})

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
  await conclude(world, id as CaseId, { head: officer, subject: foreign, conclusion: 'conclude_supervision', team })
  return await noticeOf(world, id as CaseId)
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
    const id = await aMemberConcluded(world)
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
    const id = await aMemberConcluded(world, deputy)
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
