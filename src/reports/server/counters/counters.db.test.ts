import fc from 'fast-check'
import { sql } from 'kysely'
import { beforeAll, describe, expect, it } from 'vitest'
import { localDate, type Month } from '#kernel/local-date.ts'
import type { Db } from '#platform/server/db/db.ts'
import { freshDb } from '#tests/support/fresh-db.ts'
import { seedMember, seedUnit } from '#tests/support/seed.ts'
import { testClock } from '#tests/support/test-app.ts'
import type { Definition } from '../../rules/indicators.ts'
import {
  aSmallCountry,
  correctBirth,
  dyingAfter,
  seedHeld,
  seedMove,
  seedSettledClass,
  totalsOf,
  undivided,
} from '../reports.builders.ts'
import { carryAll, carrySome } from './carry.ts'
import { findDifferences, rebuildCounters } from './compare.ts'
import { beginCounting } from './keep.ts'

const fresh = freshDb()
const clock = testClock('2026-11-20T12:00:00+07:00')
const TODAY = localDate(2026, 11, 20)
let country: Awaited<ReturnType<typeof aSmallCountry>>
const carry = () => carryAll({ db: fresh.db, clock })
const cellAt = (place: number) =>
  country.cells[place % country.cells.length] ?? { unitId: country.province, members: [] }

beforeAll(async () => {
  country = await aSmallCountry(fresh.db)
  await carry()
})

async function carryAndDie(db: Db, after: number): Promise<boolean> {
  const step = db.transaction().execute((trx) => carrySome(trx.withPlugin(dyingAfter(after)), TODAY))
  return await step.then(
    () => false,
    () => true,
  )
}

describe('counters of a month', () => {
  it('carry a meeting to every unit above the cell, once, however often they are carried', async () => {
    const { unitId, members } = cellAt(0)
    const [first, second, third] = members
    if (!first || !second || !third) throw new Error('three members')
    await seedHeld(fresh.db, { unitId, month: '2026-03', present: [first, second], absent: [third] })
    expect(await carry()).toBeGreaterThan(0)
    expect(await carry()).toBe(0)
    for (const above of [unitId, country.communes[0] ?? unitId, country.province]) {
      expect(await totalsOf(fresh.db, above, '2026-03')).toMatchObject({
        'meetings.regular': 1,
        'meetings.obliged': 3,
        'meetings.present': 2,
        'meetings.excused': 1,
      })
    }
    expect(await totalsOf(fresh.db, country.communes[1] ?? unitId, '2026-03')).not.toHaveProperty('meetings.regular')
  })

  it('follow a late grade and a meeting that is taken away again', async () => {
    const { unitId } = cellAt(1)
    const id = await seedHeld(fresh.db, { unitId, month: '2026-04', kind: 'combined' })
    await carry()
    await sql`update meeting set stage = 'graded', decided_grade = 'good', decided_points = 93 where id = ${id}`.execute(
      fresh.db,
    )
    await carry()
    expect(await totalsOf(fresh.db, country.province, '2026-04')).toMatchObject({
      'meetings.thematic': 1,
      'meetings.good': 1,
    })
    await sql`delete from meeting where id = ${id}`.execute(fresh.db)
    await carry()
    expect(await totalsOf(fresh.db, country.province, '2026-04')).not.toHaveProperty('meetings.thematic')
  })

  it('take a class from the day it is closed, with those who came', async () => {
    const id = await seedSettledClass(fresh.db, country.communes[0] ?? country.province)
    await carry()
    expect(await totalsOf(fresh.db, country.province, '2026-06')).not.toHaveProperty('training.classes')
    await sql`update training_class set stage = 'closed', closed_on = '2026-06-20' where id = ${id}`.execute(fresh.db)
    await carry()
    expect(await totalsOf(fresh.db, country.province, '2026-06')).toMatchObject({ 'training.classes': 1 })
    expect(await findDifferences(fresh.db)).toEqual([])
  })

  it('are kept of no unit in which nothing happened and nobody stands', async () => {
    const kept = await fresh.db.selectFrom('reportOwn').select('unitId').execute()
    expect(kept.map(({ unitId }) => unitId)).not.toContain(country.province)
  })

  it('know the roll of a month in which nothing happened', async () => {
    await beginCounting({ db: fresh.db, clock })
    await carry()
    expect(await totalsOf(fresh.db, country.province, '2026-11')).toMatchObject({
      'members.total': 12,
      'members.official': 12,
    })
  })

  it('leave a moved cell what it did before under the committee it stood under', async () => {
    const { db } = fresh
    const [from, to] = [
      await seedUnit(db, { kind: 'grassroots_committee' }),
      await seedUnit(db, { kind: 'grassroots_committee' }),
    ]
    const unitId = await seedUnit(db, { parentId: from })
    for (const month of ['2026-05', '2026-06', '2026-07'] as const) await seedHeld(db, { unitId, month })
    await carry()
    await seedMove(db, unitId, to, '2026-06-15')
    await carry()
    const held = async (under: typeof from) =>
      await Promise.all(
        (['2026-05', '2026-06', '2026-07'] as const).map(
          async (month) => (await totalsOf(db, under, month))['meetings.regular'] ?? 0,
        ),
      )
    expect(await held(from)).toEqual([1, 0, 0])
    expect(await held(to)).toEqual([0, 1, 1])
  })

  it('count anew from the month a definition is replaced', async () => {
    const { db } = fresh
    const counted: Definition = {
      indicator: 'meetings.regular',
      measure: 'flow',
      from: '2025-01',
      count: ({ meetings }) => meetings.length,
    }
    const doubled: Definition = { ...counted, from: '2026-06', count: ({ meetings }) => 2 * meetings.length }
    const unitId = await seedUnit(db, {})
    for (const month of ['2026-05', '2026-06'] as const) await seedHeld(db, { unitId, month })
    const under = async (definitions: readonly Definition[]) => {
      await beginCounting({ db, clock }, definitions)
      await carryAll({ db, clock }, { definitions })
      return [await totalsOf(db, unitId, '2026-05'), await totalsOf(db, unitId, '2026-06')]
    }
    await under([counted])
    expect(await under([counted, doubled])).toEqual([{ 'meetings.regular': 1 }, { 'meetings.regular': 2 }])
    await beginCounting({ db, clock })
    await carry()
    expect(await findDifferences(db)).toEqual([])
  })
})

