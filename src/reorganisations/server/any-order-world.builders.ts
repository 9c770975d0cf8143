import fc from 'fast-check'
import type { PersonId, UnitId } from '#kernel/id.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import { membersRoutes } from '#members/public.ts'
import { residenceRoutes } from '#residence/public.ts'
import type { FreshDb } from '#tests/support/fresh-db.ts'
import { seedMember, seedPerson, seedTerm, seedUnit } from '#tests/support/seed.ts'
import { testApp, testClock } from '#tests/support/test-app.ts'
import { transfersRoutes } from '#transfers/public.ts'
import { unitsRoutes } from '#units/public.ts'
import { reorganisationsRoutes } from './reorganisations.routes.ts'

export const BEGINS: LocalDate = '2026-01-01'
export const PLANS = ['merge', 'mergeInto', 'split', 'close', 'moveByPlan'] as const
export const MOVES = ['transfer', 'goOutside', 'comeBackIn', 'stayElsewhere', 'turnBack'] as const
export const RESIDENCE = ['liveElsewhere', 'endContact'] as const
const OTHERS = ['found', 'reparent', 'remove', 'readmit'] as const

export const step = fc.record({
  what: fc.constantFrom(...PLANS, ...MOVES, ...RESIDENCE, ...OTHERS),
  left: fc.nat(40),
  right: fc.nat(40),
  mask: fc.nat(255),
})
export type Step = (typeof step extends fc.Arbitrary<infer T> ? T : never) & object

interface Absence {
  readonly from: LocalDate
  to: LocalDate | null
}

/** Two communes of one province, three cells with nine members, and an officer who may do everything there. */
export async function aWorld(fresh: FreshDb) {
  const { db } = fresh
  const province = await seedUnit(db, { kind: 'province', name: 'Đảng bộ tỉnh Lam Giang' })
  const commune = async (name: string) =>
    await seedUnit(db, { kind: 'grassroots_committee', name: `Đảng bộ xã ${name}`, parentId: province })
  const committees = [await commune('Tân Lập'), await commune('An Bình')] as const
  const officer = await seedPerson(db)
  for (const unitId of [province, ...committees])
    await seedTerm(db, { personId: officer, unitId, office: 'office_officer' })
  const cells: UnitId[] = []
  const people: PersonId[] = []
  for (const count of [3, 4, 2]) {
    const id = await seedUnit(db, { parentId: committees[0], name: `Chi bộ ${count}` })
    for (let index = 0; index < count; index += 1) people.push(await seedMember(db, { unitId: id }))
    cells.push(id)
  }
  for (const [index, id] of people.entries())
    await db
      .updateTable('person')
      .set({ citizenNumber: numberOf(people, id, index) })
      .where('id', '=', id)
      .execute()
  const clock = testClock('2026-01-01T12:00:00+07:00')
  const { call } = await testApp(db, clock, (app) => {
    unitsRoutes(app, { db, clock })
    membersRoutes(app, { ...{ db, clock, pool: fresh.pool } })
    transfersRoutes(app, { db, clock })
    residenceRoutes(app, { db, clock })
    reorganisationsRoutes(app, { db, clock, follow: async () => {} })
  })
  const absent = new Map<PersonId, Absence[]>()
  return { call, clock, db, committees, officer, cells, people, province, absent, done: new Map<string, number>() }
}
export type World = Awaited<ReturnType<typeof aWorld>>

/** By which the program knows a person who comes back: one number each, and new ones in each world. */
export function numberOf(people: readonly PersonId[], id: PersonId, index: number): string {
  const digits = [...(people[0] ?? id).replaceAll('-', '')].map((one) => one.charCodeAt(0) % 10).slice(-10)
  return `${digits.join('')}${String(index).padStart(2, '0')}`
}
