import { describe, expect, it } from 'vitest'
import type { PersonId, UnitId } from '#kernel/id.ts'
import { freshDb } from '#tests/support/fresh-db.ts'
import { seedMember, seedTerm, seedUnit } from '#tests/support/seed.ts'
import { newKey, type TestApp, testApp, testClock } from '#tests/support/test-app.ts'
import { type ImportPreview, importApi } from '../contract/import.ts'
import { membersApi } from '../contract.ts'
import { send } from './import/import.db.builders.ts'
import { membersRoutes } from './members.routes.ts'
import { readWorkbook } from './workbook/read-workbook.ts'
import { aWorkbook } from './workbook/workbook.builders.ts'

const fresh = freshDb()
const clock = testClock()
const HEADER = [
  'STT',
  'Họ và tên',
  'Ngày sinh',
  'Ngày vào Đảng',
  'Ngày chính thức',
  'Số CCCD',
  'Hưu trí',
  'Nông thôn',
  'Miễn sinh hoạt',
]

/** A cell of 55 as in article 002, as its secretary keeps it in Excel. */
function villageRoster(province = '001') {
  const rows = Array.from({ length: 55 }, (_, index) => [
    index + 1,
    `Lê Văn ${String.fromCodePoint(0x41 + (index % 26))}${'abc'[Math.floor(index / 26)]}`,
    `${(index % 28) + 1}/03/${1950 + (index % 40)}`,
    '19/05/1994',
    '19/05/1995',
    `${province}0${String(50_000_000 + index)}`,
    index < 30 ? 'x' : null,
    index >= 30 ? 'x' : null,
    index < 14 ? 'x' : null,
  ])
  return aWorkbook([['DANH SÁCH ĐẢNG VIÊN'], [], HEADER, ...rows, ['Tổng cộng', 55, null, null, 55]])
}

interface Place {
  readonly web: TestApp
  readonly cell: UnitId
  readonly secretary: PersonId
}

async function aCell(): Promise<Place> {
  const web = await testApp(fresh.db, clock, (app) => membersRoutes(app, { db: fresh.db, pool: fresh.pool, clock }))
  const cell = await seedUnit(fresh.db)
  const commune = await seedUnit(fresh.db, { kind: 'grassroots_committee' })
  const secretary = await seedMember(fresh.db, { unitId: commune })
  await seedTerm(fresh.db, { personId: secretary, unitId: cell, office: 'cell_secretary' })
  return { web, cell, secretary }
}

async function preview(place: Place, bytes: Uint8Array) {
  const answer = await send(place, 'preview', bytes, {})
  return importApi.preview.reply.parse(answer.body)
}

const verdicts = ({ rows }: ImportPreview) => {
  const groups = [...Map.groupBy(rows, ({ verdict }) => verdict).entries()]
  return Object.fromEntries(groups.map(([verdict, of]) => [verdict, of.length]))
}
const figuresOf = async ({ web, cell, secretary }: Place) =>
  (await web.call(secretary, membersApi.roster, { params: { unitId: cell } })).body.figures

