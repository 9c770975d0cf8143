import { beforeAll, describe, expect, it } from 'vitest'
import { freshDb } from '#tests/support/fresh-db.ts'
import { testClock } from '#tests/support/test-app.ts'
import { reportsApi } from '../contract.ts'
import { findDifferences } from './counters/compare.ts'
import { reportActs } from './report-acts.builders.ts'
import { aReportingCountry } from './reports.builders.ts'

const fresh = freshDb()
const clock = testClock('2026-11-30T12:00:00+07:00')
let world: Awaited<ReturnType<typeof aReportingCountry>>

beforeAll(async () => {
  world = await aReportingCountry(fresh.db, clock)
})

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
    const query = { row: 'toDate.feeCollected', first: '2026-08', last: '2026-08' } as const
    const under = await world.call(secretaryOf(0), reportsApi.facts, { params: { unitId: a.unitId }, query })
    expect(under.body.things.map(({ count }) => count)).toEqual([4_000_000_000, 3_000_000_000])
    expect(await findDifferences(world.db)).toEqual([])
  })
})
