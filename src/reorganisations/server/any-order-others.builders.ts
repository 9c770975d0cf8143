import type { PersonId } from '#kernel/id.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import { readmitMember } from '#members/public.ts'
import { residenceApi } from '#residence/contract.ts'
import { testId } from '#tests/support/seed.ts'
import type { Step, World } from './any-order-world.builders.ts'

/** Somebody is admitted again, whoever he is: who stands on a roll is refused. */
export async function takeBackIn(
  { db, clock, cells, people, absent }: World,
  { left, right, mask }: Step,
  on: LocalDate,
): Promise<boolean> {
  const out = people.filter((id) => absent.get(id)?.at(-1)?.to === null)
  const among = mask % 4 === 0 || out.length === 0 ? people : out
  const personId = among[left % among.length]
  const unitId = cells[right % cells.length]
  if (personId === undefined || unitId === undefined) return false
  const membership = { personId, membershipId: testId<'membership'>(), unitId, admittedOn: on, joinedOn: on }
  const stamp = { actId: testId<'act'>(), at: clock.now() }
  const readmitted = await db.transaction().execute(async (trx) => await readmitMember(trx, membership, stamp))
  const open = absent.get(personId)?.at(-1)
  if (readmitted.ok !== (open?.to === null)) throw new Error('readmitted whoever stands on a roll, or not who does not')
  if (readmitted.ok && open) open.to = on
  return readmitted.ok
}

/** A contact with the cell of his home, from the request to its list, and its end: it moves nobody on the roll. */
export async function takeResidence(world: World, { what, left, right }: Step, on: LocalDate): Promise<boolean> {
  const { call, officer, cells, people, db } = world
  if (what === 'endContact') {
    const kept = await db
      .selectFrom('residenceContact')
      .select('id')
      .where('stage', '=', 'received')
      .where('personId', 'in', people)
      .orderBy('id')
      .execute()
    const id = kept[left % Math.max(kept.length, 1)]?.id
    const body = { on, cause: 'moved_home', reason: '' } as const
    return id !== undefined && (await call(officer, residenceApi.end, { params: { id }, body })).status === 200
  }
  const personId = people[left % people.length]
  const home = cells[right % cells.length]
  const workId = personId && (await cellOf(world, personId))
  if (personId === undefined || home === undefined || workId === undefined) return false
  const asked = await call(officer, residenceApi.open, {
    params: { unitId: workId },
    body: {
      ...{ personId, residence: { kind: 'cell', unitId: home }, address: '', workplace: '', exception: null },
      askedOn: on,
    },
  })
  if (asked.status !== 200) return false
  const params = { id: asked.body.id }
  await call(officer, residenceApi.introduce, { params })
  return (await call(officer, residenceApi.receive, { params, body: { on } })).status === 200
}

async function cellOf({ db }: World, personId: PersonId): Promise<string | undefined> {
  const here = await db
    .selectFrom('membership')
    .select('unitId')
    .where('personId', '=', personId)
    .where('toOn', 'is', null)
    .executeTakeFirst()
  return here?.unitId
}
