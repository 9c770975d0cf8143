import { describe, expect, it } from 'vitest'
import { freshDb } from '#tests/support/fresh-db.ts'
import { seedMember, seedTerm, seedUnit } from '#tests/support/seed.ts'
import { testApp, testClock } from '#tests/support/test-app.ts'
import { membersApi } from '../contract.ts'
import type { Entry } from '../rules/entry.ts'
import { emptyFacts } from '../rules/member.ts'
import { membersRoutes } from './members.routes.ts'

const fresh = freshDb()
const clock = testClock()
const PAPER = 'Giấy giới thiệu 12-GGT/ĐU, 03/02/2020'

async function aCell() {
  const { db } = fresh
  const cell = await seedUnit(db)
  const secretary = await seedMember(db, { unitId: cell, fullName: 'Hoàng Thị Chanh' })
  await seedTerm(db, { personId: secretary, unitId: cell, office: 'cell_secretary' })
  const { call } = await testApp(db, clock, (app) => membersRoutes(app, { db, clock, pool: fresh.pool }))
  const enrol = (entry: Partial<Entry>, bornOn = '1958-02-12') =>
    call(secretary, membersApi.enrol, {
      params: { unitId: cell },
      body: {
        facts: { ...emptyFacts('Phan Thị Lụa'), bornOn, bornPrecision: 'day' },
        joinedOn: '2020-01-01',
        tags: [],
        entry: { reason: 'transferred_before', paper: PAPER, note: '', ...entry },
      },
    })
  return { call, cell, secretary, enrol }
}

describe('entering a member by hand', () => {
  it('names the field that is wrong, and takes nothing', async () => {
    const { enrol } = await aCell()
    const answer = await enrol({}, '1958-02-30')
    const body = { code: 'invalid_input', issues: [{ path: 'body.facts.bornOn' }] }
    expect(answer).toMatchObject({ status: 400, body })
  })

  it('asks why, and for the paper it rests on, which stay readable to whoever sees his numbers', async () => {
    const { call, cell, secretary, enrol } = await aCell()
    expect((await enrol({ paper: '' })).body.code).toBe('paper_missing')
    expect((await enrol({ reason: 'other' })).body.code).toBe('reason_missing')
    const params = { personId: (await enrol({})).body.personId }
    const record = await call(secretary, membersApi.one, { params })
    expect(record.body).toMatchObject({ entry: { reason: 'transferred_before', paper: PAPER }, former: [] })
    const collector = await seedMember(fresh.db, { unitId: cell, fullName: 'Vũ Thị Thu' })
    await seedTerm(fresh.db, { personId: collector, unitId: cell, office: 'fee_collector' })
    expect((await call(collector, membersApi.one, { params })).body).toMatchObject({ entry: null })
  })
})
