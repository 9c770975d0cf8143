import { describe, expect, it } from 'vitest'
import type { UnitId } from '#kernel/id.ts'
import { freshDb } from '#tests/support/fresh-db.ts'
import { seedMember, seedTerm, seedUnit } from '#tests/support/seed.ts'
import { actorFor, testClock } from '#tests/support/test-app.ts'
import type { UnitScope } from './actor.ts'
import { isVisibleUnit, visibleUnitIds } from './scope.ts'

const fresh = freshDb()

const visible = async (scope: UnitScope) =>
  (await fresh.db.selectFrom('unit').select('id').where('id', 'in', visibleUnitIds(scope)).execute())
    .map((row) => row.id)
    .sort()

async function aTree() {
  const commune = await seedUnit(fresh.db, { kind: 'grassroots_committee', name: 'Đảng ủy xã Sông Mai' })
  const cellA = await seedUnit(fresh.db, { parentId: commune })
  const cellB = await seedUnit(fresh.db, { parentId: commune })
  const elsewhere = await seedUnit(fresh.db)
  return { commune, cellA, cellB, elsewhere }
}

describe('scope', () => {
  it('reaches one unit, or a unit with all below it, and nothing else', async () => {
    const { commune, cellA, cellB, elsewhere } = await aTree()
    const on = '2026-11-20' as const
    expect(await visible({ unitIds: [cellA], subtreeIds: [], on })).toEqual([cellA])
    expect(await visible({ unitIds: [], subtreeIds: [commune], on })).toEqual([commune, cellA, cellB].sort())
    expect(await visible({ unitIds: [], subtreeIds: [], on })).toEqual([])
    expect(await isVisibleUnit(fresh.db, { unitIds: [], subtreeIds: [commune], on }, elsewhere)).toBe(false)
    expect(await isVisibleUnit(fresh.db, { unitIds: [], subtreeIds: [commune], on }, cellB)).toBe(true)
  })

  it('follows the tree of its day', async () => {
    const { commune, cellA } = await aTree()
    await fresh.db
      .updateTable('unitAncestry')
      .set({ toOn: '2025-07-01' })
      .where('ancestorId', '=', commune)
      .where('unitId', '=', cellA)
      .execute()
    const scopeOn = (on: UnitScope['on']): UnitScope => ({ unitIds: [], subtreeIds: [commune], on })
    expect(await isVisibleUnit(fresh.db, scopeOn('2025-06-30'), cellA)).toBe(true)
    expect(await isVisibleUnit(fresh.db, scopeOn('2025-07-01'), cellA)).toBe(false)
  })

  it('comes from the offices held that day: a term that ended gives nothing from that day on', async () => {
    const { commune, cellA } = await aTree()
    const officer = await seedMember(fresh.db, { unitId: cellA })
    await seedTerm(fresh.db, {
      personId: officer,
      unitId: commune,
      office: 'office_officer',
      from: '2026-01-01',
      to: '2026-11-20',
    })
    const reachOn = async (instant: string): Promise<readonly UnitId[]> =>
      (await actorFor(fresh.db, testClock(instant), officer)).scopeOf('account.make').subtreeIds
    expect(await reachOn('2026-11-19T23:59:00+07:00')).toEqual([commune])
    expect(await reachOn('2026-11-20T00:00:00+07:00')).toEqual([])
  })
})
