import { sql } from 'kysely'
import { beforeAll, describe, expect, it } from 'vitest'
import { paperFrame, paperText } from '#papers/public.ts'
import type { ReplyOf } from '#platform/contract/endpoint.ts'
import { freshDb } from '#tests/support/fresh-db.ts'
import { seedUnit, testId } from '#tests/support/seed.ts'
import { testClock } from '#tests/support/test-app.ts'
import { reportsApi } from '../contract.ts'
import { findDifferences } from './counters/compare.ts'
import { reportActs } from './report-acts.builders.ts'
import { reportPaper } from './report-paper.ts'
import { aReportingCountry, seedHeld } from './reports.builders.ts'

const fresh = freshDb()
const clock = testClock('2026-11-30T12:00:00+07:00')
let world: Awaited<ReturnType<typeof aReportingCountry>>

beforeAll(async () => {
  world = await aReportingCountry(fresh.db, clock)
})

type Report = ReplyOf<typeof reportsApi.report>

async function sentPaper(report: Report) {
  const frame = await paperFrame(world.db, world.a.unitId, '2026-11-30')
  if (!frame) throw new Error('the cell is in force')
  return reportPaper({ report, span: { first: '2026-04', last: '2026-06' }, frame })
}

const nowOf = (figures: Report['figures'], rows: readonly string[]) =>
  rows.map((row) => figures.find((one) => one.row === row)?.now)

const nameOf = async (unitId: string) =>
  (await world.db.selectFrom('unitVersion').select('name').where('unitId', '=', unitId).execute()).map(
    ({ name }) => name,
  )

const { open, submit, show, secretaryOf } = reportActs(() => world)

