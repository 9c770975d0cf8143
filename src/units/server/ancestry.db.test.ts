import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { UnitId } from '#kernel/id.ts'
import { addDays, type LocalDate } from '#kernel/local-date.ts'
import type { Db } from '#platform/server/db/db.ts'
import { freshDb } from '#tests/support/fresh-db.ts'
import { testId } from '#tests/support/seed.ts'
import type { UnitKind } from '../rules/unit.ts'
import { foundUnit } from './units.service.ts'
import { isEverBelow, loadUnit, rebuildAncestry, recordChange, recordClosing } from './units.store.ts'

const fresh = freshDb()
const today: LocalDate = '2026-11-20'
const START: LocalDate = '2010-01-01'

/** The ancestors of a unit on a day, found by climbing from parent to parent. */
async function climb(db: Db, unitId: string, on: LocalDate): Promise<readonly string[]> {
  const above: string[] = []
  for (let at: string | null = unitId; at !== null; ) {
    const version: { parentId: string | null } | undefined = await db
      .selectFrom('unitVersion')
      .select('parentId')
      .where('unitId', '=', at)
      .where('fromOn', '<=', on)
      .where((where) => where.or([where('toOn', 'is', null), where('toOn', '>', on)]))
      .executeTakeFirst()
    if (!version) break
    above.push(at)
    at = version.parentId
  }
  return above
}

async function recorded(db: Db, unitId: string, on: LocalDate): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('unitAncestry')
    .select('ancestorId')
    .where('unitId', '=', unitId)
    .where('fromOn', '<=', on)
    .where((where) => where.or([where('toOn', 'is', null), where('toOn', '>', on)]))
    .orderBy('depth')
    .execute()
  return rows.map((row) => row.ancestorId)
}

function found(parentId: UnitId | null, kind: UnitKind, foundedOn: LocalDate): Promise<UnitId> {
  return fresh.db.transaction().execute(async (trx) => {
    const id = testId<'unit'>()
    const cellType = kind === 'cell' ? 'residential' : null
    const facts = {
      id,
      foundedOn,
      kind,
      cellType,
      name: kind,
      symbol: 'X',
      place: '',
      basis: 'Quyết định cũ',
      decision: null,
      code: null,
    } as const
    const made = await foundUnit(trx, facts, { parentId, today, actId: null })
    if (!made.ok) throw new Error(made.error.code)
    return id
  })
}

/** Moves as the act would, leaving out what the rules refuse; dates run forward from the newest version. */
function move(unitId: UnitId, parentId: UnitId, days: number): Promise<void> {
  return fresh.db.transaction().execute(async (trx) => {
    const unit = await loadUnit(trx, unitId, null)
    const parent = await loadUnit(trx, parentId, null)
    if (!unit || !parent || unit.closedOn || parent.closedOn || unitId === parentId) return
    const on = addDays(unit.latest.fromOn, days)
    if (on < parent.foundedOn || (await isEverBelow(trx, unitId, parentId, on))) return
    const version = { ...unit.latest, parentId, fromOn: on, toOn: null }
    await recordChange(trx, { type: 'unit_moved', id: unitId, version }, null)
  })
}

describe('ancestry', () => {
  it('says on any day what climbing the parents of that day says, after any moves, back-dated ones too', async () => {
    const step = fc.record({ unit: fc.nat(7), parent: fc.nat(8), days: fc.integer({ min: 1, max: 900 }) })
    const days = fc.array(fc.integer({ min: -30, max: 6000 }), { minLength: 6, maxLength: 6 })
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 12 }), days, fc.nat(8), async (steps, offsets, closing) => {
        const units = await growTree()
        const unitAt = (index: number) => units[index] ?? testId<'unit'>()
        for (const { unit, parent, days: after } of steps) await move(unitAt(unit + 1), unitAt(parent), after)
        await closeIfEmpty(unitAt(closing))
        for (const offset of offsets) await expectSame(units, addDays(START, offset))
      }),
      { numRuns: 25 },
    )
  }, 60_000)

  it('joins periods that meet, so that an unmoved ancestor has one row', async () => {
    const top = await found(null, 'central', START)
    const province = await found(top, 'province', START)
    const commune = await found(await found(province, 'upper_committee', START), 'grassroots_committee', START)
    const cell = await found(commune, 'cell', '2012-05-01')
    await move(commune, province, 4000)
    const rows = await fresh.db.selectFrom('unitAncestry').selectAll().where('unitId', '=', cell).execute()
    expect(rows.filter((row) => row.ancestorId === commune)).toMatchObject([
      { fromOn: '2012-05-01', toOn: null, depth: 1 },
    ])
    expect(rows.filter((row) => row.ancestorId === province)).toHaveLength(2)
  })
})

/** A top and eight units below it, two under each. */
async function growTree(): Promise<readonly UnitId[]> {
  const top = await found(null, 'central', START)
  const units = [top]
  for (let index = 0; index < 8; index += 1) {
    units.push(await foundLoose(units[Math.floor(index / 2)] ?? top, addDays(START, index * 40)))
  }
  return units
}

async function expectSame(units: readonly UnitId[], on: LocalDate): Promise<void> {
  for (const unit of units) expect(await recorded(fresh.db, unit, on)).toEqual(await climb(fresh.db, unit, on))
}

/** A unit whose kind does not matter here: the tree alone is under test. */
async function foundLoose(parentId: UnitId, from: LocalDate): Promise<UnitId> {
  const id = await found(null, 'central', from)
  await fresh.db.updateTable('unitVersion').set({ parentId }).where('unitId', '=', id).execute()
  await fresh.db.transaction().execute((trx) => rebuildAncestry(trx, [id]))
  return id
}

function closeIfEmpty(id: UnitId): Promise<void> {
  return fresh.db.transaction().execute(async (trx) => {
    const unit = await loadUnit(trx, id, null)
    const below = await trx.selectFrom('unitVersion').select('unitId').where('parentId', '=', id).executeTakeFirst()
    if (!unit || below) return
    await recordClosing(trx, {
      type: 'unit_closed',
      id,
      on: addDays(unit.latest.fromOn, 500),
      basis: '',
      decision: null,
    })
  })
}
