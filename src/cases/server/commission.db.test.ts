import { sql } from 'kysely'
import { beforeAll, describe, expect, it } from 'vitest'
import type { CaseId, PersonId } from '#kernel/id.ts'
import { addDays, type LocalDate } from '#kernel/local-date.ts'
import { freshDb } from '#tests/support/fresh-db.ts'
import { seedMember, seedTerm } from '#tests/support/seed.ts'
import { actorFor } from '#tests/support/test-app.ts'
import { casesApi } from '../contract.ts'
import type { CasePaper } from '../rules/vocabulary.ts'
import { readCasePaper } from './case-view.ts'
import { aCommuneWithCases, C2 } from './cases.builders.ts'
import type { World } from './discipline.builders.ts'

const fresh = freshDb()
let world: World
beforeAll(async () => {
  world = await aCommuneWithCases(fresh)
})

const outside = { status: 404, body: { code: 'not_found' } }
const OF_THE_COMMISSION = { procedure: 'thematic_supervision', variant: 'team', parentId: null, reason: '' } as const

const openAs = (by: PersonId, more: object = {}) =>
  world.call(by, casesApi.open, {
    params: { unitId: world.commune },
    body: {
      ...OF_THE_COMMISSION,
      subjectId: world.foreign,
      subjectUnitId: world.other,
      on: '2026-10-01',
      ...more,
    } as never,
  })

const show = (by: PersonId, caseId: CaseId) => world.call(by, casesApi.show, { params: { caseId } })

async function does(
  by: PersonId,
  id: CaseId,
  name: Parameters<typeof world.act>[2],
  on: `${number}-${number}-${number}`,
  more = {},
) {
  const { version } = (await show(by, id)).body
  return await world.act(by, id, name, on, version, more)
}

const team = () => [
  { personId: world.officer, role: 'head' },
  { personId: world.khang, role: 'secretary' },
  { personId: world.hoa, role: 'member' },
]

/** A thematic supervision of a cell by the commission, from the team to the notice. */
async function concluded(more: object = {}): Promise<CaseId> {
  const { officer } = world
  const id = (await openAs(officer)).body.id as CaseId
  await does(officer, id, 'set_team', '2026-10-01', { team: team() })
  await does(officer, id, 'issue_plan', '2026-10-02')
  await untilShared(id)
  await does(officer, id, 'conclude_supervision', '2026-10-25', { chairId: officer, ...more })
  await does(officer, id, 'issue_notice', '2026-10-26')
  return id
}

/** From the plan given to the unit to the draft it was shown; `later`: so many days after what is usual here. */
async function untilShared(id: CaseId, later = 0): Promise<void> {
  const on = (day: LocalDate) => addDays(day, later)
  const { officer, hoa, foreign } = world
  await does(officer, id, 'deploy', on('2026-10-05'), { reportDueOn: on('2026-10-15') })
  await does(foreign, id, 'hand_in_report', on('2026-10-12'))
  await does(hoa, id, 'hold_session', on('2026-10-16'))
  await does(hoa, id, 'record_finding', on('2026-10-18'))
  await does(hoa, id, 'record_finding', on('2026-10-18'), { contentId: C2 })
  await does(officer, id, 'draft', on('2026-10-20'))
  await does(hoa, id, 'share_draft', on('2026-10-21'))
}

async function printed(id: CaseId, paper: CasePaper): Promise<string> {
  const officer = await actorFor(world.db, world.clock, world.officer)
  const found = await readCasePaper(world, officer, id, { paper, place: 0 })
  return JSON.stringify(found?.model)
}

describe('the level above a cell', () => {
  it('reads whom of its own a cell keeps out, and why; the last of them the cell cannot keep out', async () => {
    const { secretary, officer, db, commune, other, act } = world
    const id = (await world.open()).body.id as CaseId
    const alone = await act(secretary, id, 'keep_out', '2026-10-01', 1, { personId: officer, reason: 'là em ruột' })
    expect(alone).toMatchObject({ status: 409, body: { code: 'last_of_level_above', personId: officer } })
    const second = await seedMember(db, { unitId: other, fullName: 'Mai Văn Thụ' })
    await seedTerm(db, { personId: second, unitId: commune, office: 'inspection_officer' })
    await act(secretary, id, 'keep_out', '2026-10-01', 1, { personId: officer, reason: 'là em ruột' })
    await act(secretary, id, 'keep_out', '2026-10-01', 2, { reason: 'anh ruột' })
    expect(await show(officer, id)).toMatchObject(outside)
    const read = (await show(second, id)).body.entries.filter(({ act: one }) => one === 'keep_out')
    expect(read.map(({ body }) => body)).toEqual([
      { personId: officer, conflict: 'relative', reason: 'là em ruột', ofLevelAbove: true },
    ])
  })
})

