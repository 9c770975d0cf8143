import { describe, expect, it } from 'vitest'
import type { UnitId } from '#kernel/id.ts'
import { obligationsOf } from '#obligations/public.ts'
import { freshDb } from '#tests/support/fresh-db.ts'
import { seedMember, seedUnit, testId } from '#tests/support/seed.ts'
import { handoversApi as api } from '../contract.ts'
import { aChangeOfSecretary, aTerm } from './handovers.builders.ts'

const fresh = freshDb()

/** A cell that became another on 2026-11-15: what a reorganisation writes. */
async function becomes(cell: UnitId, next: UnitId) {
  const on = '2026-11-15'
  const { db } = fresh
  await db.updateTable('unit').set({ closedOn: on }).where('id', '=', cell).execute()
  await db.updateTable('unitVersion').set({ toOn: on }).where('unitId', '=', cell).execute()
  await db.updateTable('unitAncestry').set({ toOn: on }).where('unitId', '=', cell).execute()
  await db.updateTable('term').set({ toOn: on }).where('unitId', '=', cell).where('toOn', 'is', null).execute()
  const id = testId<'reorganisation'>()
  const plan = {
    id,
    unitId: next,
    kind: 'merge',
    stage: 'done',
    title: 'Hợp nhất',
    effectiveOn: on,
    madeAt: new Date(),
  } as const
  const decided = { decidedNumber: '41', decidedSymbol: 'QĐ/ĐU', decidedIssuer: 'Đảng ủy xã Tân Lập', decidedOn: on }
  const times = { decidedAt: new Date(), doneAt: new Date() }
  await db
    .insertInto('reorganisation')
    .values({ ...plan, ...decided, ...times, plan: '{}' })
    .execute()
  await db
    .insertInto('reorganisationLink')
    .values({ unitId: next, predecessorId: cell, onDay: on, reorganisationId: id })
    .execute()
}

async function aCellThatEnded() {
  const world = await aChangeOfSecretary(fresh)
  const { committee, cell } = world
  const next = await seedUnit(fresh.db, { name: 'Chi bộ thôn Thượng Hạ', parentId: committee })
  const leader = await seedMember(fresh.db, { unitId: next, fullName: 'Phan Thị Nối' })
  await aTerm(fresh, { unitId: next, personId: leader, fromOn: '2026-11-15' })
  return { ...world, next, leader, end: () => becomes(cell, next) }
}

const dueIn = async (unitId: UnitId) =>
  ((await obligationsOf(fresh.db, [unitId], '2026-11-20')).get(unitId) ?? [])
    .filter(({ kind }) => kind === 'hand_over_office')
    .map(({ subject }) => subject.id)

describe('an office of a cell that is no more', () => {
  it('is due, and handed over, in the cell that follows, whose series numbers the minutes', async () => {
    const { call, next, leader, giver, receiver, termId, end } = await aCellThatEnded()
    expect(await dueIn(next)).toEqual([])
    await end()
    expect((await dueIn(next)).toSorted()).toEqual([giver, receiver].toSorted())
    const body = { termId, receiverId: leader, onDay: '2026-11-18', remarks: '' } as const
    const made = await call(leader, api.open, { params: { unitId: next }, body })
    expect(made.status).toBe(200)
    const params = { id: made.body.id }
    const { digest: seen } = (await call(leader, api.show, { params })).body
    const signed = { basedOn: 1, seen, signedOn: '2026-11-19' } as const
    expect((await call(leader, api.signOnPaper, { params, body: signed })).body).toMatchObject({ stage: 'signed' })
    const papers = await fresh.db.selectFrom('paper').select('unitId').where('template', '=', 'handover').execute()
    expect(papers).toEqual([{ unitId: next }])
  })

  it('that was being handed over is signed in the cell that follows, whose officers keep it', async () => {
    const { call, cell, next, leader, giver, receiver, body, end } = await aCellThatEnded()
    const made = await call(receiver, api.open, { params: { unitId: cell }, body })
    const params = { id: made.body.id }
    expect((await call(leader, api.show, { params })).status).toBe(404)
    await end()
    const drawn = await call(leader, api.drawUp, { params, body: { basedOn: 1, remarks: '' } })
    expect(drawn.status).toBe(200)
    const { digest: seen } = (await call(leader, api.show, { params })).body
    await call(giver, api.confirm, { params, body: { basedOn: 2, seen } })
    expect((await call(receiver, api.confirm, { params, body: { basedOn: 3, seen } })).body).toMatchObject({
      stage: 'signed',
    })
    const listed = await call(leader, api.list, { params: { unitId: next } })
    expect(listed.body.rows.map(({ id }) => id)).toEqual([params.id])
  })

  it('stays its own while the cell goes on beside what left it', async () => {
    const { call, cell, next, leader, receiver, body, end } = await aCellThatEnded()
    const made = await call(receiver, api.open, { params: { unitId: cell }, body })
    await end()
    await fresh.db.updateTable('unit').set({ closedOn: null }).where('id', '=', cell).execute()
    expect((await call(leader, api.show, { params: { id: made.body.id } })).status).toBe(404)
    expect(await dueIn(next)).toEqual([])
  })
})
