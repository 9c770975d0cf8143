import { sql } from 'kysely'
import { beforeAll, describe, expect, it } from 'vitest'
import type { CaseId, PersonId } from '#kernel/id.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import { freshDb } from '#tests/support/fresh-db.ts'
import { actorFor } from '#tests/support/test-app.ts'
import { casesApi } from '../contract.ts'
import { readCasePaper } from './case-view.ts'
import { aCommuneWithCases, C2 } from './cases.builders.ts'

const fresh = freshDb()
let world: Awaited<ReturnType<typeof aCommuneWithCases>>
beforeAll(async () => {
  world = await aCommuneWithCases(fresh)
})

const outside = { status: 404, body: { code: 'not_found' } }
const show = (by: PersonId, caseId: CaseId) => world.call(by, casesApi.show, { params: { caseId } })
const listed = async (by: PersonId) => {
  const { body } = await world.call(by, casesApi.list, { params: { unitId: world.cell } })
  const mine = await world.call(by, casesApi.mine, {})
  return [...body.rows, ...mine.body.rows].map((row) => row.id)
}

type ActName = Parameters<typeof world.act>[2]
type Done = readonly [by: PersonId, act: ActName, on: LocalDate, more?: object]

/** Does the acts one after the other, each on what stood before it. */
async function doAll(id: CaseId, from: number, acts: readonly Done[]) {
  let basedOn = from
  for (const [by, act, on, more] of acts) {
    const done = await world.act(by, id, act, on, basedOn, more)
    expect(done, act).toMatchObject({ status: 200 })
    basedOn += 1
  }
  return basedOn
}

async function signed(subjectId: PersonId): Promise<CaseId> {
  const made = await world.open(subjectId, world.secretary, { procedure: 'sign_inspection' })
  const id = made.body.id as CaseId
  await doAll(id, 1, [
    [world.secretary, 'record_sign', '2026-10-01'],
    [world.secretary, 'assess_sign', '2026-10-01', { assessorId: world.hoa }],
  ])
  return id
}

const course = (): readonly Done[] => [
  [world.secretary, 'deploy', '2026-10-05'],
  [world.lan, 'hand_in_report', '2026-10-12'],
  [world.hoa, 'hold_session', '2026-10-16'],
  [world.hoa, 'record_finding', '2026-10-18'],
  [world.hoa, 'record_finding', '2026-10-18', { contentId: C2 }],
  [world.secretary, 'draft', '2026-10-20'],
  [world.hoa, 'share_draft', '2026-10-21'],
]

describe('a sign of violation before the plan', () => {
  it('is unknown to the member concerned, though he leads the cell; the fence itself shows him no row', async () => {
    const { deputy, db } = world
    const id = await signed(deputy)
    expect(await show(deputy, id)).toMatchObject(outside)
    expect(await listed(deputy)).not.toContain(id)
    expect(await world.call(deputy, casesApi.looks, { params: { caseId: id } })).toMatchObject(outside)
    const rows = await db.transaction().execute(async (trx) => {
      await sql`set local role nennep_app`.execute(trx)
      await sql`select set_config('nennep.person', ${deputy}, true), set_config('nennep.lead_units', ${world.cell}, true),
        set_config('nennep.on', '2026-11-20', true)`.execute(trx)
      return await trx.selectFrom('caseFile').select('id').where('id', '=', id).execute()
    })
    expect(rows).toEqual([])
  })

  it('closed for want of grounds it stays unknown to him', async () => {
    const id = await signed(world.lan)
    await doAll(id, 3, [[world.secretary, 'close_not_enough', '2026-10-03']])
    expect(await show(world.lan, id)).toMatchObject(outside)
    expect((await show(world.secretary, id)).body).toMatchObject({ stage: 'not_enough', may: [] })
  })

  it('the level above sees that there is a case, not what was told', async () => {
    const id = await signed(world.lan)
    const page = await show(world.officer, id)
    const told = page.body.entries.filter(({ act }) => act === 'record_sign' || act === 'assess_sign')
    expect(told.map(({ body }) => body)).toEqual([null, null])
  })
})

