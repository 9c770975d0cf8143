import { sql } from 'kysely'
import { beforeAll, describe, expect, it } from 'vitest'
import type { PersonId, UnitId, UserId } from '#kernel/id.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import { findRoster } from '#members/server/roster.queries.ts'
import { searchMembers } from '#members/server/search.queries.ts'
import { makeActor } from '#platform/server/access/actor.ts'
import { showFigures } from '#reports/server/figures.service.ts'
import { makeReader } from '#reports/server/reader.ts'
import { loadSet } from '#scripts/load-set/load.ts'
import type { LoadTree } from '#scripts/load-set/tree.ts'
import { onDatabase } from '#tests/support/cluster.ts'
import { freshDb } from '#tests/support/fresh-db.ts'
import { testClock } from '#tests/support/test-app.ts'
import { listUnits, UNITS_A_PAGE } from '#units/server/units.queries.ts'
import { listsOfAProvince, type PlannedWorld, unitsByName } from './plans-of-lists.ts'
import { expectBounded, readingsBy, statementsOf } from './read-plan.ts'

/** What the three questions of every day read does not grow with the register. Each is asked as the server asks it. */
const fresh = freshDb()
const ON: LocalDate = '2026-11-20'
const MEMBERS = 20_000
const CHILDREN = 3_000
let tree: LoadTree
let wideNode: UnitId
const world: PlannedWorld = { fresh, on: ON, members: MEMBERS, children: CHILDREN, scopeOf: (kind) => scopeOf(kind) }
const readBy = (work: () => Promise<unknown>) => readingsBy(fresh, work)

beforeAll(async () => {
  tree = await loadSet({ url: fresh.ownerUrl, members: MEMBERS, seed: 3, on: ON, say: () => {} })
  wideNode = (tree.units.find(({ name }) => name.startsWith('Đảng bộ Tổng công ty'))?.id ?? '') as UnitId
  await addChildren(wideNode)
}, 180_000)

/** Far more cells below one node than a page has. */
async function addChildren(parent: UnitId) {
  const { db } = fresh
  await sql`with made as (
      insert into unit (id, founded_on) select gen_random_uuid(), '2010-01-01'::date from generate_series(1, ${CHILDREN}::int) returning id),
    named as (
      insert into unit_version (unit_id, from_on, parent_id, kind, cell_type, name, symbol)
      select id, '2010-01-01'::date, ${parent}::uuid, 'cell', 'office', 'Chi bộ Tổ ' || left(id::text, 4), 'CB' from made)
    insert into unit_ancestry (ancestor_id, unit_id, depth, from_on)
    select id, id, 0, '2010-01-01'::date from made union all
    select a.ancestor_id, m.id, a.depth + 1, '2010-01-01'::date from made m, unit_ancestry a where a.unit_id = ${parent}::uuid`.execute(
    db,
  )
  await onDatabase(fresh.ownerUrl, (client) =>
    client.query('vacuum analyze unit, unit_version, unit_ancestry, unit_search'),
  )
}

const scopeOf = (kind: string) => {
  const unit = tree.units.findLast((one) => one.kind === kind)
  const subtree = kind === 'cell' ? [] : [unit?.id as UnitId]
  return { unitIds: kind === 'cell' ? [unit?.id as UnitId] : [], subtreeIds: subtree, on: ON }
}

describe('a person by a part of the name', () => {
  const COMMON = ['nguyen', 'an', 'n', 'thi', 'nguyen van']
  const RARE = ['uoc', 'nguyen thi thu ha', 'khong co ai']

  it.each(COMMON)('%s: twenty of thousands, from the whole tree', async (part) => {
    const scope = scopeOf('central')
    const people = await searchMembers(fresh.db, scope, part)
    expect(people).toHaveLength(20)
    const readings = await readBy(() => searchMembers(fresh.db, scope, part))
    expectBounded(readings, { by: 'member_search_in_section', within: 60 * people.length })
    // Names are taken out of the index alone: forty of every section are many pages of the table otherwise.
    const searched = readings.filter(({ index }) => index === 'member_search_in_section')
    expect(new Set(searched.map(({ how }) => how))).toEqual(new Set(['Index Only Scan']))
  })

  it.each(RARE)('%s: as many as there are, from the whole tree', async (part) => {
    const readings = await readBy(() => searchMembers(fresh.db, scopeOf('central'), part))
    expectBounded(readings, { by: 'member_search_in_section', within: 400 })
  })

  it.each(['province', 'upper_committee', 'cell'])('within a %s', async (kind) => {
    const by = kind === 'province' ? 'member_search_in_section' : 'member_search_in_unit'
    for (const part of [...COMMON, ...RARE]) {
      const readings = await readBy(() => searchMembers(fresh.db, scopeOf(kind), part))
      expectBounded(readings, { by, within: 4_000 })
    }
  })
})

