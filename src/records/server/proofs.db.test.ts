import { beforeAll, describe, expect, it } from 'vitest'
import type { Id, PersonId } from '#kernel/id.ts'
import { freshDb } from '#tests/support/fresh-db.ts'
import { actorFor, newKey } from '#tests/support/test-app.ts'
import { recordProofsApi } from '../contract/proofs.ts'
import { recordsApi } from '../contract.ts'
import { proposeProven } from './propose.service.ts'
import { readScan } from './read-scan.ts'
import { aRecordPlace, memoryFiles } from './records.builders.ts'

const fresh = freshDb()
const files = memoryFiles()
let place: Awaited<ReturnType<typeof aRecordPlace>>
beforeAll(async () => {
  place = await aRecordPlace(fresh, files)
})

const pdf = (text: string) => Buffer.from(`%PDF-1.7\n${text}\n%%EOF`)
const birth = (nativePlace: string) => ({ section: 'birth' as const, rowId: null, seen: null, wanted: { nativePlace } })
const child = { section: 'family' as const, rowId: null, seen: null, wanted: { relation: 'Con', fullName: 'Lê Út' } }

interface Asking {
  readonly by?: PersonId
  readonly fileName?: string
  readonly bytes?: Buffer
  readonly said?: boolean
  readonly lines?: readonly (ReturnType<typeof birth> | typeof child)[]
  readonly key?: ReturnType<typeof newKey>
}

async function ask({ by = place.member, fileName = 'Giấy khai sinh.pdf', ...rest }: Asking) {
  const { bytes = pdf('khai sinh'), said = true, lines = [birth('Xã Sông Hạ')], key = newKey() } = rest
  const deps = { db: fresh.db, clock: place.clock }
  const proposal = { key, personId: place.member, lines, reason: 'Ghi còn thiếu' }
  return await proposeProven(
    deps,
    await actorFor(fresh.db, place.clock, by),
    proposal,
    readScan(files, { fileName, bytes }, said),
  )
}

async function asked(asking: Asking = {}): Promise<Id<'recordRequest'>> {
  const answer = await ask(asking)
  if (!answer.ok) throw new Error(answer.error.code)
  return answer.value.id
}

const open = (person: PersonId, id: string, personId = place.member) =>
  place.web.call(person, recordProofsApi.proof, { params: { personId, id } })
const openMine = (person: PersonId, id: string) => place.web.call(person, recordProofsApi.myProof, { params: { id } })
const seenBy = async (person: PersonId, id: string) => {
  const { body } = await place.web.call(person, recordsApi.requestsOf, { params: { personId: place.member } })
  return body.requests.find((one) => one.id === id)
}
const toDecide = (person: PersonId, unitId = place.commune) =>
  place.web.call(person, recordProofsApi.toDecide, { params: { unitId } })
const withdraw = (id: string) => place.web.call(place.member, recordsApi.withdraw, { params: { id } })

describe('the proof of a request', () => {
  it('is shown to who decides, who may then accept without writing the evidence again', async () => {
    const id = await asked({ lines: [birth('Xã Sông Mai')] })
    const request = await seenBy(place.officer, id)
    expect(request?.proof).toEqual({ name: 'Giấy khai sinh.pdf', sizeBytes: pdf('khai sinh').length })
    expect((await open(place.officer, id)).raw.equals(pdf('khai sinh'))).toBe(true)
    const looks = (await place.web.call(place.member, recordsApi.looks)).body.looks
    expect(looks[0]).toMatchObject({ purpose: 'request', office: 'office_officer' })
    const body = { verdict: 'accepted' as const, evidence: '', note: 'Đúng', basedOn: request?.basedOn ?? '' }
    const decided = await place.web.call(place.officer, recordsApi.decide, { params: { id }, body })
    expect(decided.body).toEqual({ state: 'accepted' })
    expect((await openMine(place.member, id)).status).toBe(200)
  })

  it('is shown to nobody who does not see every part the request is about', async () => {
    const id = await asked({ lines: [birth('Thôn Yên Hạ'), child] })
    expect((await seenBy(place.secretary, id))?.proof?.name).toBe('Giấy khai sinh.pdf')
    expect((await open(place.secretary, id)).status).toBe(200)
    expect(await seenBy(place.deputy, id)).toMatchObject({ proof: null, hiddenLines: 1 })
    expect((await open(place.deputy, id)).status).toBe(404)
    await withdraw(id)
  })

  it('is found neither by strangers, nor under another person, nor as one’s own', async () => {
    const id = await asked({ lines: [birth('Thôn Đoài')] })
    expect((await open(place.stranger, id)).status).toBe(404)
    expect((await open(place.committeeMember, id)).status).toBe(403)
    expect((await open(place.member, id)).status).toBe(403)
    expect((await open(place.officer, id, place.secretary)).status).toBe(404)
    expect((await openMine(place.secretary, id)).status).toBe(404)
    await withdraw(id)
  })

  it.each([
    ['a program', { bytes: Buffer.from([0x7f, 0x45, 0x4c, 0x46, 0]) }, 'scan_kind'],
    ['a text', { bytes: Buffer.from('Tôi khai') }, 'scan_kind'],
    ['nobody said it is open', { said: false }, 'not_said_open'],
    ['a mark in its name', { fileName: 'Quyết định (Tối mật).pdf' }, 'secret_in_name'],
    ['lines that change nothing', { lines: [] }, 'nothing_to_change'],
  ])('is refused with the whole request, nothing kept: %s', async (_what, asking, code) => {
    const counts = async () => [
      (await fresh.db.selectFrom('recordRequest').select('id').execute()).length,
      (await fresh.db.selectFrom('file').select('id').execute()).length,
    ]
    const before = await counts()
    expect(await ask(asking)).toMatchObject({ ok: false, error: { code } })
    expect(await counts()).toEqual(before)
  })

  it('sent twice with one key is one request; from outside the cell it is none', async () => {
    const key = newKey()
    const ids = await Promise.all([
      asked({ key, lines: [birth('Thôn Thượng')] }),
      asked({ key, lines: [birth('Thôn Thượng')] }),
    ])
    expect(new Set(ids).size).toBe(1)
    expect(await ask({ by: place.stranger })).toMatchObject({ error: { code: 'not_found' } })
    await withdraw(ids[0])
  })
})

describe('what waits for whoever decides', () => {
  it('is counted where he decides, without his own, and is gone when it is decided', async () => {
    const before = (await toDecide(place.officer)).body
    expect(before).toEqual({ count: 0, isMore: false, oldestAt: null })
    const id = await asked({ lines: [birth('Thôn Trung')] })
    const own = await place.web.call(place.officer, recordsApi.proposeMine, {
      body: { lines: [birth('Thôn Nam')], reason: 'Của chính mình' },
    })
    expect(own.status).toBe(200)
    expect((await toDecide(place.officer)).body).toMatchObject({ count: 1, oldestAt: expect.any(String) })
    expect((await toDecide(place.officer, place.otherCell)).body.count).toBe(0)
    await withdraw(id)
    expect((await toDecide(place.officer)).body.count).toBe(0)
  })

  it('is nobody else’s', async () => {
    expect((await toDecide(place.secretary, place.cell)).status).toBe(403)
    expect((await toDecide(place.stranger, place.commune)).status).toBe(403)
  })
})
