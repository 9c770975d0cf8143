import { sql } from 'kysely'
import { beforeAll, describe, expect, it } from 'vitest'
import type { CaseId, PersonId } from '#kernel/id.ts'
import { paperText } from '#papers/public.ts'
import { freshDb } from '#tests/support/fresh-db.ts'
import { actorFor } from '#tests/support/test-app.ts'
import { casesApi } from '../contract.ts'
import { readCasePaper } from './case-view.ts'
import { aCommuneWithCases } from './cases.builders.ts'
import { denunciationStanding } from './denunciation/standing.queries.ts'
import { denunciationsOver, type World } from './denunciation.builders.ts'
import { drawnDossiers } from './dossier.ts'

const fresh = freshDb()
let world: World
let over: ReturnType<typeof denunciationsOver>
beforeAll(async () => {
  world = await aCommuneWithCases(fresh)
  over = denunciationsOver(world)
})

/** Every paper of the case as Word keeps its text, and the whole dossier, for whoever leads it. */
async function printed(id: CaseId): Promise<readonly Buffer[]> {
  const { papers } = (await over.show(world.secretary, id)).body
  const files = []
  for (const { paper, place } of papers) {
    const params = { caseId: id, paper, place: String(place), format: 'pdf' } as never
    const file = await world.call(world.secretary, casesApi.paper, { params })
    expect(file.status, paper).toBe(200)
    files.push(file.raw)
  }
  return files
}

describe('scenario 8: the plan of a denunciation printed for all members', () => {
  it('names the member, the code and the allegations; every paper of the dossier is drawn, none from the letter', async () => {
    const id = await over.open({ keptOut: [] })
    await over.all(id, [...over.toPlan, ...over.toDraft, ...over.toEnd])
    const page = await over.show(world.secretary, id)
    expect(page.body.papers.map(({ paper }) => paper)).toEqual([
      ...(['tc2', 'tc3', 'tc4', 'tc5', 'tc6', 'tc7', 'tc9', 'tc10', 'tc11', 'tc12', 'tc16', 'tc_sender'] as const),
    ])
    const files = await printed(id)
    expect(files.length).toBe(page.body.papers.length)
    for (const file of files) expect(file.subarray(0, 4).toString()).toBe('%PDF')
    // The case holds no field a name could stand in: what was kept of the letter is its code, its day and how many there were.
    const letter = page.body.entries.find(({ act }) => act === 'take_letter')?.body
    const known = { codeName: 'NTC-2026-003', receivedOn: '2026-09-25', countedFrom: '2026-09-25', letters: 1 }
    expect(letter).toEqual({ ...known, allegations: ['Chi quỹ không có chứng từ'] })
    const counted = (reader: PersonId) =>
      sql`select outcome, count::int as count from denunciation_outcomes(array[${world.cell}::uuid], '2026-01-01', '2026-12-31', ${reader})
        order by outcome`.execute(world.db)
    const both = ['true_violation', 'unfounded'].map((outcome) => ({ outcome, count: 1 }))
    expect((await counted(world.secretary)).rows).toEqual(both)
    expect((await counted(world.lan)).rows).toEqual([])
  })
})