describe('an inspection on signs of violation', () => {
  it('is told to the member by its plan; what was told of him before is not', async () => {
    const { secretary, lan } = world
    const id = await signed(lan)
    await doAll(id, 3, [
      [secretary, 'set_team', '2026-10-01'],
      [secretary, 'issue_plan', '2026-10-02'],
    ])
    expect(await listed(lan)).toContain(id)
    const page = await show(lan, id)
    const bodies = Object.fromEntries(page.body.entries.map(({ act, body }) => [act, body !== null]))
    expect(bodies).toMatchObject({ record_sign: false, assess_sign: false, set_team: true, issue_plan: true })
    expect(page.body.papers.map(({ paper }) => paper)).toEqual(['dh1'])
    expect(JSON.stringify(page.body)).not.toContain('thu quỹ thôn')
  })

  it('concluded that he must be disciplined, its file goes up, is confirmed, and is read there whole', async () => {
    const { secretary, officer, lan } = world
    const id = await signed(lan)
    await doAll(id, 3, [
      [secretary, 'set_team', '2026-10-01'],
      [secretary, 'issue_plan', '2026-10-02'],
      [secretary, 'set_calendar', '2026-10-03'],
      ...course(),
      [secretary, 'conclude_sign', '2026-10-25'],
    ])
    const finding = async () => (await show(officer, id)).body.entries.find(({ act }) => act === 'record_finding')?.body
    expect(await finding()).toBeNull()
    await doAll(id, 14, [
      [secretary, 'send_up', '2026-10-26'],
      [officer, 'confirm_receipt', '2026-10-27'],
    ])
    expect(await finding()).toMatchObject({ strengths: 'Đầy đủ' })
    for (const paper of ['dh2', 'dh_explanation', 'dh8'] as const) {
      const params = { caseId: id, paper, place: '0', format: 'docx' } as never
      expect((await world.call(secretary, casesApi.paper, { params })).status, paper).toBe(200)
    }
  })
})

describe('minutes of a session', () => {
  it('hold what the member said of them; another opinion without its words is refused', async () => {
    const { secretary, hoa, lan, act } = world
    const id = await signed(lan)
    await doAll(id, 3, [
      [secretary, 'set_team', '2026-10-01'],
      [secretary, 'issue_plan', '2026-10-02'],
      ...course().slice(0, 2),
    ])
    const withMember = { invitedOn: '2026-10-14', came: true, taking: 'other_opinion', opinion: '' }
    expect(await act(hoa, id, 'hold_session', '2026-10-16', 7, { withMember })).toMatchObject({
      ...{ status: 409, body: { code: 'opinion_needed' } },
    })
    const said = { ...withMember, opinion: 'Biên bản thiếu lời tôi về sổ quỹ' }
    expect(await act(hoa, id, 'hold_session', '2026-10-16', 7, { withMember: said })).toMatchObject({ status: 200 })
    const actor = await actorFor(world.db, world.clock, lan)
    const minutes = await readCasePaper(world, actor, id, { paper: 'dh6', place: 0 })
    expect(JSON.stringify(minutes?.model)).toContain(said.opinion)
  })
})

describe('a case that follows from another', () => {
  it('is opened where the conclusion found signs, about the same member, and both name each other', async () => {
    const { secretary, lan, khang, open } = world
    const first = (await open(lan, secretary, { procedure: 'thematic_supervision', reason: 'phân tán' })).body
      .id as CaseId
    await doAll(first, 1, [[secretary, 'set_team', '2026-10-01'], [secretary, 'issue_plan', '2026-10-02'], ...course()])
    const early = await open(lan, secretary, { procedure: 'sign_inspection', parentId: first })
    expect(early.body).toEqual({ code: 'parent_does_not_fit' })
    await doAll(first, 10, [[secretary, 'conclude_supervision', '2026-10-25', { outcome: 'signs_found' }]])
    expect((await show(secretary, first)).body.followUps).toContain('sign_inspection')
    expect((await open(khang, secretary, { procedure: 'sign_inspection', parentId: first })).body).toEqual({
      code: 'parent_does_not_fit',
    })
    const follows = { procedure: 'sign_inspection', parentId: first } as const
    expect((await open(lan, secretary, { ...follows, on: '2026-10-24' })).body).toEqual({
      ...{ code: 'before_parent_concluded', earliest: '2026-10-25' },
    })
    const second = (await open(lan, secretary, { ...follows, on: '2026-10-25' })).body.id as CaseId
    expect((await show(secretary, second)).body.linked.map(({ id }) => id)).toEqual([first])
    expect((await show(secretary, first)).body.linked.map(({ id }) => id)).toEqual([second])
    // The member reads the first and still learns nothing of the second.
    expect((await show(lan, first)).body).toMatchObject({ linked: [], followUps: [] })
  })

  it('a parent of which the caller knows nothing is not there', async () => {
    const hidden = await signed(world.deputy)
    const tried = await world.open(world.lan, world.deputy, { procedure: 'sign_inspection', parentId: hidden })
    expect(tried).toMatchObject(outside)
  })
})

