import { describe, expect, it } from 'vitest'
import type { UnitId } from '#kernel/id.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import { NO_FILTER } from '#members/rules/lists/filter.ts'
import { countMoves, countYears } from '#members/server/lists/composition.queries.ts'
import { countMembers, listMembers } from '#members/server/lists/list.queries.ts'
import type { UnitScope } from '#platform/server/access/actor.ts'
import type { FreshDb } from '#tests/support/fresh-db.ts'
import { searchCellsAnywhere } from '#units/public.ts'
import { listUnits, UNITS_A_PAGE } from '#units/server/units.queries.ts'
import { expectBounded, type Reading, readingsBy } from './read-plan.ts'

/** The register the plans are made over; its tree is there once the tests run. */
export interface PlannedWorld {
  readonly fresh: FreshDb
  readonly on: LocalDate
  readonly members: number
  /** Units below one wide node. */
  readonly children: number
  readonly scopeOf: (kind: string) => UnitScope
}

/** Lists and pictures of a province read that province alone. */
export function listsOfAProvince(world: PlannedWorld) {
  describe('a list with filters and a picture of a province', () => {
    const BADGES = [30, 40, 45, 50, 55, 60, 65, 70, 75, 80, 85, 90]
    const PARTY_AGE = 'first_admission' as const
    const FILTERS = [
      ['nothing asked', {}],
      ['a part of the name', { name: 'nguyen thi' }],
      ['on probation', { standing: 'probationary' }],
      ['exempt or away', { leave: 'any' }],
      ['age and sex', { sex: 'female', ageFrom: 60 }],
      ['a badge in time', { badgeUntil: '2027-02-03' }],
      ['a group', { tags: ['retired'] }],
      ['an item missing', { missing: 'bornOn' }],
    ] as const
    const province = () => {
      const scope = world.scopeOf('province')
      const [unitId] = scope.subtreeIds
      return { scope, unitId: unitId as UnitId }
    }
    const membersOf = async () =>
      (await countYears(world.fresh.db, { ...province(), partyAge: PARTY_AGE }))
        .filter(({ kind }) => kind === 'age')
        .reduce((sum, { count }) => sum + count, 0)
    /** Whatever is read of the register, by an index and of this province alone; a unit above it is known twice. */
    const expectWithin = (readings: readonly Reading[], within: number) => {
      const register = ['membership', 'person', 'member', 'member_leave', 'member_tag', 'unit_ancestry', 'unit_version']
      const read = readings.filter(({ table }) => table === null || register.includes(table))
      expectBounded(read, { by: 'membership_unit_id_person_id_idx', within })
    }

    it.each(FILTERS)('%s: its members once for the lines and once for the figures', async (_what, asked) => {
      const { scope, unitId } = province()
      const members = await membersOf()
      expect(members).toBeGreaterThan(300)
      expect(members).toBeLessThan(world.members / 5)
      const request = { unitId, scope, filter: { ...NO_FILTER, ...asked }, badgeYears: BADGES, partyAge: PARTY_AGE }
      expectWithin(
        await readingsBy(world.fresh, () => listMembers(world.fresh.db, request, { after: null, limit: 51 })),
        6 * members,
      )
      expectWithin(await readingsBy(world.fresh, () => countMembers(world.fresh.db, request)), 7 * members)
    })

    it('stops counting where the figures end, however long the list is', async () => {
      const { scope, unitId } = province()
      const request = { unitId, scope, filter: NO_FILTER, badgeYears: BADGES, partyAge: PARTY_AGE }
      const most = 100
      expect(await countMembers(world.fresh.db, request, most)).toEqual({ total: most, isMore: true, parts: null })
      const readings = await readingsBy(world.fresh, () => countMembers(world.fresh.db, request, most))
      const people = readings.filter(({ table }) => table === 'person' || table === 'member')
      expect(people.map(({ rows }) => rows)).toEqual([most + 1, most + 1])
    })

    it('pictures read each of its members once', async () => {
      const { scope, unitId } = province()
      const members = await membersOf()
      expectWithin(
        await readingsBy(world.fresh, () => countYears(world.fresh.db, { unitId, scope, partyAge: PARTY_AGE })),
        5 * members,
      )
      expectWithin(await readingsBy(world.fresh, () => countMoves(world.fresh.db, unitId, scope, 2017)), 7 * members)
    })
  })
}

/** A unit is found by its name at any height of the tree. */
export function unitsByName(world: PlannedWorld) {
  describe('a unit by a part of the name', () => {
    const found = (kind: string, search: string, after: UnitId | null = null) =>
      listUnits(world.fresh.db, { scope: world.scopeOf(kind), on: world.on, under: null, search, after })

    /** What finds them; what each line says of them, how many stand below it, is the tree's. */
    const expectFound = (readings: readonly Reading[]) => {
      const finding = readings.filter(({ table }) => table === 'unit_search' || table === 'unit_ancestry')
      expect(readings.filter(({ how }) => how.includes('Seq Scan'))).toEqual([])
      expect(finding.reduce((sum, { rows }) => sum + rows, 0)).toBeLessThan(20 * UNITS_A_PAGE)
    }

    it.each(['chi bo', 'bo', 'dang bo', 'to', 'khong co don vi nao'])(
      '%s: a page of it, from any height',
      async (part) => {
        for (const kind of ['central', 'province', 'upper_committee', 'cell']) {
          expectFound(await readingsBy(world.fresh, () => found(kind, part)))
        }
      },
    )

    it('goes on page by page, each unit once and as cheaply', async () => {
      const seen = new Set<string>()
      let after: UnitId | null = null
      do {
        const asked = after
        const { rows, next } = await found('central', 'to', asked)
        expect(rows.filter(({ id }) => seen.has(id))).toEqual([])
        for (const { id } of rows) seen.add(id)
        if (next === null || seen.size === 10 * UNITS_A_PAGE) {
          expectFound(await readingsBy(world.fresh, () => found('central', 'to', asked)))
        }
        after = next as UnitId | null
      } while (after !== null)
      expect(seen.size).toBeGreaterThan(world.children)
    })

    it.each(['chi bo', 'dang bo', 'khong co'])('%s: a cell to go to, anywhere', async (part) => {
      const readings = await readingsBy(world.fresh, () =>
        searchCellsAnywhere(world.fresh.db, part, { on: world.on, limit: 20 }),
      )
      expectBounded(readings, { by: 'unit_search_in_section', within: 400 })
    })
  })
}