describe('a roster', () => {
  it('reads its own members and no other', async () => {
    const cell = tree.cells.find(({ size }) => size > 30)
    const request = { unitId: cell?.id as UnitId, on: ON, scope: scopeOf('central') }
    const rows = await findRoster(fresh.pool, request)
    expect(rows).toHaveLength(cell?.size ?? 0)
    const readings = await readBy(() => findRoster(fresh.pool, request))
    expectBounded(readings, { by: 'membership_unit_id_person_id_idx', within: 12 * (cell?.size ?? 0) })
  })
})

listsOfAProvince(world)
unitsByName(world)

describe('the tree', () => {
  const page = (under: UnitId | null, after: UnitId | null, scope = scopeOf('central')) =>
    listUnits(fresh.db, { scope, on: ON, under, search: null, after })

  it('opens where the scope begins', async () => {
    for (const kind of ['central', 'province', 'cell']) {
      const readings = await readBy(() => page(null, null, scopeOf(kind)))
      expectBounded(readings, { by: 'unit_version_below', within: 200 })
    }
  })

  it('opens a node of thousands page by page, every page as cheap as the first', async () => {
    const seen = new Set<string>()
    let after: UnitId | null = null
    do {
      const asked = after
      const { rows, next } = await page(wideNode, asked)
      for (const { id } of rows) seen.add(id)
      if (after === null || next === null || seen.size === 15 * UNITS_A_PAGE) {
        const readings = await readBy(() => page(wideNode, asked))
        expectBounded(readings, { by: 'unit_version_below', within: 8 * UNITS_A_PAGE })
      }
      after = next as UnitId | null
    } while (after !== null)
    expect(seen.size).toBeGreaterThan(CHILDREN)
  })
})

describe('the figures of a year', () => {
  const clock = testClock('2026-11-20T12:00:00+07:00')
  const actor = () =>
    makeActor({
      ...{ userId: 'centre' as UserId, personId: 'centre' as PersonId, sessionId: 'test', today: ON },
      terms: [{ unitId: tree.units[0]?.id as UnitId, office: 'committee_secretary' }],
    })
  const year = { form: 'work', first: '2026-01', last: '2026-12' } as const
  const show = async (unitId: UnitId, after?: UnitId) => {
    const shown = await showFigures(
      { db: fresh.db, clock, reader: makeReader(fresh.db, null, clock) },
      actor(),
      unitId,
      { ...year, after },
    )
    if (!shown.ok) throw new Error(shown.error.code)
    return shown.value
  }

  beforeAll(async () => {
    await sql`insert into report_total (unit_id, span, counts)
      select u.unit_id, s.span, '{"meetings.regular": 12, "members.total": 20}' from unit_version u, lateral (
        select '2026' as span union all select '2026-' || lpad(m::text, 2, '0') from generate_series(1, 11) m) s
      where u.to_on is null`.execute(fresh.db)
    await onDatabase(fresh.ownerUrl, (client) =>
      client.query('truncate report_mark; analyze report_total, report_mark'),
    )
  })

  it('are read by five statements, by their indexes, two rows of each unit below', async () => {
    const [first, deep] = [await show(wideNode), await show(tree.cells[0]?.id as UnitId)]
    expect(first.below).toHaveLength(200)
    expect(first.figures.find(({ row }) => row === 'meetings.regular')?.now).toBe(12)
    expect(deep.below).toEqual([])
    const work = async () => await show(wideNode, first.next as UnitId)
    expect(await statementsOf(work)).toHaveLength(5)
    const readings = (await readBy(work)).filter(({ table }) => table !== 'report_mark' && table !== 'report_state')
    expectBounded(readings, { by: 'report_total_pkey', within: 200 * 6 })
    expect(readings.map(({ index }) => index)).toContain('unit_version_below')
  })
})
