import { describe, expect, it } from 'vitest'
import type { Office } from '#platform/access/rights.ts'
import { freshDb } from '#tests/support/fresh-db.ts'
import { seedMember, seedTerm, seedUnit } from '#tests/support/seed.ts'
import { testApp, testClock } from '#tests/support/test-app.ts'
import { unitsApi } from '../contract.ts'
import { unitsRoutes } from './units.routes.ts'

const fresh = freshDb()

interface Planted {
  readonly members: number
  /** Offices, given to the members in turn. */
  readonly offices: readonly Office[]
  readonly since?: '2019-01-01' | '2024-01-01'
}

/** A cell as planted, and what its page points out to the committee's office. */
async function pageOf({ members, offices, since = '2024-01-01' }: Planted) {
  const { db } = fresh
  const committee = await seedUnit(db, { kind: 'grassroots_committee', name: 'Đảng bộ xã Tân Lập' })
  const cell = await seedUnit(db, { parentId: committee })
  const people = []
  for (let index = 0; index < members; index += 1) people.push(await seedMember(db, { unitId: cell }))
  for (const [index, office] of offices.entries()) {
    const personId = people[index]
    if (personId !== undefined) await seedTerm(db, { personId, unitId: cell, office, from: since })
  }
  const officer = await seedMember(db, { unitId: await seedUnit(db, { parentId: committee }) })
  await seedTerm(db, { personId: officer, unitId: committee, office: 'office_officer' })
  const clock = testClock()
  const { call } = await testApp(db, clock, (app) => unitsRoutes(app, { db, clock }))
  const { body } = await call(officer, unitsApi.show, { params: { id: cell } })
  return body
}

const committeeOf = (size: number): readonly Office[] => [
  'cell_secretary',
  ...Array.from({ length: size - 1 }, () => 'cell_committee_member' as const),
]

describe('the page of a planted cell', () => {
  it.each<[string, Planted, string, { count: number | null; figure: number | null }]>([
    [
      'of two official members',
      { members: 2, offices: ['cell_secretary'] },
      'too_few_members',
      { count: 2, figure: 3 },
    ],
    [
      'of nine without a committee',
      { members: 9, offices: ['cell_secretary'] },
      'committee_to_elect',
      { count: 9, figure: 9 },
    ],
    [
      'with eight in its committee',
      { members: 20, offices: committeeOf(8) },
      'committee_over_size',
      { count: 8, figure: 7 },
    ],
    [
      'whose mandate is over',
      { members: 5, offices: ['cell_secretary'], since: '2019-01-01' },
      'term_over',
      { count: null, figure: null },
    ],
    ['nobody leads', { members: 5, offices: [] }, 'no_secretary', { count: null, figure: null }],
  ])('%s says so, and that alone, with its basis', async (_what, planted, code, counted) => {
    const { warnings } = await pageOf(planted)
    expect(warnings).toMatchObject([{ code, ...counted }])
    expect(warnings[0]?.basis === null).toBe(code === 'no_secretary')
  })

  it('in order says nothing', async () => {
    expect((await pageOf({ members: 9, offices: committeeOf(3) })).warnings).toEqual([])
    expect((await pageOf({ members: 3, offices: ['cell_secretary'] })).warnings).toEqual([])
  })
})
