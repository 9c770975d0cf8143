import { describe, expect, it } from 'vitest'
import type { PersonId } from '#kernel/id.ts'
import { findRoster } from '#members/public.ts'
import type { BodyInputOf } from '#platform/contract/endpoint.ts'
import { freshDb } from '#tests/support/fresh-db.ts'
import { transfersApi } from '../contract.ts'
import { aCommune, asked, type Commune, FILE, REVIEW, rollsOf } from './transfers.builders.ts'

const fresh = freshDb()

async function placeOf(unitId: Commune['from'], personId: PersonId) {
  const on = '2026-11-12' as const
  const rows = (await findRoster(fresh.pool, { unitId, on, scope: { unitIds: [unitId], subtreeIds: [], on } })) ?? []
  const found = rows.find((row) => row.personId === personId)
  return found === undefined ? 'absent' : (found.leave?.kind ?? 'here')
}

const INCOMING: BodyInputOf<typeof transfersApi.registerIncoming> = {
  kind: 'official',
  cause: 'residence',
  fromName: 'Chi bộ khu phố 3, phường Xa',
  introductionNumber: '12-GGT/ĐU',
  introductionIssuer: 'Đảng ủy phường Xa',
  introducedOn: '2026-11-02',
  presentedOn: '2026-11-10',
  lateReason: '',
  untilOn: null,
  newcomer: {
    fullName: 'Hồ Thị Đến',
    sex: 'female',
    bornOn: '1985-01-02',
    admittedOn: '2015-02-03',
    probationFromOn: null,
    officialOn: '2016-02-03',
    cardNumber: null,
    citizenNumber: '001185000123',
    phone: null,
    occupation: null,
  },
}

describe('a temporary activity', () => {
  it('shows him away on his own roll and here on the other roster, until he comes back', async () => {
    const world = await aCommune(fresh)
    const { call, office, receiving, member, from, to, clock } = world
    const params = { id: await asked(world, { kind: 'temporary', cause: 'study', untilOn: '2027-05-31' }) }
    expect((await call(office, transfersApi.introduce, { params })).body).toEqual({ stage: 'introduced' })
    await call(receiving, transfersApi.present, { params, body: { on: '2026-11-10', lateReason: '' } })
    const accepted = await call(receiving, transfersApi.accept, { params, body: { on: '2026-11-10', note: '' } })
    expect(accepted.body).toEqual({ stage: 'accepted' })
    expect([await placeOf(from, member), await placeOf(to, member)]).toEqual(['temp_away', 'temp_here'])
    expect(await rollsOf(fresh, member, '2026-11-12')).toEqual([from])
    clock.set('2026-11-12T09:00:00+07:00')
    await call(receiving, transfersApi.comeBack, { params, body: { on: '2026-11-12' } })
    expect([await placeOf(from, member), await placeOf(to, member)]).toEqual(['here', 'absent'])
  })

  it('has its last day', async () => {
    await expect(asked(await aCommune(fresh), { kind: 'temporary', untilOn: null })).rejects.toThrow('until_missing')
  })
})

describe('beyond the installation', () => {
  it('who comes in is a member once accepted, and his number is not taken twice', async () => {
    const { call, receiving, to } = await aCommune(fresh)
    const impossible = { ...INCOMING, newcomer: { ...INCOMING.newcomer, admittedOn: '1984-02-03' } } as const
    const refused = await call(receiving, transfersApi.registerIncoming, { params: { unitId: to }, body: impossible })
    expect(refused.body.code).toBe('admitted_before_birth')
    const register = () => call(receiving, transfersApi.registerIncoming, { params: { unitId: to }, body: INCOMING })
    const accept = async () => {
      const params = { id: (await register()).body.id }
      const answer = await call(receiving, transfersApi.accept, { params, body: { on: '2026-11-10', note: '' } })
      return { params, answer }
    }
    const { params, answer } = await accept()
    expect(answer.body).toEqual({ stage: 'accepted' })
    const { personId } = (await call(receiving, transfersApi.show, { params })).body
    expect(await rollsOf(fresh, personId as PersonId, '2026-11-10')).toEqual([to])
    expect((await accept()).answer.body.code).toBe('number_in_use')
  })

  it('who goes out stays on the roll until the other side has told that it took him', async () => {
    const world = await aCommune(fresh)
    const { call, leaving, above, from, member } = world
    const params = { id: await asked(world, { destination: { kind: 'outside', name: 'Chi bộ phường Xa' } }) }
    await call(leaving, transfersApi.review, { params, body: REVIEW })
    await call(leaving, transfersApi.sealFile, { params, body: FILE })
    await call(above, transfersApi.introduce, { params })
    expect(await rollsOf(fresh, member, '2026-11-10')).toEqual([from])
    const told = await call(leaving, transfersApi.confirmDeparture, {
      params,
      body: { on: '2026-11-10', note: '7-TB/CB' },
    })
    expect(told.body).toEqual({ stage: 'accepted' })
    expect(await rollsOf(fresh, member, '2026-11-10')).toEqual([])
  })
})

describe('somebody who left the Party', () => {
  it('does not come back by an introduction, unless admitted anew since; then the former dates stay', async () => {
    const { call, receiving, to, member } = await aCommune(fresh)
    const { db } = fresh
    await db.updateTable('person').set({ citizenNumber: '001185000999' }).where('id', '=', member).execute()
    const out = { toOn: '2026-10-01', endReason: 'expelled' }
    await db.updateTable('membership').set(out).where('personId', '=', member).execute()
    const accepted = async (admittedOn: '2015-02-03' | '2026-10-20') => {
      const newcomer = { ...INCOMING.newcomer, citizenNumber: '001185000999', admittedOn, officialOn: null }
      const body = { ...INCOMING, newcomer: { ...newcomer, probationFromOn: admittedOn } }
      const { id } = (await call(receiving, transfersApi.registerIncoming, { params: { unitId: to }, body })).body
      return await call(receiving, transfersApi.accept, { params: { id }, body: { on: '2026-11-10', note: '' } })
    }
    expect((await accepted('2015-02-03')).body).toMatchObject({ code: 'readmission_needed', leftOn: '2026-10-01' })
    expect(await rollsOf(fresh, member, '2026-11-12')).toEqual([])
    expect((await accepted('2026-10-20')).status).toBe(200)
    const former = await db.selectFrom('memberFormer').selectAll().where('personId', '=', member).execute()
    expect(former).toMatchObject([{ admittedOn: '2015-02-03', endedOn: '2026-10-01', endReason: 'expelled' }])
  })
})
