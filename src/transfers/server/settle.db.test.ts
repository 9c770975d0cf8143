import { describe, expect, it } from 'vitest'
import type { CommitmentId, PersonId, UnitId } from '#kernel/id.ts'
import { freshDb } from '#tests/support/fresh-db.ts'
import { testId } from '#tests/support/seed.ts'
import { transfersApi } from '../contract.ts'
import { aCommune, asked, FILE, outside, REVIEW } from './transfers.builders.ts'

const fresh = freshDb()

async function aCommitment(unitId: UnitId, ownerPersonId: PersonId, what: string): Promise<CommitmentId> {
  const id = testId<'commitment'>()
  const dates = { madeOn: '2026-10-03', dueOn: '2026-12-03' } as const
  await fresh.db
    .insertInto('commitment')
    .values({ id, unitId, originKind: 'other', what, ownerPersonId, ...dates })
    .execute()
  return id
}

const KEEP = { fate: 'stays', toPersonId: null, reason: '' } as const

async function goingWithTwo() {
  const world = await aCommune(fresh)
  const { call, leaving, from, member } = world
  const lamps = await aCommitment(from, member, 'Lắp đèn đường')
  const road = await aCommitment(from, member, 'Sửa ngõ')
  const params = { id: await asked(world) }
  await call(leaving, transfersApi.review, { params, body: REVIEW })
  await call(leaving, transfersApi.sealFile, { params, body: FILE })
  return { ...world, lamps, road, params }
}

describe('what a member who goes still owes his cell', () => {
  it('is settled one by one before his introduction is written: handed on, kept, ended', async () => {
    const { call, leaving, office, params, lamps, road } = await goingWithTwo()
    expect((await call(office, transfersApi.introduce, { params })).body).toMatchObject({
      code: 'commitments_unsettled',
      n: 2,
    })
    const handed = { commitmentId: lamps, fate: 'handed_on', toPersonId: leaving, reason: 'Chuyển công tác' } as const
    const body = { choices: [handed, { ...KEEP, commitmentId: road }] }
    expect((await call(leaving, transfersApi.settle, { params, body })).status).toBe(200)
    const page = (await call(leaving, transfersApi.show, { params })).body
    expect(page.openCommitments).toMatchObject([{ id: road, stays: true }])
    const row = await fresh.db.selectFrom('commitment').selectAll().where('id', '=', lamps).executeTakeFirst()
    expect(row).toMatchObject({ ownerPersonId: leaving, state: 'open' })
    const [event] = await fresh.db.selectFrom('commitmentEvent').selectAll().where('commitmentId', '=', lamps).execute()
    expect(event).toMatchObject({ kind: 'handed_on', byPerson: leaving, reason: 'Chuyển công tác' })
    const end = { choices: [{ ...KEEP, commitmentId: road, fate: 'dropped', reason: 'Không còn cần' } as const] }
    expect((await call(leaving, transfersApi.settle, { params, body: end })).status).toBe(200)
    expect((await call(office, transfersApi.introduce, { params })).body).toEqual({ stage: 'introduced' })
    const late = await call(leaving, transfersApi.settle, {
      params,
      body: { choices: [{ ...KEEP, commitmentId: road }] },
    })
    expect(late.body.code).toBe('transfer_wrong_stage')
  })

  it('is not settled by another cell or the office, handed to a stranger, or half', async () => {
    const { call, leaving, receiving, office, foreign, params, lamps, road } = await goingWithTwo()
    const settle = (by: PersonId, to: PersonId) => {
      const choices = [
        { ...KEEP, commitmentId: road, fate: 'dropped', reason: 'Không còn cần' } as const,
        { ...KEEP, commitmentId: lamps, fate: 'handed_on', toPersonId: to } as const,
      ]
      return call(by, transfersApi.settle, { params, body: { choices } })
    }
    expect(await settle(receiving, leaving)).toMatchObject(outside)
    expect((await settle(office, leaving)).body.code).toBe('not_entitled')
    expect((await settle(leaving, foreign)).body.code).toBe('owner_unknown')
    const open = await fresh.db.selectFrom('commitment').select('state').where('id', '=', road).executeTakeFirst()
    expect(open?.state).toBe('open')
  })
})
