import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import type { ActId, CommitmentId, PersonId, UnitId } from '#kernel/id.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import { makeFileStore } from '#platform/server/files/file-store.ts'
import { freshDb } from '#tests/support/fresh-db.ts'
import { seedMember, seedTerm, seedUnit, testId } from '#tests/support/seed.ts'
import { newKey, testApp, testClock } from '#tests/support/test-app.ts'
import { commitmentsApi } from '../contract.ts'
import { findResultOfPrevious, listOpenCommitments } from './carried.queries.ts'
import { commitmentsRoutes } from './commitments.routes.ts'
import { recordCommitments } from './commitments.service.ts'

const fresh = freshDb()
const folder = mkdtempSync(path.join(os.tmpdir(), 'nennep-proofs-'))
afterAll(() => rmSync(folder, { recursive: true }))
const files = makeFileStore(folder)
const outside = { status: 404, body: { code: 'not_found' } }

/** A commune with two cells; a secretary, a deputy, a member and one who looks from above. */
async function setUp({ withDeputy = true } = {}) {
  const { db } = fresh
  const commune = await seedUnit(db, { kind: 'grassroots_committee', name: 'Đảng bộ xã Tân Lập' })
  const cell = await seedUnit(db, { parentId: commune })
  const other = await seedUnit(db, { parentId: commune, name: 'Chi bộ thôn Cầu Đá' })
  const secretary = await seedMember(db, { unitId: cell, fullName: 'Phạm Thị Sen' })
  await seedTerm(db, { personId: secretary, unitId: cell, office: 'cell_secretary' })
  const deputy = await seedMember(db, { unitId: cell, fullName: 'Hồ Văn Quý' })
  if (withDeputy) await seedTerm(db, { personId: deputy, unitId: cell, office: 'cell_deputy_secretary' })
  const member = await seedMember(db, { unitId: cell, fullName: 'Đỗ Văn Khang' })
  const neighbour = await seedMember(db, { unitId: cell, fullName: 'Trần Thị Mơ' })
  const foreign = await seedMember(db, { unitId: other, fullName: 'Lê Thị Xuân' })
  await seedTerm(db, { personId: foreign, unitId: other, office: 'cell_secretary' })
  const above = await seedMember(db, { unitId: other, fullName: 'Vũ Quốc Trung' })
  await seedTerm(db, { personId: above, unitId: commune, office: 'office_officer' })
  const clock = testClock('2026-11-03T20:00:00+07:00')
  const { app, call } = await testApp(db, clock, (http) => commitmentsRoutes(http, { db, clock, files }))
  const make = async (ownerId: PersonId, facts: { readonly dueOn?: LocalDate; readonly what?: string } = {}) => {
    const made = await call(secretary, commitmentsApi.make, { body: line(cell, ownerId, facts) })
    return made.body.id as CommitmentId
  }
  return { app, call, clock, make, commune, cell, other, secretary, deputy, member, neighbour, foreign, above }
}

function line(unitId: UnitId, ownerId: PersonId, facts: { readonly dueOn?: LocalDate; readonly what?: string } = {}) {
  return {
    ...{
      unitId,
      originKind: 'meeting' as const,
      originId: null,
      what: 'Lắp 6 bóng đèn đường thôn',
      product: 'Đường có đèn',
    },
    ...{
      owner: { kind: 'person' as const, personId: ownerId },
      partner: '',
      dueOn: '2026-11-30',
      reportMonth: null,
      ...facts,
    },
  }
}

const done = { text: 'Đã lắp đủ 6 bóng', percent: 100, done: true }