describe('a case of the inspection commission', () => {
  it('about a cell is led by the officer, answered by who speaks for it, and seen by nobody else', async () => {
    const id = await concluded()
    const page = await show(world.officer, id)
    expect(page.body).toMatchObject({ stage: 'concluded', byCommission: true, subjectUnit: 'Chi bộ thôn Cầu Đá' })
    expect(page.body.roles).toEqual(['lead', 'team', 'head'])
    expect((await show(world.foreign, id)).body.roles).toEqual(['subject'])
    for (const by of [world.secretary, world.lan, world.deputy]) expect(await show(by, id)).toMatchObject(outside)
    const mine = await world.call(world.foreign, casesApi.mine, {})
    expect(mine.body.rows.find((row) => row.id === id)?.subjectUnit).toBe('Chi bộ thôn Cầu Đá')
  })

  it('is spoken for in its papers, which count in a series of its own, and what it requires the cell owes', async () => {
    const id = await concluded()
    const papers = await world.db
      .selectFrom('paper')
      .select(['series', 'symbol', 'number'])
      .where('originId', '=', id)
      .execute()
    expect(papers.map(({ series }) => series)).toEqual(['commission', 'commission'])
    expect(papers.map(({ symbol }) => symbol.split('/')[1]?.slice(0, 4))).toEqual(['UBKT', 'UBKT'])
    expect(await printed(id, 'gs1')).toMatch(/T\/M ỦY BAN KIỂM TRA.*|đối với Chi bộ thôn Cầu Đá/)
    expect(await printed(id, 'gs10')).toContain('Ủy ban Kiểm tra chậm nhất ngày')
    expect(await printed(id, 'gs10')).not.toMatch(/hi bộ họp|với chi bộ/)
    const owed = await world.db
      .selectFrom('commitment')
      .select(['ownerUnitId', 'ownerPersonId'])
      .where('originId', '=', id)
      .execute()
    expect(owed).toEqual([{ ownerUnitId: world.other, ownerPersonId: null }])
  })

  it('is not discipline, not left to one person, and only about what is below, by one of its own', async () => {
    const { officer, lan, commune } = world
    expect((await openAs(officer, { procedure: 'discipline', subjectUnitId: null })).body.code).toBe(
      'procedure_of_a_cell',
    )
    expect((await openAs(officer, { variant: 'secretary_alone' })).body.code).toBe('variant_does_not_fit')
    expect((await openAs(officer, { subjectId: lan })).body.code).toBe('subject_unit_does_not_fit')
    expect((await openAs(officer, { subjectUnitId: commune })).body.code).toBe('subject_unit_does_not_fit')
    expect((await openAs(world.secretary)).status).toBe(404)
    const ofCell = await world.open(lan, world.secretary, { subjectUnitId: world.other } as never)
    expect(ofCell.body.code).toBe('subject_unit_does_not_fit')
  })

  it('leads on to an inspection of the same unit where it found signs, and offers no discipline it would refuse', async () => {
    const { officer, hoa, other, foreign } = world
    const first = await concluded({ outcome: 'signs_found' })
    expect((await show(officer, first)).body).toMatchObject({ followUps: ['sign_inspection'], subjectUnitId: other })
    const follows = { procedure: 'sign_inspection', parentId: first, on: '2026-10-25' } as const
    // About the person instead of his cell it would be another matter.
    expect((await openAs(officer, { ...follows, subjectUnitId: null })).body.code).toBe('parent_does_not_fit')
    const id = (await openAs(officer, follows)).body.id as CaseId
    expect((await show(officer, id)).body).toMatchObject({ subjectUnitId: other, linked: [{ id: first }] })
    await does(officer, id, 'record_sign', '2026-10-25')
    await does(officer, id, 'assess_sign', '2026-10-25', { assessorId: hoa })
    await does(officer, id, 'set_team', '2026-10-25', { team: team() })
    await does(officer, id, 'issue_plan', '2026-10-26')
    await untilShared(id, 24)
    const judged = await does(officer, id, 'conclude_sign', '2026-11-18', {
      ...{ chairId: officer, outcome: 'must_be_disciplined' },
    })
    expect(judged.body).toMatchObject({ stage: 'concluded' })
    expect((await show(officer, id)).body).toMatchObject({ followUps: [], linked: [{ id: first }] })
    expect((await show(foreign, id)).body.roles).toEqual(['subject'])
  })

  it('is signed by whoever of several officers chaired; who is kept out signs nothing', async () => {
    const { officer, khang, db, commune } = world
    const id = await concluded()
    await seedTerm(db, { personId: khang, unitId: commune, office: 'inspection_officer' })
    const { rows } = await sql<{
      readonly name: string
    }>`select full_name as name from person where id = ${officer}`.execute(db)
    const signed = await printed(id, 'gs10')
    expect(signed).toContain('"post":"CHỦ TRÌ"')
    expect(signed).toContain(`"name":"${rows[0]?.name}"`)
  })

  it('names people below the committee, a cell only its own', async () => {
    const find = async (by: PersonId, unitId: string) =>
      (await world.call(by, casesApi.people, { params: { unitId }, query: { q: 'le thi xuan' } })).body
    expect((await find(world.officer, world.commune)).people.map(({ personId }) => personId)).toEqual([world.foreign])
    expect((await find(world.secretary, world.cell)).people).toEqual([])
    expect(await find(world.officer, world.cell)).toMatchObject({ code: 'not_found' })
  })
})
