import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { PersonId, UnitId } from '#kernel/id.ts'
import { addDays, type LocalDate } from '#kernel/local-date.ts'
import { freshDb } from '#tests/support/fresh-db.ts'
import { transfersApi } from '../contract.ts'
import { aCommune, type Commune, FILE, REVIEW, rollsOf, toCell } from './transfers.builders.ts'

const fresh = freshDb()
const FIRST: LocalDate = '2026-11-10'

/** What happens to one member, day after day: how far a transfer gets, and what becomes of it. */
const step = fc.record({
  who: fc.nat({ max: 1 }),
  days: fc.integer({ min: 0, max: 5 }),
  end: fc.constantFrom('accept', 'acceptTwice', 'sendBack', 'recall', 'withdraw', 'acceptEarly'),
})

interface Cell {
  readonly unitId: UnitId
  readonly secretary: PersonId
}

async function move(
  world: Commune,
  { from, to }: { from: Cell; to: Cell },
  end: string,
  on: LocalDate,
  person: PersonId,
) {
  const { call, office } = world
  const body = toCell(person, to.unitId, { requestedOn: on, effectiveOn: on })
  const asked = await call(from.secretary, transfersApi.request, { params: { unitId: from.unitId }, body })
  if (asked.status !== 200) return
  const params = { id: asked.body.id }
  const accept = () => call(to.secretary, transfersApi.accept, { params, body: { on, note: '' } })
  if (end === 'acceptEarly') await accept()
  if (end === 'withdraw' || end === 'acceptEarly') {
    await call(from.secretary, transfersApi.withdraw, { params, body: { reason: 'Thôi' } })
    return
  }
  await call(from.secretary, transfersApi.review, { params, body: { ...REVIEW, on } })
  await call(from.secretary, transfersApi.sealFile, { params, body: { ...FILE, on } })
  await call(office, transfersApi.introduce, { params })
  if (end === 'recall') {
    await call(office, transfersApi.recall, { params, body: { reason: 'Thôi' } })
    return
  }
  await call(to.secretary, transfersApi.present, { params, body: { on, lateReason: '' } })
  if (end === 'sendBack') await call(to.secretary, transfersApi.sendBack, { params, body: { reason: 'Thiếu' } })
  else await Promise.all(end === 'acceptTwice' ? [accept(), accept()] : [accept()])
}

describe('random transfers', () => {
  it('keep each member on exactly one roll on every day', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 6 }), async (steps) => {
        const world = await aCommune(fresh)
        const cells: readonly [Cell, Cell] = [
          { unitId: world.from, secretary: world.leaving },
          { unitId: world.to, secretary: world.receiving },
        ]
        const people = [world.member, world.office] as const
        let on = FIRST
        for (const { who, days, end } of steps) {
          on = addDays(on, days)
          world.clock.set(`${on}T09:00:00+07:00`)
          const person = people[who] ?? world.member
          const [now] = await rollsOf(fresh, person, on)
          const [from, to] = now === world.from ? cells : [cells[1], cells[0]]
          await move(world, { from, to }, end, on, person)
        }
        for (const person of people) {
          for (let day = addDays(FIRST, -1); day <= addDays(on, 1); day = addDays(day, 1))
            expect(await rollsOf(fresh, person, day), `${person} on ${day}`).toHaveLength(1)
        }
      }),
      { numRuns: 8 },
    )
  })
})