describe('a commitment', () => {
  it('goes from made to accepted, and its history tells every step', async () => {
    const { call, clock, make, secretary, member } = await setUp()
    const id = await make(member)
    clock.set('2026-11-10T08:00:00+07:00')
    await call(member, commitmentsApi.report, {
      params: { id },
      body: { text: 'Đã lắp 3 bóng', percent: 50, done: false },
    })
    clock.set('2026-11-20T08:00:00+07:00')
    await call(member, commitmentsApi.report, { params: { id }, body: done })
    const waiting = await call(secretary, commitmentsApi.show, { params: { id } })
    expect(waiting.body).toMatchObject({ shown: 'reported', percent: 100, can: { judge: true, judgesOwn: false } })
    clock.set('2026-11-21T08:00:00+07:00')
    const back = {
      reportId: waiting.body.pendingReportId ?? '',
      judgement: 'returned',
      note: 'Thiếu bóng cuối thôn',
    } as const
    expect(await call(secretary, commitmentsApi.judge, { params: { id }, body: back })).toMatchObject({
      body: { state: 'returned' },
    })
    clock.set('2026-12-02T08:00:00+07:00')
    expect((await call(member, commitmentsApi.show, { params: { id } })).body.shown).toBe('late')
    await call(member, commitmentsApi.report, { params: { id }, body: done })
    const again = await call(secretary, commitmentsApi.show, { params: { id } })
    clock.set('2026-12-03T20:00:00+07:00')
    const accept = { reportId: again.body.pendingReportId ?? '', judgement: 'accepted', note: '' } as const
    await call(secretary, commitmentsApi.judge, { params: { id }, body: accept })
    const page = await call(member, commitmentsApi.show, { params: { id } })
    expect(page.body).toMatchObject({
      state: 'accepted',
      closedOn: '2026-12-03',
      can: { report: false, reopen: false },
    })
    expect(page.body.history.map((event) => event.kind)).toEqual([
      'made',
      'progressed',
      'handed_in',
      'returned',
      'handed_in',
      'accepted',
    ])
    expect(page.body.reports.map((report) => report.decision)).toEqual([null, 'returned', 'accepted'])
  })

  it('has its day changed, is dropped and taken up again, each with its reason', async () => {
    const { call, clock, make, secretary, member } = await setUp()
    const id = await make(member)
    clock.set('2026-11-04T08:00:00+07:00')
    await call(secretary, commitmentsApi.changeDue, {
      params: { id },
      body: { dueOn: '2026-12-31', reason: 'Chờ vật tư' },
    })
    clock.set('2026-11-05T08:00:00+07:00')
    await call(secretary, commitmentsApi.drop, { params: { id }, body: { reason: 'Xã đã làm' } })
    clock.set('2026-11-06T08:00:00+07:00')
    await call(secretary, commitmentsApi.reopen, { params: { id }, body: { dueOn: '2027-01-31', reason: 'Xã hoãn' } })
    const page = await call(member, commitmentsApi.show, { params: { id } })
    expect(page.body).toMatchObject({ state: 'open', dueOn: '2027-01-31', closedOn: null })
    expect(page.body.history).toMatchObject([
      { kind: 'made', dueToOn: '2026-11-30', by: 'Phạm Thị Sen' },
      { kind: 'due_changed', dueFromOn: '2026-11-30', dueToOn: '2026-12-31', reason: 'Chờ vật tư' },
      { kind: 'dropped', reason: 'Xã đã làm' },
      { kind: 'reopened', dueFromOn: '2026-12-31', dueToOn: '2027-01-31', reason: 'Xã hoãn' },
    ])
  })

  it('is answered by the chair for one without an account, and says who wrote it', async () => {
    const { call, make, secretary, member } = await setUp()
    const id = await make(member)
    expect((await call(secretary, commitmentsApi.show, { params: { id } })).body.can.reportsForOwner).toBe(true)
    await call(secretary, commitmentsApi.report, { params: { id }, body: done })
    expect((await call(member, commitmentsApi.show, { params: { id } })).body.reports).toMatchObject([
      { by: 'Đỗ Văn Khang', enteredBy: 'Phạm Thị Sen' },
    ])
  })

  it('of the secretary is decided by the deputy; by himself only where he stands alone, and marked', async () => {
    const both = await setUp()
    const id = await both.make(both.secretary)
    await both.call(both.secretary, commitmentsApi.report, { params: { id }, body: done })
    const judge = async ({ call }: typeof both, who: PersonId, asked: CommitmentId) => {
      const reportId = (await call(who, commitmentsApi.show, { params: { id: asked } })).body.pendingReportId ?? ''
      return call(who, commitmentsApi.judge, {
        params: { id: asked },
        body: { reportId, judgement: 'accepted', note: '' },
      })
    }
    expect(await judge(both, both.secretary, id)).toMatchObject({ body: { code: 'own_commitment' } })
    expect(await judge(both, both.deputy, id)).toMatchObject({ body: { state: 'accepted' } })
    const alone = await setUp({ withDeputy: false })
    const own = await alone.make(alone.secretary)
    await alone.call(alone.secretary, commitmentsApi.report, { params: { id: own }, body: done })
    expect(await judge(alone, alone.secretary, own)).toMatchObject({ body: { state: 'accepted' } })
    const page = await alone.call(alone.secretary, commitmentsApi.show, { params: { id: own } })
    expect(page.body.reports).toMatchObject([{ ownDecision: true }])
  })
})

