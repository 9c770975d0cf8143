import { describe, expect, it } from 'vitest'
import type { PersonId } from '#kernel/id.ts'
import { readScan } from '#records/public.ts'
import { freshDb } from '#tests/support/fresh-db.ts'
import { seedMember, testId } from '#tests/support/seed.ts'
import { actorFor, newKey } from '#tests/support/test-app.ts'
import { handoversApi as api } from '../contract.ts'
import { aChangeOfSecretary } from './handovers.builders.ts'
import type { HandoverId } from './handovers.store.ts'
import { attachScan } from './scans.service.ts'

const fresh = freshDb()
const pdf = (text: string) => Buffer.from(`%PDF-1.7\n${text}\n%%EOF`)

async function signedOnPaper() {
  const world = await aChangeOfSecretary(fresh)
  const { call, clock, files, receiver, cell, body } = world
  const made = await call(receiver, api.open, { params: { unitId: cell }, body })
  const params = { id: made.body.id as HandoverId }
  const { body: page } = await call(receiver, api.show, { params })
  const attach = async (by: PersonId, bytes: Buffer, { saidNotSecret = true, fileName = 'to.pdf' } = {}) => {
    const scan = readScan(files, { fileName, bytes }, saidNotSecret)
    const actor = await actorFor(fresh.db, clock, by)
    const done = await attachScan({ db: fresh.db, clock }, params.id, { actor, key: newKey(), scan })
    return done.ok ? 'kept' : done.error.code
  }
  const sign = () =>
    call(receiver, api.signOnPaper, { params, body: { basedOn: 1, seen: page.digest, signedOn: '2026-11-19' } })
  return { ...world, params, attach, sign }
}

describe('the sheet both signed by hand', () => {
  it('is kept page by page and read by both sides, by nobody else', async () => {
    const { call, attach, sign, params, giver, receiver, stranger, plain } = await signedOnPaper()
    expect(await attach(giver, pdf('tờ 1'))).toBe('wrong_handover_stage')
    await sign()
    expect(await attach(giver, pdf('tờ 1'))).toBe('kept')
    expect(await attach(receiver, pdf('tờ 2'), { fileName: 'to-2.pdf' })).toBe('kept')
    const { body: page } = await call(receiver, api.show, { params })
    expect(page.scans).toHaveLength(2)
    expect(page.can).toEqual(['attach_scan'])
    const scanId = page.scans.find(({ name }) => name === 'to.pdf')?.id ?? ''
    const got = await call(receiver, api.scan, { params: { ...params, scanId } })
    expect(got.raw.toString()).toContain('tờ 1')
    for (const who of [stranger, plain]) {
      expect((await call(who, api.scan, { params: { ...params, scanId } })).status).toBe(404)
      expect(await attach(who, pdf('tờ 3'))).toBe('not_found')
    }
  })

  it('is refused twice, with a stamp of secrecy, without a word that it is none, and when it is no scan', async () => {
    const { attach, sign, giver } = await signedOnPaper()
    await sign()
    await attach(giver, pdf('tờ 1'))
    expect(await attach(giver, pdf('tờ 1'))).toBe('same_scan')
    expect(await attach(giver, pdf('tờ 2'), { saidNotSecret: false })).toBe('not_said_open')
    expect(await attach(giver, Buffer.from('chỉ là chữ'))).toBe('scan_kind')
    expect(await attach(giver, pdf('tờ 3'), { fileName: 'Bien ban (Mật).pdf' })).toBe('secret_in_name')
  })
})

describe('the work of a cell', () => {
  it('stands in the list as far as it has to be seen to', async () => {
    const { call, receiver, cell, giver, plain, stranger, params } = await signedOnPaper()
    const decisionId = testId<'dutyDecision'>()
    const paperId = testId<'paper'>()
    const points = { time: 'Cả năm', responsibility: 'Chính', product: 'Báo cáo', authority: 'Bí thư' }
    const decision = {
      id: decisionId,
      unitId: cell,
      stage: 'issued',
      fromOn: '2026-01-01',
      toOn: '2026-12-31',
    } as const
    await fresh.db
      .insertInto('dutyDecision')
      .values({ ...decision, issuedOn: '2026-01-01', paperId })
      .execute()
    const line = (personId: string, what: string) => ({
      ...points,
      decisionId,
      unitId: cell,
      personId,
      what,
      id: testId(),
    })
    await fresh.db
      .insertInto('dutyLine')
      .values([line(giver, 'Phụ trách chung'), line(plain, 'Dân vận'), line(stranger, 'Thu đảng phí')])
      .execute()
    await seedMember(fresh.db, { unitId: cell, fullName: 'An Văn Mới' })
    await call(receiver, api.drawUp, { params, body: { basedOn: 1, remarks: '' } })
    const { body } = await call(receiver, api.show, { params })
    expect(body.kit.duties).toMatchObject({ members: 2, fromOn: '2026-01-01' })
    expect(body.kit.duties?.open.map(({ name, why }) => `${name} ${why}`)).toEqual(
      expect.arrayContaining(['Lê Văn Giao of_giver', 'Vũ Thị Ngoài of_gone', 'An Văn Mới without']),
    )
    expect(body.kit.duties?.open.map(({ what }) => what)).not.toContain('Dân vận')
  })
})