describe('the report on fees', () => {
  it('bears thousands of millions of đồng, up the tree, since January, and down to what is behind them', async () => {
    const { a, carry } = world
    const fees = async (month: '2026-07' | '2026-08', collected: number, kept: number) => {
      const { id } = (await open({ form: 'fees', first: month, last: month, dueOn: '2026-10-05' })).body
      const answers = { 'asked.feeCollected': collected, 'asked.feeKeptCell': kept, 'asked.feeOwedCell': 0 }
      const sent = await submit(id, a.unitId, secretaryOf(0), { answers })
      await carry()
      return { id, ...sent }
    }
    expect((await fees('2026-07', 4_000_000_000, 1_200_000_000)).status).toBe(200)
    const { id } = await fees('2026-08', 3_000_000_000, 900_000_000)
    const params = { periodId: id, unitId: a.unitId }
    const { submission } = (await world.call(secretaryOf(0), reportsApi.report, { params })).body
    const figures = (await show(id)).figures
    for (const [row, value] of [
      ['rest.feeDue', 2_100_000_000],
      ['rest.feeDueToDate', 4_900_000_000],
      ['toDate.feeCollected', 7_000_000_000],
    ] as const) {
      expect(submission?.figures).toContainEqual({ row, value })
      expect(figures.find((one) => one.row === row)?.now).toBe(value)
    }
    const query = { row: 'rest.feeDueToDate', first: '2026-08', last: '2026-08' } as const
    const under = await world.call(secretaryOf(0), reportsApi.facts, { params: { unitId: a.unitId }, query })
    // What was kept and what was collected: the figure is made of both.
    expect(under.body.parts.map(({ of, things }) => [of, things.map(({ count }) => count)])).toEqual([
      ['asked.feeCollected', [4_000_000_000, 3_000_000_000]],
      ['asked.feeKeptCell', [1_200_000_000, 900_000_000]],
      ['asked.feeKeptGrassroots', []],
      ['asked.feeKeptAbove', []],
    ])
    expect(await findDifferences(world.db)).toEqual([])
  })

  it('asks for the months nobody told of, adds them to those told, and asks nothing twice', async () => {
    const { a, call, carry } = world
    const by = secretaryOf(0)
    const span = { first: '2026-07', last: '2026-09', dueOn: '2026-10-05' } as const
    const { id } = (await open({ form: 'fees', kind: 'quarter', ...span })).body
    const params = { periodId: id, unitId: a.unitId }
    const report = async (of = params) => (await call(by, reportsApi.report, { params: of })).body
    const told = (['2026-07', '2026-08'] as const).map((month) => ({ kind: 'month', first: month, last: month }))
    expect((await report()).toldElsewhere).toContainEqual({ row: 'asked.feeCollected', periods: told })
    const send = async (collected: number, basedOn: number) => {
      const answers = { 'asked.feeCollected': collected, 'asked.feeKeptCell': 0, 'asked.feeOwedCell': 0 }
      expect((await submit(id, a.unitId, by, { answers, basedOn })).status).toBe(200)
      await carry()
      const { submission, figures } = await report()
      const now = figures.find(({ row }) => row === 'asked.feeCollected')?.now
      return [submission?.figures.find(({ row }) => row === 'asked.feeCollected')?.value, now]
    }
    expect(await send(500, 0)).toEqual([7_000_000_500, 7_000_000_500])
    expect(await send(700, 1)).toEqual([7_000_000_700, 7_000_000_700])
    const own = {
      params: { unitId: a.unitId },
      query: { row: 'asked.feeCollected', first: '2026-07', last: '2026-09' },
    } as const
    expect((await call(by, reportsApi.facts, own)).body.parts[0]?.things.map(({ on }) => on?.slice(0, 7))).toEqual([
      ...['2026-07', '2026-08', '2026-09'],
    ])
    const september = { first: '2026-09', last: '2026-09', dueOn: '2026-10-05' } as const
    const { id: later } = (await open({ form: 'fees', kind: 'month', ...september })).body
    const month = await report({ periodId: later, unitId: a.unitId })
    expect(month.asked).toEqual([])
    // Nobody told anything of June, here or below; what facts count is nought there.
    const earlier = {
      params: { unitId: a.unitId },
      query: { form: 'fees', first: '2026-06', last: '2026-06' },
    } as const
    const { figures } = (await call(by, reportsApi.figures, earlier)).body
    expect(nowOf(figures, ['asked.feeCollected', 'rest.feeDue', 'sum.feeKept', 'toDate.feeCollected'])).toEqual([
      ...[null, null, null, null],
    ])
    expect(nowOf(figures, ['members.total'])).not.toEqual([null])
    // Told, and nought; what only a committee tells is told by nobody yet.
    const september2026 = { ...earlier, query: { form: 'fees', first: '2026-09', last: '2026-09' } } as const
    const nought = (await call(by, reportsApi.figures, september2026)).body.figures
    expect(nowOf(nought, ['asked.feeKeptCell', 'asked.feeOwedCell', 'asked.feeKeptGrassroots'])).toEqual([0, 0, null])
    expect(month.toldElsewhere.map(({ row, periods }) => [row, periods.map(({ kind }) => kind)])).toEqual([
      ['asked.feeCollected', ['quarter']],
      ['asked.feeKeptCell', ['quarter']],
    ])
  })

  it('says to a committee what is missing of whom, and where they are asked; to nobody else', async () => {
    const { b, first, province, head, above, call } = world
    const asked = { form: 'fees', kind: 'quarter', first: '2026-07', last: '2026-09', dueOn: '2026-10-10' } as const
    const { id } = (await open(asked, above, province)).body
    const of = async (by: typeof head) =>
      (await call(by, reportsApi.report, { params: { periodId: id, unitId: first } })).body
    const { missingBelow, asked: left } = await of(head)
    expect(left.map(({ id: row }) => row)).toEqual(['asked.feeKeptGrassroots', 'asked.feeOwedGrassroots'])
    const names = await nameOf(b.unitId)
    expect(missingBelow).toMatchObject({
      groups: [
        {
          untold: [
            { rows: ['asked.feeCollected', 'asked.feeKeptCell'], months: ['2026-07', '2026-08', '2026-09'] },
            { rows: ['asked.feeOwedCell'], months: ['2026-09'] },
          ],
          ...{ units: 1, names },
        },
      ],
      ...{ couldTell: [], mayOpen: true },
    })
    expect(missingBelow?.asked.map(({ kind, first: month }) => `${kind} ${month}`)).toEqual([
      ...['month 2026-07', 'quarter 2026-07', 'month 2026-08', 'month 2026-09'],
    ])
    expect((await of(above)).missingBelow).toBeNull()
  })
})

