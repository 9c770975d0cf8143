import { mkdtempSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import type { PersonId, UnitId } from '#kernel/id.ts'
import { FILE_KINDS } from '#platform/server/files/file-kind.ts'
import { makeFileStore } from '#platform/server/files/file-store.ts'
import { LEGAL_DOCUMENTS } from '#rulebook/rules/packs/documents.ts'
import { freshDb } from '#tests/support/fresh-db.ts'
import { seedMember, seedTerm, seedUnit } from '#tests/support/seed.ts'
import { newKey, testApp, testClock } from '#tests/support/test-app.ts'
import { libraryApi } from '../contract.ts'
import { textOfFile } from './file-text.ts'
import { libraryRoutes } from './library.routes.ts'

const fresh = freshDb()

/** A commune with its office, two cells with a secretary each, and another commune. */
async function aPlace() {
  const { db } = fresh
  const clock = testClock('2026-11-20T08:00:00+07:00')
  const files = makeFileStore(mkdtempSync(path.join(os.tmpdir(), 'nennep-library-')), 50_000_000)
  const { app, call } = await testApp(db, clock, (http) => libraryRoutes(http, { db, clock, files }))
  const commune = await seedUnit(db, { kind: 'grassroots_committee', name: 'Đảng ủy xã Tân Lập' })
  const cell = await seedUnit(db, { parentId: commune, name: 'Chi bộ thôn Yên Hạ' })
  const other = await seedUnit(db, { parentId: commune, name: 'Chi bộ thôn Cầu Đá' })
  const far = await seedUnit(db, { kind: 'grassroots_committee', name: 'Đảng ủy xã Sông Mai' })
  const holder = async (office: Parameters<typeof seedTerm>[1]['office'], unitId: UnitId, fullName: string) => {
    const personId = await seedMember(db, { unitId: cell, fullName })
    await seedTerm(db, { personId, unitId, office })
    return personId
  }
  const officer = await holder('office_officer', commune, 'Vũ Quốc Trung')
  const secretary = await holder('cell_secretary', cell, 'Lê Thị Xuân')
  const second = await holder('cell_secretary', other, 'Đỗ Văn Bình')
  const farOfficer = await holder('office_officer', far, 'Hồ Văn Xa')
  const keep = async (unitId: UnitId, by: PersonId, facts: object) =>
    await call(by, libraryApi.keep, { params: { unitId }, body: { ...A_TEXT, ...facts } as never })
  const list = async (unitId: UnitId, by: PersonId, search = '') =>
    (await call(by, libraryApi.list, { params: { unitId }, query: { search } })).body
  const attach = async (unitId: UnitId, textId: string, basedOn: number, bytes: Uint8Array) => {
    const edge = '----library'
    const head = `--${edge}\r\ncontent-disposition: form-data; name="body"\r\n\r\n${JSON.stringify({ basedOn })}\r\n`
    const part = `--${edge}\r\ncontent-disposition: form-data; name="file"; filename="van-ban"\r\ncontent-type: application/octet-stream\r\n\r\n`
    const answer = await app.inject({
      method: 'POST',
      url: `/api/units/${unitId}/library/${textId}/file`,
      headers: {
        ...{ 'x-test-person': officer, 'idempotency-key': newKey() },
        'content-type': `multipart/form-data; boundary=${edge}`,
      },
      payload: Buffer.concat([Buffer.from(head + part), bytes, Buffer.from(`\r\n--${edge}--\r\n`)]),
    })
    return { status: answer.statusCode, body: answer.json() }
  }
  return { db, clock, call, commune, cell, other, far, officer, secretary, second, farOfficer, keep, list, attach }
}

const A_TEXT = {
  ...{
    symbol: '15-NQ/ĐU',
    issuer: 'Đảng ủy xã Tân Lập',
    issuedOn: '2026-10-01',
    title: 'Xây dựng khu dân cư kiểu mẫu',
  },
  ...{ titleIsOurs: false, inForceOn: null, endedOn: null, secrecy: 'open', liesAt: '', links: [] },
  body: 'Đảng ủy yêu cầu các chi bộ phân công đảng viên phụ trách từng nhóm hộ, mỗi quý báo cáo một lần.',
}

function aWordFile(...paragraphs: string[]) {
  const body = paragraphs.map((text) => `<w:p><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`).join('')
  return zipSync({
    '[Content_Types].xml': strToU8('<Types/>'),
    'word/document.xml': strToU8(`<w:document><w:body>${body}</w:body></w:document>`),
  })
}

describe('the library of a committee', () => {
  it('is read below it and nowhere else, found with or without marks, with the place shown', async () => {
    const { keep, list, commune, cell, far, officer, secretary, farOfficer } = await aPlace()
    const { id } = (await keep(commune, officer, {})).body
    const found = await list(cell, secretary, 'phan cong dang vien')
    expect(found.rows).toMatchObject([{ id, hit: { hit: 'phân công đảng viên' }, inHead: false, standing: 'in_force' }])
    expect((await list(cell, secretary, 'Kiểu Mẫu')).rows).toMatchObject([{ id, inHead: true }])
    expect((await list(cell, secretary, '15-NQ')).rows).toMatchObject([{ id }])
    // Not side by side, but all there; then not there at all.
    expect((await list(cell, secretary, 'quý phân công hộ')).rows).toMatchObject([{ id }])
    expect((await list(cell, secretary, 'phân công bầu cử')).rows).toEqual([])
    expect((await list(far, farOfficer, 'phân công đảng viên')).rows).toEqual([])
    expect((await keep(commune, secretary, {})).status).toBe(404)
  })

  it('begins with the catalogue of what the rules rest on, and puts an own text in the place of its entry', async () => {
    const { keep, list, commune, officer } = await aPlace()
    // A document the rules cite is named in the catalogue with the same issuer and day, wherever it is named at all.
    for (const { symbol, issuer, issuedOn } of LEGAL_DOCUMENTS.filter((one) => one.symbol.includes('/'))) {
      const named = (await list(commune, officer, symbol)).rows.filter((row) => row.symbol === symbol)
      const there = named.map((row) => [row.issuer, row.issuedOn])
      expect([symbol, named.length === 0 ? [[issuer, issuedOn]] : there]).toEqual([
        symbol,
        expect.arrayContaining([[issuer, issuedOn]]),
      ])
    }
    const known = { symbol: '42-HD/BTCTW', issuer: 'Ban Tổ chức Trung ương', issuedOn: '2025-10-28' }
    const before = (await list(commune, officer, '42-HD/BTCTW')).rows
    expect(before).toMatchObject([{ ...known, unitName: null, hasBody: false, standing: 'in_force' }])
    await keep(commune, officer, { ...known, title: 'Hướng dẫn về sinh hoạt chi bộ' })
    expect((await list(commune, officer, '42-HD/BTCTW')).rows).toMatchObject([{ ...known, hasBody: true }])
    expect((await list(commune, officer, '12-HD/BTCTW')).rows).toContainEqual(
      expect.objectContaining({ issuedOn: '2018-07-06', standing: 'replaced' }),
    )
  })

  it('keeps no secret, twice nothing, no chain that turns back, and no change over another', async () => {
    const { call, keep, attach, commune, officer } = await aPlace()
    const { id } = (await keep(commune, officer, {})).body
    expect((await keep(commune, officer, {})).body.code).toBe('text_there_already')
    const secret = await keep(commune, officer, { symbol: '9-BC/ĐU', body: 'ĐẢNG ỦY XÃ\nMẬT\nBáo cáo' })
    expect(secret.body).toMatchObject({ code: 'text_is_secret', mark: 'MẬT' })
    const entry = { symbol: '9-BC/ĐU', secrecy: 'secret', title: '', body: '', liesAt: 'Tủ số 2, Văn phòng' }
    const kept = (await keep(commune, officer, entry)).body
    const onSecret = { params: { unitId: commune, textId: kept.id } }
    const asked = { readers: ['members'], unitIds: [], dueOn: null, note: '' } as never
    expect((await call(officer, libraryApi.ask, { ...onSecret, body: asked })).body.code).toBe('reading_secret')
    const stamped = await attach(commune, id, 1, aWordFile('ĐẢNG BỘ XÃ', 'TUYỆT MẬT', 'Số 1'))
    expect(stamped).toMatchObject({ status: 409, body: { code: 'text_is_secret' } })
    expect(await attach(commune, kept.id, 1, aWordFile('Báo cáo'))).toMatchObject({
      body: { code: 'text_secret_content' },
    })
    const links = [{ kind: 'replaces', earlierId: id }]
    const newer = { symbol: '16-NQ/ĐU', issuedOn: '2026-11-01', links }
    const next = (await keep(commune, officer, newer)).body.id
    const turned = { ...A_TEXT, issuedOn: '2026-11-02', links: [{ kind: 'replaces', earlierId: next }] }
    const circle = { params: { unitId: commune, textId: id }, body: { ...turned, basedOn: 1 } as never }
    expect((await call(officer, libraryApi.correct, circle)).body.code).toBe('text_link_circle')
    const stale = { params: { unitId: commune, textId: id }, body: { ...A_TEXT, basedOn: 7 } as never }
    expect((await call(officer, libraryApi.correct, stale)).body.code).toBe('text_changed_meanwhile')
    const page = (await call(officer, libraryApi.show, { params: { unitId: commune, textId: id } })).body
    expect(page).toMatchObject({
      standing: 'replaced',
      later: [{ kind: 'replaces', text: { symbol: '16-NQ/ĐU' } }],
      version: 1,
      file: null,
    })
  })

  it('takes the words of a Word file, and says where it cannot read', async () => {
    const { call, keep, attach, commune, officer } = await aPlace()
    const { id } = (await keep(commune, officer, { body: '' })).body
    const word = aWordFile('Điều 1. Tiền &amp; tài sản', 'Điều 2. Trách nhiệm')
    expect((await attach(commune, id, 1, word)).body).toEqual({ version: 2, wordsTaken: true, wordsRead: true })
    const page = (await call(officer, libraryApi.show, { params: { unitId: commune, textId: id } })).body
    expect(page.body).toBe('Điều 1. Tiền & tài sản\nĐiều 2. Trách nhiệm')
    const pdf = await attach(commune, id, 2, Buffer.from('%PDF-1.7\n%%EOF\n'))
    expect(pdf.body).toEqual({ version: 3, wordsTaken: false, wordsRead: false })
    const file = await call(officer, libraryApi.file, { params: { unitId: commune, textId: id } })
    expect(file.raw.subarray(0, 5).toString()).toBe('%PDF-')
    expect(textOfFile(Buffer.from('x'), FILE_KINDS.pdf)).toBeNull()
  })
})

describe('a duty to read', () => {
  it('is asked of offices, met by each himself or on paper, and shown by unit and name', async () => {
    const { call, keep, clock, db, commune, cell, other, officer, secretary, second } = await aPlace()
    const textId = (await keep(commune, officer, {})).body.id
    const params = { unitId: commune, textId }
    const body = {
      readers: ['cell_heads' as const],
      unitIds: [],
      dueOn: null,
      note: 'Đọc trước buổi sinh hoạt tháng 12',
    }
    const duty = (await call(officer, libraryApi.ask, { params, body })).body
    expect(duty.dueOn).toBe('2026-11-30')
    const dutyId = duty.id
    const mine = async (person: PersonId) => (await call(person, libraryApi.toRead)).body.rows
    expect(await mine(secretary)).toMatchObject([{ dutyId, text: { symbol: '15-NQ/ĐU' }, readAt: null }])
    expect(await mine(officer)).toEqual([])
    expect((await call(officer, libraryApi.confirm, { params: { dutyId }, body: {} })).status).toBe(404)
    expect((await call(secretary, libraryApi.confirm, { params: { dutyId }, body: {} })).status).toBe(200)
    const again = await call(secretary, libraryApi.confirm, { params: { dutyId }, body: {} })
    expect(again.body.code).toBe('reading_confirmed')
    // The first cell may not speak for a secretary of the second; the second's new secretary owes it too.
    const forOther = { params: { unitId: cell, dutyId }, body: { personId: second } }
    expect((await call(secretary, libraryApi.confirmFor, forOther)).status).toBe(404)
    const successor = await seedMember(db, { unitId: other, fullName: 'Ngô Thị Mới' })
    await db.updateTable('term').set({ toOn: '2026-11-20' }).where('personId', '=', second).execute()
    await seedTerm(db, { personId: successor, unitId: other, office: 'cell_secretary' })
    expect(await mine(second)).toEqual([])
    const onPaper = { params: { unitId: other, dutyId }, body: { personId: successor } }
    expect((await call(successor, libraryApi.confirmFor, onPaper)).status).toBe(200)
    const page = (await call(officer, libraryApi.readers, { params: { unitId: commune, dutyId } })).body
    expect(page).toMatchObject({ asked: 2, read: 2, mayEnd: true })
    expect(page.rows.map(({ name, enteredBy }) => [name, enteredBy])).toEqual([
      ['Ngô Thị Mới', 'Ngô Thị Mới'],
      ['Lê Thị Xuân', null],
    ])
    clock.set('2026-12-01T08:00:00+07:00')
    expect((await call(officer, libraryApi.endDuty, { params: { unitId: commune, dutyId }, body: {} })).status).toBe(
      200,
    )
    const over = await call(officer, libraryApi.endDuty, { params: { unitId: commune, dutyId }, body: {} })
    expect(over.body.code).toBe('reading_over')
  })
  it('is asked of single units where they are named, each with its own count, and of none that is not below', async () => {
    const { call, keep, commune, cell, other, far, officer, secretary, second } = await aPlace()
    const textId = (await keep(commune, officer, {})).body.id
    const ask = async (unitIds: readonly UnitId[]) =>
      await call(officer, libraryApi.ask, {
        params: { unitId: commune, textId },
        body: { readers: ['cell_heads'], unitIds: [...unitIds], dueOn: null, note: '' },
      })
    expect((await ask([cell, far])).body.code).toBe('reading_units_unknown')
    const dutyId = (await ask([other, other])).body.id
    const owed = async (person: PersonId) => (await call(person, libraryApi.toRead)).body.rows.length
    expect([await owed(secretary), await owed(second)]).toEqual([0, 1])
    await call(second, libraryApi.confirm, { params: { dutyId }, body: {} })
    const page = (await call(officer, libraryApi.readers, { params: { unitId: commune, dutyId } })).body
    expect(page.duty.unitNames).toEqual(['Chi bộ thôn Cầu Đá'])
    expect(page.byUnit).toEqual([{ unitId: other, unitName: 'Chi bộ thôn Cầu Đá', asked: 1, read: 1 }])
  })
})
