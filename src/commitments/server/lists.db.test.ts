import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import type { ActId, CommitmentId, PersonId } from '#kernel/id.ts'
import { freshDb } from '#tests/support/fresh-db.ts'
import { newKey } from '#tests/support/test-app.ts'
import { commitmentsApi } from '../contract.ts'
import { findResultOfPrevious, listOpenCommitments } from './carried.queries.ts'
import { aCommune, done, FOLDER, line, outside, PER_DAY } from './commitments.builders.ts'
import { recordCommitments } from './commitments.service.ts'

const fresh = freshDb()

describe('proof', () => {
  const send = (
    app: Awaited<ReturnType<typeof aCommune>>['app'],
    who: PersonId,
    id: string,
    bytes: Buffer,
    key: ActId = newKey(),
  ) => {
    const head = (name: string, more = '') => `--X\r\nContent-Disposition: form-data; name="${name}"${more}\r\n\r\n`
    return app.inject({
      method: 'POST',
      url: `/api/commitments/${id}/proofs`,
      headers: { 'x-test-person': who, 'idempotency-key': key, 'content-type': 'multipart/form-data; boundary=X' },
      payload: Buffer.concat([
        Buffer.from(`${head('body')}${JSON.stringify(done)}\r\n${head('file', '; filename="nghiệm thu.docx"')}`),
        bytes,
        Buffer.from('\r\n--X--\r\n'),
      ]),
    })
  }
  const pdf = Buffer.from('%PDF-1.7 biên bản nghiệm thu')
  const isKept = (bytes: Buffer) => {
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    return existsSync(path.join(FOLDER, sha256.slice(0, 2), sha256))
  }

  it('is kept with the report and given back to those who may see it, as what it truly is', async () => {
    const { app, call, make, member, secretary, neighbour } = await aCommune(fresh)
    const id = await make(member)
    expect((await send(app, member, id, pdf)).json()).toEqual({ state: 'reported' })
    const page = await call(secretary, commitmentsApi.show, { params: { id } })
    const file = page.body.reports[0]?.file
    expect(file).toMatchObject({ name: 'nghiệm thu.pdf', sizeBytes: pdf.length })
    const params = { id, fileId: file?.id ?? '' }
    const got = await call(secretary, commitmentsApi.file, { params })
    expect([got.status, got.raw.equals(pdf)]).toEqual([200, true])
    expect(await call(neighbour, commitmentsApi.file, { params })).toMatchObject(outside)
    const another = await make(member)
    expect(await call(secretary, commitmentsApi.file, { params: { ...params, id: another } })).toMatchObject(outside)
  })

  it('that is refused leaves no byte behind', async () => {
    const { app, make, member, foreign } = await aCommune(fresh)
    const id = await make(member)
    const bytes = Buffer.from('%PDF-1.7 không thuộc việc này')
    expect((await send(app, foreign, id, bytes)).statusCode).toBe(404)
    expect((await send(app, member, id, pdf)).statusCode).toBe(200)
    expect((await send(app, member, id, bytes)).json()).toMatchObject({ code: 'awaiting_decision' })
    expect(isKept(bytes)).toBe(false)
    expect(isKept(pdf)).toBe(true)
  })

  it('is taken up to what one person may hand in within a day, of whoever’s work, and again the day after', async () => {
    const { app, clock, make, member, neighbour } = await aCommune(fresh)
    const large = (name: string) => Buffer.concat([Buffer.from(`%PDF-1.7 ${name}`), Buffer.alloc(PER_DAY / 2 - 20)])
    const prove = async (who: PersonId, name: string) => (await send(app, who, await make(who), large(name))).json()
    expect(await prove(member, 'một')).toEqual({ state: 'reported' })
    expect(await prove(member, 'hai')).toEqual({ state: 'reported' })
    expect(await prove(member, 'ba')).toEqual({ code: 'upload_limit', megabytes: PER_DAY / 1_000_000 })
    expect(isKept(large('ba'))).toBe(false)
    expect(await prove(neighbour, 'bốn')).toEqual({ state: 'reported' })
    clock.set('2026-11-04T00:00:00+07:00')
    expect(await prove(member, 'ba')).toEqual({ state: 'reported' })
  })

  it('of an unknown kind, or too large, leaves nothing behind', async () => {
    const { app, call, make, member } = await aCommune(fresh)
    const id = await make(member)
    expect((await send(app, member, id, Buffer.from([0x4d, 0x5a, 0, 1]))).json()).toEqual({ code: 'file_kind_unknown' })
    expect((await send(app, member, id, Buffer.alloc(10_000_001, '%PDF-'))).statusCode).toBe(413)
    expect((await call(member, commitmentsApi.show, { params: { id } })).body).toMatchObject({
      state: 'open',
      reports: [],
    })
  })
})