describe('the report on thematic meetings', () => {
  it('begins with the themes and what was settled on them, and never says that nothing arose where one was held', async () => {
    const { db, a, call, carry, head } = world
    const meetingId = await seedHeld(db, { unitId: a.unitId, month: '2026-04', kind: 'combined', present: a.members })
    await sql`update meeting set topic = 'Nước sạch về thôn' where id = ${meetingId}`.execute(db)
    const item = async (position: number, code: string, conclusion: string) =>
      await sql`insert into agenda_item (id, unit_id, meeting_id, position, phase, kind, performer, planned_minutes, origin, code, optional, conclusion)
        values (${testId()}, ${a.unitId}, ${meetingId}, ${position}, 'proceedings', 'debate', 'cell', 20, 'step', ${code}, false, ${conclusion})`.execute(
        db,
      )
    await item(1, 'regular.discussion', 'Việc thường kỳ')
    await item(2, 'thematic.discussion', 'Góp công đào mương')
    await carry()
    const quarter = {
      form: 'thematic',
      kind: 'quarter',
      first: '2026-04',
      last: '2026-06',
      dueOn: '2026-07-05',
    } as const
    const { id } = (await open(quarter)).body
    const params = { periodId: id, unitId: a.unitId }
    const drafts = async (by: typeof head) => (await call(by, reportsApi.report, { params })).body.drafts
    expect(await drafts(secretaryOf(0))).toEqual({ II: '- 05/04/2026: Nước sạch về thôn', III: '- Góp công đào mương' })
    expect(await drafts(head)).toEqual({})
    expect((await submit(id, a.unitId, secretaryOf(0))).status).toBe(200)
    const { body } = await call(secretaryOf(0), reportsApi.report, { params })
    expect(body.drafts).toEqual({})
    const paper = paperText(await sentPaper(body)).join('\n')
    expect(paper).toContain('Chuyên đề đã sinh hoạt')
    expect(paper).not.toContain('Không phát sinh')
  })
})

describe('the figures of a committee', () => {
  it('say who stood below it for a part of the months only, at either end', async () => {
    const { db, province, first, second, head, above, call } = world
    const moves = await seedUnit(db, { parentId: first, name: 'Chi bộ thôn Chuyển Đi' })
    await sql`update unit_version set to_on = '2026-05-10' where unit_id = ${moves}`.execute(db)
    await sql`insert into unit_version (unit_id, from_on, parent_id, kind, cell_type, name, symbol)
      values (${moves}, '2026-05-10', ${second}, 'cell', 'residential', 'Chi bộ thôn Chuyển Đi', 'CB')`.execute(db)
    const movedOf = async (unitId: typeof first, from: '2026-04' | '2026-05', by = head) => {
      const query = { form: 'work', first: from, last: '2026-06' } as const
      const { moved } = (await call(by, reportsApi.figures, { params: { unitId }, query })).body
      return moved.map(({ unitName, on, way }) => `${unitName} ${way} ${on}`)
    }
    expect(await movedOf(first, '2026-04')).toEqual(['Chi bộ thôn Chuyển Đi left 2026-05-10'])
    expect(await movedOf(second, '2026-04', above)).toEqual(['Chi bộ thôn Chuyển Đi came 2026-05-10'])
    // Of who stood deeper before, all months are counted above.
    const between = await seedUnit(db, { parentId: province, kind: 'upper_committee', name: 'Đảng bộ huyện Mai' })
    const rises = await seedUnit(db, { parentId: between, kind: 'grassroots_committee', name: 'Đảng bộ xã Nổi' })
    await sql`update unit_version set to_on = '2026-05-10' where unit_id = ${rises}`.execute(db)
    await sql`insert into unit_version (unit_id, from_on, parent_id, kind, name, symbol)
      values (${rises}, '2026-05-10', ${province}, 'grassroots_committee', 'Đảng bộ xã Nổi', 'DU')`.execute(db)
    expect(await movedOf(province, '2026-04', above)).toEqual([])
    expect(await movedOf(between, '2026-04', above)).toEqual(['Đảng bộ xã Nổi left 2026-05-10'])
    // At the end of May it stood with the new one already.
    expect([await movedOf(first, '2026-05'), await movedOf(second, '2026-05', above)]).toEqual([[], []])
  })
})