describe('who sees and does what', () => {
  it('owner, officers and the committee above see it; a neighbour and another cell find nothing there', async () => {
    const { call, make, secretary, deputy, member, neighbour, foreign, above } = await setUp()
    const id = await make(member)
    for (const person of [secretary, deputy, member, above]) {
      expect((await call(person, commitmentsApi.show, { params: { id } })).status).toBe(200)
    }
    for (const person of [neighbour, foreign]) {
      expect(await call(person, commitmentsApi.show, { params: { id } })).toMatchObject(outside)
      expect(await call(person, commitmentsApi.report, { params: { id }, body: done })).toMatchObject(outside)
      expect(await call(person, commitmentsApi.drop, { params: { id }, body: { reason: 'x' } })).toMatchObject(outside)
    }
    expect(await call(member, commitmentsApi.show, { params: { id: testId() } })).toMatchObject(outside)
  })

  it('the owner decides nothing, the committee above only reads', async () => {
    const { call, make, member, above } = await setUp()
    const id = await make(member)
    for (const person of [member, above]) {
      const refused = { status: 409, body: { code: 'not_yours_to_decide' } }
      expect(await call(person, commitmentsApi.drop, { params: { id }, body: { reason: 'x' } })).toMatchObject(refused)
      const later = { dueOn: '2027-01-01', reason: 'x' } as const
      expect(await call(person, commitmentsApi.changeDue, { params: { id }, body: later })).toMatchObject(refused)
    }
    expect(await call(above, commitmentsApi.report, { params: { id }, body: done })).toMatchObject({
      body: { code: 'not_yours_to_report' },
    })
  })

  it('makes none for another cell, for a stranger or for yesterday', async () => {
    const { call, cell, other, secretary, member, foreign } = await setUp()
    const make = (body: ReturnType<typeof line>) => call(secretary, commitmentsApi.make, { body })
    expect(await make(line(other, member))).toMatchObject(outside)
    expect(await make(line(cell, foreign))).toMatchObject({ body: { code: 'owner_unknown' } })
    expect(await make(line(cell, member, { dueOn: '2026-11-02' }))).toMatchObject({ body: { code: 'due_before_made' } })
    expect(await make(line(cell, member, { what: ' '.repeat(5) }))).toMatchObject({ status: 400 })
    expect(await make(line(cell, member, { what: 'x'.repeat(1001) }))).toMatchObject({ status: 400 })
  })
})

describe('twice, out of order, at once', () => {
  it('one key is one commitment and one report', async () => {
    const { call, cell, secretary, member } = await setUp()
    const key = newKey()
    const args = { body: line(cell, member), key }
    const made = await Promise.all([1, 2, 3].map(() => call(secretary, commitmentsApi.make, args)))
    expect(new Set(made.map((answer) => answer.body.id)).size).toBe(1)
    const id = made[0]?.body.id as CommitmentId
    const report = { params: { id }, body: done, key: newKey() }
    await Promise.all([1, 2].map(() => call(member, commitmentsApi.report, report)))
    expect((await call(member, commitmentsApi.show, { params: { id } })).body.reports).toHaveLength(1)
  })

  it('nothing is decided before it is handed in, nothing handed in twice while it waits', async () => {
    const { call, make, secretary, member } = await setUp()
    const id = await make(member)
    const judge = { reportId: testId(), judgement: 'accepted', note: '' } as const
    expect(await call(secretary, commitmentsApi.judge, { params: { id }, body: judge })).toMatchObject({
      body: { code: 'nothing_to_decide' },
    })
    await call(member, commitmentsApi.report, { params: { id }, body: done })
    expect(await call(member, commitmentsApi.report, { params: { id }, body: done })).toMatchObject({
      body: { code: 'awaiting_decision' },
    })
    expect(await call(secretary, commitmentsApi.judge, { params: { id }, body: judge })).toMatchObject({
      body: { code: 'changed_meanwhile' },
    })
  })

  it('two officers deciding at once: one decision stands', async () => {
    const { call, make, secretary, deputy, member } = await setUp()
    const id = await make(member)
    await call(member, commitmentsApi.report, { params: { id }, body: done })
    const reportId = (await call(member, commitmentsApi.show, { params: { id } })).body.pendingReportId ?? ''
    const judge = (who: PersonId, judgement: 'accepted' | 'returned') =>
      call(who, commitmentsApi.judge, { params: { id }, body: { reportId, judgement, note: 'Đã xem' } })
    const answers = await Promise.all([judge(secretary, 'accepted'), judge(deputy, 'returned')])
    expect(answers.map((answer) => answer.status).sort()).toEqual([200, 409])
    const page = await call(secretary, commitmentsApi.show, { params: { id } })
    expect(page.body.history.filter(({ kind }) => kind === 'accepted' || kind === 'returned')).toHaveLength(1)
  })
})

describe('proof', () => {
  const send = (
    app: Awaited<ReturnType<typeof setUp>>['app'],
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

  it('is kept with the report and given back to those who may see it, as what it truly is', async () => {
    const { app, call, make, member, secretary, neighbour } = await setUp()
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

  it('of an unknown kind, or too large, leaves nothing behind', async () => {
    const { app, call, make, member } = await setUp()
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
    const { call, clock, make, cell, secretary, member, neighbour, foreign } = await setUp()
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
    const { call, make, cell, secretary, deputy, member, neighbour } = await setUp()
    const own = await make(member)
    await make(neighbour)
    const body = { ...line(cell, member), owner: { kind: 'unit' as const, unitId: cell } }
    const ofCell = (await call(secretary, commitmentsApi.make, { body })).body.id
    const mine = async (who: PersonId) => (await call(who, commitmentsApi.mine)).body.rows.map((row) => row.id)
    expect([await mine(member), await mine(deputy)]).toEqual([[own], [ofCell]])
  })

  it('offers owners by a part of the name: members, and the unit with those below', async () => {
    const { call, cell, other, secretary } = await setUp()
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
    const { cell, member, foreign } = await setUp()
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
    const { call, clock, make, cell, secretary, member } = await setUp()
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
