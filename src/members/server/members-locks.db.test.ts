import { describe, expect, it } from 'vitest'
import { freshDb } from '#tests/support/fresh-db.ts'
import { seedMember, seedTerm, seedUnit } from '#tests/support/seed.ts'
import { actorFor, testClock } from '#tests/support/test-app.ts'
import { loadMember, lockCell } from './members.store.ts'

const fresh = freshDb()
const clock = testClock()

describe('the locks of a register', () => {
  it('let one who has locked a member write of him while an import has locked the cell', async () => {
    const unitId = await seedUnit(fresh.db)
    const secretary = await seedMember(fresh.db, { unitId })
    await seedTerm(fresh.db, { personId: secretary, unitId, office: 'cell_secretary' })
    const scope = (await actorFor(fresh.db, clock, secretary)).scopeOf('member.change')
    const written = await fresh.db.transaction().execute(async (importing) => {
      expect(await lockCell(importing, unitId, scope)).toBe(true)
      return await fresh.db.transaction().execute(async (correcting) => {
        await loadMember(correcting, secretary, scope)
        const refersToTheCell = correcting.selectFrom('unit').select('id').where('id', '=', unitId)
        return await refersToTheCell.forKeyShare().noWait().execute() // as every row that names the cell does
      })
    })
    expect(written).toEqual([{ id: unitId }])
  })

  it('make imports of one cell follow each other', async () => {
    const unitId = await seedUnit(fresh.db)
    const secretary = await seedMember(fresh.db, { unitId })
    await seedTerm(fresh.db, { personId: secretary, unitId, office: 'cell_secretary' })
    const scope = (await actorFor(fresh.db, clock, secretary)).scopeOf('member.change')
    await fresh.db.transaction().execute(async (first) => {
      await lockCell(first, unitId, scope)
      const second = fresh.db.selectFrom('unit').select('id').where('id', '=', unitId)
      await expect(second.forNoKeyUpdate().noWait().execute()).rejects.toMatchObject({ code: '55P03' })
    })
  })
})