describe('importing a roster', () => {
  it('previews without writing, then enters all in one act', async () => {
    const place = await aCell()
    const bytes = await villageRoster('001')
    const seen = await preview(place, bytes)
    expect(verdicts(seen)).toEqual({ create: 55 })
    expect((await figuresOf(place)).total).toBe(0)

    const key = newKey()
    const confirm = () => send(place, 'confirm', bytes, { seen: seen.seen, acceptedRows: [] }, { key })
    const answers = await Promise.all([confirm(), confirm(), confirm()])
    expect(answers.map(({ body }) => body)).toEqual(
      Array(3).fill({ created: 55, changed: 0, left: 0, leftOutRows: [] }),
    )
    expect(await figuresOf(place)).toMatchObject({
      total: 55,
      official: 55,
      obligedToAttend: 41,
      byLeave: { exempt: 14 },
    })
    expect(verdicts(await preview(place, bytes))).toEqual({ unchanged: 55 })
    const acts = await fresh.db.selectFrom('ledgerEntry').select('act').where('unitId', '=', place.cell).execute()
    expect(acts).toEqual([{ act: 'members.confirmImport' }])
  })

  it('is refused when the register moved between looking and confirming', async () => {
    const place = await aCell()
    const bytes = await villageRoster('002')
    const { seen } = await preview(place, bytes)
    const confirm = () => send(place, 'confirm', bytes, { seen, acceptedRows: [] })
    const answers = await Promise.all([confirm(), confirm()])
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
    expect(answers.find(({ status }) => status === 409)?.body.code).toBe('register_moved')
    expect((await figuresOf(place)).total).toBe(55)
  })

  it('changes what differs and only with the accepted proposals', async () => {
    const place = await aCell()
    await send(place, 'confirm', await villageRoster('003'), {
      seen: (await preview(place, await villageRoster('003'))).seen,
      acceptedRows: [],
    })
    const bytes = await aWorkbook([
      ['Họ tên', 'Năm sinh', 'Số CCCD', 'SĐT', 'Hưu trí', 'Ngày chuyển đi'],
      ['Lê Văn Aa', '1950', '003050000000', '912000111', '', ''],
      ['Lê Văn Ba', '1951', '3050000001', '0912000222', 'x', ''],
      ['Lê Văn Ca', '1952', '003050000002', '', 'x', '15/11/2026'],
    ])
    const seen = await preview(place, bytes)
    expect(seen.rows.map(({ verdict }) => verdict)).toEqual(['change', 'doubtful', 'leave'])
    expect(seen.rows[1]?.notes).toMatchObject([
      { row: 3, column: 'C', code: 'number_zero_lost', proposed: '003050000001' },
    ])
    expect(seen.notInFile).toHaveLength(52)
    const done = await send(place, 'confirm', bytes, { seen: seen.seen, acceptedRows: [] })
    expect(done.body).toEqual({ created: 0, changed: 1, left: 1, leftOutRows: [3] })
    const phones = await fresh.db
      .selectFrom('person')
      .select(['fullName', 'phone'])
      .where('phone', 'is not', null)
      .execute()
    expect(phones).toEqual([{ fullName: 'Lê Văn Aa', phone: '0912000111' }])
    expect(await figuresOf(place)).toMatchObject({ total: 54 })
  })

  it('never tells whose number it is when it belongs to another cell', async () => {
    const elsewhere = await aCell()
    const bytes = await aWorkbook([
      ['Họ tên', 'Số CCCD', 'Ngày vào Đảng', 'Ngày chính thức'],
      ['Lê Văn Kín', '001077000001', '1/2/2000', '1/2/2001'],
    ])
    await send(elsewhere, 'confirm', bytes, { seen: (await preview(elsewhere, bytes)).seen, acceptedRows: [] })
    const mine = await aCell()
    const other = await aWorkbook([
      ['Họ tên', 'Số CCCD', 'Ngày vào Đảng', 'Ngày chính thức'],
      ['Trần Thị Khác', '001077000001', '1/2/2000', '1/2/2001'],
    ])
    const seen = await preview(mine, other)
    expect(verdicts(seen)).toEqual({ refused: 1 })
    expect(seen.rows[0]?.notes.map(({ code }) => code)).toEqual(['number_in_use'])
    expect(JSON.stringify(seen)).not.toContain('Kín')
  })

  it('takes a file of several megabytes', async () => {
    const rows = Array.from({ length: 4_000 }, (_, index) => `Người Thứ;${1950 + (index % 40)};${'x'.repeat(800)}`)
    const answer = await send(await aCell(), 'preview', Buffer.from(['Họ tên;Năm sinh;Khác', ...rows].join('\n')), {})
    expect(answer.status).toBe(200)
  })

  it('answers a file that is no roster, a stranger and a future day by code', async () => {
    const place = await aCell()
    const stranger = { ...place, secretary: (await aCell()).secretary }
    const bytes = await villageRoster('005')
    expect(await send(place, 'preview', Buffer.from([0x89, 0x50, 0]), {})).toMatchObject({
      status: 409,
      body: { code: 'not_a_workbook' },
    })
    expect(await send(place, 'preview', await aWorkbook([['Thu', 'Chi']]), {})).toMatchObject({
      body: { code: 'header_not_found', sheets: ['Danh sách'] },
    })
    expect(await send(stranger, 'preview', bytes, {})).toMatchObject({ status: 404 })
    expect(await send(stranger, 'confirm', bytes, { seen: 'x', acceptedRows: [] })).toMatchObject({ status: 404 })
    expect(await send(place, 'preview', bytes, { asOfOn: '2026-12-01' })).toMatchObject({
      body: { code: 'roster_day_in_future' },
    })
    expect(await send(place, 'preview', bytes, { asOfOn: '1950-01-01' })).toMatchObject({
      body: { code: 'roster_before_cell' },
    })
    expect(await send(place, 'preview', new Uint8Array(10 * 1024 * 1024 + 1), {})).toMatchObject({ status: 413 })
  })
})

describe('exporting a roster', () => {
  it('gives back what the import reads, neutralises formulas, and leaves out what the caller may not see', async () => {
    const place = await aCell()
    const bytes = await villageRoster('006')
    await send(place, 'confirm', bytes, { seen: (await preview(place, bytes)).seen, acceptedRows: [] })
    await fresh.db
      .updateTable('member')
      .set({ homeAddress: '=HYPERLINK("http://x")' })
      .where('id', 'in', (where) => where.selectFrom('membership').select('personId').where('unitId', '=', place.cell))
      .execute()
    const download = (person: PersonId) => place.web.call(person, membersApi.export, { params: { unitId: place.cell } })
    const sheet = await readWorkbook((await download(place.secretary)).raw)
    const cells = sheet.ok ? (sheet.value[0]?.rows ?? []) : []
    expect(cells[2]?.cells.map((cell) => (cell?.kind === 'text' ? cell.text : null))).toContain('Số căn cước')
    expect(cells[3]?.cells).toContainEqual({ kind: 'text', text: '=HYPERLINK("http://x")', fromFormula: false })
    expect(cells[3]?.cells).toContainEqual({ kind: 'date', on: '1994-05-19', fromFormula: false })

    const again = await preview(place, (await download(place.secretary)).raw)
    expect(again.rows).toHaveLength(55)
    expect(verdicts(again)).toEqual({ unchanged: 55 })

    const committeeMember = await seedMember(fresh.db, { unitId: place.cell })
    await seedTerm(fresh.db, { personId: committeeMember, unitId: place.cell, office: 'cell_committee_member' })
    const plain = await readWorkbook((await download(committeeMember)).raw)
    expect(JSON.stringify(plain)).not.toMatch(/Số căn cước|HYPERLINK|006050000000/)
  })
})