describe('the double process', () => {
  it('leads to a case of discipline whose ballot and counting (TC13 to TC15) the index names, and which goes out with the dossier', async () => {
    const { secretary, lan, khang, db, clock } = world
    const id = await over.open()
    const [before, after] = [over.toDraft.slice(0, 6), over.toDraft.slice(6)]
    await over.all(id, [...over.toPlan, ...before, [secretary, 'start_double_process', '2026-10-19'], ...after])
    await over.all(id, over.toEnd)
    const actor = await actorFor(db, clock, secretary)
    const index = await readCasePaper(world, actor, id, { paper: 'tc16', place: 0 })
    const text = index && paperText(index.model).join('\n')
    expect(text).toContain('Hồ sơ xem xét kỷ luật kèm theo (phiếu biểu quyết, biên bản kiểm phiếu)')
    expect(text).toContain('Đơn và biên bản làm việc với người tố cáo')
    expect(text).toContain('phụ lục niêm phong')
    const notice = await readCasePaper(world, actor, id, { paper: 'tc11', place: 0 })
    const bodies = ['Đảng ủy xã Tân Lập (để báo cáo)', 'Ủy ban Kiểm tra Đảng ủy xã Tân Lập (để báo cáo)']
    expect(notice?.model.recipients).toEqual(expect.arrayContaining(bodies))
    expect(await drawnDossiers(world, actor, id)).toHaveLength(1)
    const child = (await world.open(lan, secretary, { procedure: 'discipline', parentId: id, on: '2026-11-10' })).body
      .id as CaseId
    const planned = ['set_team', 'state_violation', 'issue_plan'] as const
    for (const [index, act] of planned.entries()) await world.act(secretary, child, act, '2026-11-10', index + 1)
    expect(await drawnDossiers(world, actor, id)).toHaveLength(2)
    expect(await drawnDossiers(world, await actorFor(db, clock, khang), id)).toEqual([])
  })
})

describe('scenario 9: day 60 with no conclusion', () => {
  it('the cell extends once by at most thirty working days, before the day, and both sides learn of it', async () => {
    const { secretary, lan, db, clock } = world
    const id = await over.open()
    await over.all(id, [...over.toPlan, ...over.toDraft])
    const settle = async () => (await over.show(secretary, id)).body.clocks.find((one) => one.clock === 'settle')
    expect((await settle())?.dueOn).toBe('2026-12-01')
    clock.set('2026-11-30T20:00:00+07:00')
    const extend = (untilOn: string) =>
      over.does(id, [
        secretary,
        'extend_settling',
        '2026-11-30',
        { agreed: { on: '2026-11-29', meetingId: null }, untilOn },
      ])
    expect((await extend('2027-03-01')).body.code).toBe('extension_too_long')
    expect((await extend('2026-12-31')).status).toBe(200)
    expect((await extend('2027-01-05')).body.code).toBe('already_extended')
    expect((await settle())?.dueOn).toBe('2026-12-31')
    const seen = await over.show(lan, id)
    expect(seen.body.papers.map(({ paper }) => paper)).toContain('tc_extension')
    expect(await denunciationStanding(db, [id])).toMatchObject([{ isExtended: true, settleUntil: '2026-12-31' }])
    clock.set('2026-11-20T20:00:00+07:00')
  })

  it('without an extension it is a breach: concluded only with its reason, which stays on the page', async () => {
    const { secretary, lan, clock } = world
    const id = await over.open()
    await over.all(id, [...over.toPlan, ...over.toDraft])
    clock.set('2026-12-20T20:00:00+07:00')
    const more = { requirements: [], reportBackOn: null }
    const late = await over.does(id, [secretary, 'extend_settling', '2026-12-20'])
    expect(late.body.code).toBe('extension_too_late')
    const bare = await over.does(id, [secretary, 'conclude_denunciation', '2026-12-20', more])
    expect(bare.body).toMatchObject({ code: 'late_reason_needed', dueOn: '2026-12-01' })
    const done = await over.does(id, [secretary, 'conclude_denunciation', '2026-12-20', more, 'chờ xác minh ở xã'])
    expect(done.status).toBe(200)
    const clocks = (await over.show(lan, id)).body.clocks.filter((one) => one.clock === 'settle')
    expect(clocks).toMatchObject([{ doneOn: '2026-12-20', lateReason: 'chờ xác minh ở xã' }])
    clock.set('2026-11-20T20:00:00+07:00')
  })

  it('a letter taken back under pressure is not taken back, one taken back freely ends the case', async () => {
    const { secretary } = world
    const id = await over.open()
    const withdraw = (isForced: boolean) =>
      over.does(id, [secretary, 'withdraw_letter', '2026-10-02', { isForced, reason: 'gia đình nhắc' }])
    expect((await withdraw(true)).body.code).toBe('withdrawal_forced')
    expect((await withdraw(false)).body).toMatchObject({ stage: 'withdrawn' })
  })
})