describe('counters and facts', () => {
  it('are told apart where somebody wrote a counter by hand, and made whole again', async () => {
    const { db } = fresh
    const month: Month = '2026-03'
    await sql`update report_total set counts = counts || '{"meetings.regular": 7}' where unit_id = ${country.province} and span = ${month}`.execute(
      db,
    )
    await sql`update report_own set counts = counts || '{"meetings.spoke": 5}' where unit_id = ${cellAt(0).unitId} and month = ${month}`.execute(
      db,
    )
    const found = await findDifferences(db)
    expect(found).toContainEqual({
      unitId: country.province,
      span: month,
      what: 'total',
      indicator: 'meetings.regular',
    })
    expect(found).toContainEqual({ unitId: cellAt(0).unitId, span: month, what: 'own', indicator: null })
    await rebuildCounters({ db, clock })
    expect(await findDifferences(db)).toEqual([])
    expect(await totalsOf(db, country.province, month)).toMatchObject({ 'meetings.regular': 1, 'meetings.present': 2 })
  })

  it('are the same after a death at any statement of a step', async () => {
    const { unitId, members } = cellAt(2)
    let deaths = 0
    for (let statement = 0; ; statement += 1) {
      await seedHeld(fresh.db, { unitId, month: '2026-08', kind: 'thematic', present: members })
      if (!(await carryAndDie(fresh.db, statement))) break
      deaths += 1
      // Before the next fact marks the same month again.
      expect(await carry().then(() => findDifferences(fresh.db))).toEqual([])
    }
    expect(deaths).toBeGreaterThan(8)
    expect(await totalsOf(fresh.db, country.province, '2026-08')).toMatchObject({ 'meetings.thematic': deaths + 1 })
  })

  const step = fc.oneof(
    fc.record({
      what: fc.constant('meet' as const),
      cell: fc.nat(3),
      month: fc.constantFrom<Month>('2026-01', '2026-02'),
      present: fc.nat(3),
    }),
    fc.record({
      what: fc.constant('enrol' as const),
      cell: fc.nat(3),
      month: fc.constantFrom<Month>('2025-12', '2026-01'),
    }),
    fc.record({ what: fc.constant('move' as const), cell: fc.nat(3), under: fc.nat(1) }),
    fc.record({ what: fc.constant('correct' as const), cell: fc.nat(3), born: fc.integer({ min: 1930, max: 2007 }) }),
    fc.record({ what: fc.constant('die' as const), after: fc.nat(14) }),
    fc.record({ what: fc.constantFrom('carry' as const, 'together' as const) }),
  )

  /** One step; `turn` makes each move later than the one before. */
  async function take(one: typeof step extends fc.Arbitrary<infer S> ? S : never, turn: number) {
    const { db } = fresh
    switch (one.what) {
      case 'meet': {
        const { unitId, members } = cellAt(one.cell)
        return await seedHeld(db, {
          unitId,
          month: one.month,
          kind: 'thematic',
          present: members.slice(0, one.present),
        })
      }
      case 'enrol':
        return await seedMember(db, { unitId: cellAt(one.cell).unitId, from: `${one.month}-10`, officialOn: null })
      case 'move': {
        const on = localDate(2026 + Math.floor(turn / 336), 1 + (Math.floor(turn / 28) % 12), 1 + (turn % 28))
        return await seedMove(db, cellAt(one.cell).unitId, country.communes[one.under] ?? country.province, on)
      }
      case 'correct':
        return await correctBirth(db, cellAt(one.cell).members[0], one.born)
      case 'die':
        return await carryAndDie(db, one.after)
      case 'carry':
        return await carry()
      case 'together':
        return await Promise.all([carry(), carry(), carry()])
    }
  }

  it('agree whatever is recorded, corrected, moved, carried by several at once or cut off', async () => {
    let turn = 0
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 12 }), async (steps) => {
        for (const one of steps) {
          turn += 1
          await take(one, turn)
        }
        await carry()
        expect(await findDifferences(fresh.db)).toEqual([])
        expect(await undivided(fresh.db)).toEqual([])
      }),
      { numRuns: 12 },
    )
  })
})
