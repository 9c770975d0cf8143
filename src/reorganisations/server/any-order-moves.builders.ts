import type { PersonId, UnitId } from '#kernel/id.ts'
import { addDays, type LocalDate } from '#kernel/local-date.ts'
import { transfersApi } from '#transfers/contract.ts'
import { numberOf, type Step, type World } from './any-order-world.builders.ts'

const REVIEW = { place: 'committee', meetingId: null, selfReview: true, note: '' } as const
const FILE = { items: [{ kind: 'member_sheet', title: '', sheets: 4 }] } as const

/** A transfer from its request to its end: into another cell, outside, back in, for a time, or turned back on the way. */
export async function takeMove(world: World, { what, left, right, mask }: Step, on: LocalDate): Promise<boolean> {
  const { call, officer, cells, people, absent, db } = world
  const to = cells[right % cells.length]
  const outside = people.filter((id) => absent.get(id)?.at(-1)?.to === null)
  const among = what === 'comeBackIn' ? outside : people
  const personId = among[left % among.length]
  if (personId === undefined || to === undefined) return false
  if (what === 'comeBackIn') return await comeBackIn(world, { personId, index: people.indexOf(personId), to }, on)
  const here = await db
    .selectFrom('membership')
    .select('unitId')
    .where('personId', '=', personId)
    .where('toOn', 'is', null)
    .executeTakeFirst()
  if (!here) return false
  const kind = what === 'stayElsewhere' ? 'temporary' : 'official'
  const asked = await call(officer, transfersApi.request, {
    params: { unitId: here.unitId },
    body: {
      ...{ personId, kind, cause: 'new_workplace', reason: '', effectiveOn: on, requestedOn: on },
      destination: what === 'goOutside' ? { kind: 'outside', name: 'Chi bộ phường Xa' } : { kind: 'cell', unitId: to },
      untilOn: kind === 'temporary' ? addDays(on, 60) : null,
    },
  })
  if (asked.status !== 200) return false
  const params = { id: asked.body.id }
  await call(officer, transfersApi.review, { params, body: { ...REVIEW, on } })
  await call(officer, transfersApi.sealFile, { params, body: { ...FILE, items: [...FILE.items], on } })
  await call(officer, transfersApi.introduce, { params })
  const day = { params, body: { on, note: '' } }
  if (what === 'goOutside') {
    const left_ = await call(officer, transfersApi.confirmDeparture, day)
    if (left_.status === 200) absent.set(personId, [...(absent.get(personId) ?? []), { from: on, to: null }])
    return left_.status === 200
  }
  await call(officer, transfersApi.present, { params, body: { on, lateReason: '' } })
  if (what === 'turnBack')
    return (await call(officer, transfersApi.sendBack, { params, body: { reason: 'Thiếu hồ sơ' } })).status === 200
  const [accepted] = await Promise.all([
    call(officer, transfersApi.accept, day),
    call(officer, transfersApi.accept, day),
  ])
  if (kind === 'temporary' && mask % 2 === 1) await call(officer, transfersApi.comeBack, { params, body: { on } })
  return accepted.status === 200
}

/** Whoever went outside comes back by an introduction from there, and is known by his number. */
async function comeBackIn(
  { call, officer, people, absent }: World,
  { personId, index, to }: { readonly personId: PersonId; readonly index: number; readonly to: UnitId },
  on: LocalDate,
): Promise<boolean> {
  const facts = {
    ...{ fullName: 'Nguyễn Văn Thử', sex: null, bornOn: null, admittedOn: '2015-02-03', probationFromOn: null },
    ...{ officialOn: '2016-02-03', cardNumber: null, phone: null, occupation: null },
    citizenNumber: numberOf(people, personId, index),
  } as const
  const came = await call(officer, transfersApi.registerIncoming, {
    params: { unitId: to },
    body: {
      ...{ kind: 'official', cause: 'residence', fromName: 'Chi bộ phường Xa', introductionNumber: '12-GGT/ĐU' },
      ...{ introductionIssuer: 'Đảng ủy phường Xa', introducedOn: on, presentedOn: on, lateReason: '', untilOn: null },
      newcomer: facts,
    },
  })
  if (came.status !== 200) return false
  const params = { id: came.body.id }
  const accepted = await call(officer, transfersApi.accept, { params, body: { on, note: '' } })
  const open = absent.get(personId)?.at(-1)
  if (accepted.status !== 200) return false
  if (open?.to !== null) throw new Error('accepted somebody who stands on a roll')
  open.to = on
  return true
}