describe('thematic supervision in a small cell without a committee', () => {
  it('asks why; with the reason it is opened, and never leads to discipline', async () => {
    const { open, lan, secretary } = world
    const none = await open(lan, secretary, { procedure: 'thematic_supervision' })
    expect(none.body).toMatchObject({ code: 'thematic_reason_needed', overMembers: 30 })
    const made = await open(lan, secretary, { procedure: 'thematic_supervision', reason: 'Đảng viên đi làm xa' })
    expect(made.status).toBe(200)
  })
})

describe('a case about the secretary', () => {
  /** Signs of violation of his, opened by the deputy, who leads it. */
  async function aboutHim(): Promise<CaseId> {
    const { deputy, secretary } = world
    return (await world.open(secretary, deputy, { procedure: 'sign_inspection' })).body.id as CaseId
  }
  const TEAM_OF = () => [
    { personId: world.deputy, role: 'head' },
    { personId: world.hoa, role: 'secretary' },
    { personId: world.khang, role: 'member' },
  ]

  it('is led by the deputy; the secretary learns of it by its plan, and then is only the member concerned', async () => {
    const { deputy, secretary, hoa, db, clock, cell } = world
    const id = await aboutHim()
    expect((await show(secretary, id)).status).toBe(404)
    const before = await world.call(secretary, casesApi.list, { params: { unitId: cell } })
    expect(before.body.rows.map((row) => row.id)).not.toContain(id)
    expect((await world.act(secretary, id, 'record_sign', '2026-10-01', 1)).status).toBe(404)
    await doAll(id, 1, [
      [deputy, 'record_sign', '2026-10-01'],
      [deputy, 'assess_sign', '2026-10-01', { assessorId: hoa }],
      [deputy, 'set_team', '2026-10-01', { team: TEAM_OF() }],
      [deputy, 'issue_plan', '2026-10-02'],
    ])
    const told = (await show(secretary, id)).body
    expect(told.roles).toEqual(['subject'])
    expect(told.may).not.toContain('set_team')
    expect(told.entries.filter(({ act, body }) => act.endsWith('_sign') && body !== null)).toEqual([])
    const actor = await actorFor(db, clock, deputy)
    const plan = await readCasePaper(world, actor, id, { paper: 'dh1', place: 0 })
    expect(plan?.model.signatures.at(-1)).toMatchObject({ post: 'PHÓ BÍ THƯ', name: 'Hồ Văn Quý' })
  })

  it('is neither chaired nor announced by him, and nobody else’s is signed by whom a conflict keeps out', async () => {
    const { deputy, secretary, lan, db, clock } = world
    const id = await signed(lan)
    await doAll(id, 3, [
      [deputy, 'keep_out', '2026-10-01', { personId: secretary }],
      [deputy, 'set_team', '2026-10-01', { team: TEAM_OF() }],
      [deputy, 'issue_plan', '2026-10-02'],
    ])
    expect((await show(secretary, id)).status).toBe(404)
    const actor = await actorFor(db, clock, deputy)
    const plan = await readCasePaper(world, actor, id, { paper: 'dh1', place: 0 })
    expect(plan?.model.signatures.at(-1)).toMatchObject({ post: 'PHÓ BÍ THƯ', name: 'Hồ Văn Quý' })
  })
})