describe('lists', () => {
  it('filter, count and page; late is worked out from the day', async () => {
    const { call, clock, make, cell, secretary, member, neighbour, foreign } = await aCommune(fresh)
    for (let index = 0; index < 55; index += 1) await make(member, { dueOn: '2026-11-30' })
    const early = await make(neighbour, { dueOn: '2026-11-05' })
    clock.set('2026-11-10T08:00:00+07:00')
    const first = await call(secretary, commitmentsApi.list, { query: { unitId: cell } })
    expect(first.body).toMatchObject({ counts: { open: 56, late: 1, waiting: 0, done: 0 }, canMake: true })
    expect(first.body.rows[0]).toMatchObject({ id: early, shown: 'late', owner: { name: 'Trần Thị Mơ' } })
    const after = first.body.next as CommitmentId
    const second = await call(secretary, commitmentsApi.list, { query: { unitId: cell, after } })
    const ids = [...first.body.rows, ...second.body.rows].map((row) => row.id)
    expect([ids.length, new Set(ids).size, second.body.next]).toEqual([56, 56, null])
    const late = await call(secretary, commitmentsApi.list, { query: { show: 'late' } })
    expect(late.body.rows.map((row) => row.id)).toEqual([early])
    const byOwner = await call(secretary, commitmentsApi.list, { query: { owner: 'thi mo' } })
    expect(byOwner.body.rows.map((row) => row.id)).toEqual([early])
    expect((await call(foreign, commitmentsApi.list, { query: { unitId: cell } })).body.rows).toEqual([])
  })

  it('of mine hold what I owe and what the unit I lead owes, nothing else', async () => {
    const { call, make, cell, secretary, deputy, member, neighbour } = await aCommune(fresh)
    const own = await make(member)
    await make(neighbour)
    const body = { ...line(cell, member), owner: { kind: 'unit' as const, unitId: cell } }
    const ofCell = (await call(secretary, commitmentsApi.make, { body })).body.id
    const mine = async (who: PersonId) => (await call(who, commitmentsApi.mine)).body.rows.map((row) => row.id)
    expect([await mine(member), await mine(deputy)]).toEqual([[own], [ofCell]])
  })

  it('offers owners by a part of the name: members, and the unit with those below', async () => {
    const { call, cell, other, secretary } = await aCommune(fresh)
    const find = async (search: string) =>
      (await call(secretary, commitmentsApi.owners, { params: { id: cell }, query: { search } })).body.rows.map(
        (row) => row.name,
      )
    expect([await find('van khang'), await find('yên hạ'), await find('xuân')]).toEqual([
      ['Đỗ Văn Khang'],
      ['Chi bộ thôn Yên Hạ'],
      [],
    ])
    expect(
      await call(secretary, commitmentsApi.owners, { params: { id: other }, query: { search: 'a' } }),
    ).toMatchObject(outside)
  })
})

describe('for meetings', () => {
  const stamp = { at: new Date('2026-11-03T13:00:00Z'), by: null, actId: null }
  const origin = { kind: 'meeting', id: null, agendaItemId: null, shortcomingId: null } as const

  it('lines are recorded all or none, and the refusal names the line', async () => {
    const { cell, member, foreign } = await aCommune(fresh)
    const made = (personId: PersonId) => ({
      ...{ what: 'Việc', product: '', owner: { kind: 'person' as const, personId }, partner: '' },
      ...{ dueOn: '2026-11-30' as const, reportMonth: null, madeOn: '2026-11-03' as const },
    })
    const lines = [member, foreign].map((personId) => ({ origin, made: made(personId) }))
    const record = (count: number) =>
      fresh.db.transaction().execute(async (trx) => recordCommitments(trx, cell, lines.slice(0, count), stamp))
    expect(await record(1)).toMatchObject({ ok: true })
    expect(await record(2)).toMatchObject({ ok: false, error: { code: 'owner_unknown', line: 1 } })
  })

  it('the next agenda carries what is open, and the score counts what was due', async () => {
    const { call, clock, make, cell, secretary, member } = await aCommune(fresh)
    const due = await make(member, { dueOn: '2026-11-30' })
    const later = await make(member, { dueOn: '2027-03-31' })
    const finished = await make(member, { dueOn: '2026-11-20' })
    clock.set('2026-11-19T08:00:00+07:00')
    await call(member, commitmentsApi.report, { params: { id: finished }, body: done })
    const reportId =
      (await call(secretary, commitmentsApi.show, { params: { id: finished } })).body.pendingReportId ?? ''
    await call(secretary, commitmentsApi.judge, {
      params: { id: finished },
      body: { reportId, judgement: 'accepted', note: '' },
    })
    const open = await listOpenCommitments(fresh.db, { unitIds: [cell], month: '2026-12', today: '2026-12-01' })
    expect(open).toMatchObject([
      { id: due, isAsked: true, shown: 'late' },
      { id: later, isAsked: false, shown: 'open' },
    ])
    expect(await findResultOfPrevious(fresh.db, cell, { on: '2026-12-03', previousOn: '2026-11-03' })).toEqual({
      ...{ done: 1, total: 2, percent: 50, doneIds: [finished], openIds: [due] },
    })
  })
})
