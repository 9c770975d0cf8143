import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { freshDb } from '#tests/support/fresh-db.ts'
import { testClock } from '#tests/support/test-app.ts'
import { importApi } from '../../contract/import.ts'
import { membersApi } from '../../contract.ts'
import { aHandmadeWorkbook, aSheetXml, aWorkbook } from '../workbook/workbook.builders.ts'
import { aCellToFill, type Place, send } from './import.db.builders.ts'

const fresh = freshDb()
const clock = testClock()
const aCell = () => aCellToFill(fresh, clock)

const HEADER = ['Họ và tên', 'Năm sinh', 'Ngày vào Đảng', 'Ngày chính thức', 'Nơi ở']
const inline = (ref: string, text: string) => `<c r="${ref}" t="inlineStr"><is><t>${text}</t></is></c>`
const HEAD_ROW = `<row r="1">${HEADER.map((text, index) => inline(`${'ABCDE'[index]}1`, text)).join('')}</row>`
const handmade = (rows: string, others = {}) => aHandmadeWorkbook(aSheetXml(HEAD_ROW + rows), others)
const LUA = `<row r="2">${inline('A2', 'Phan Thị Lụa')}${inline('B2', '1958')}</row>`

const rosterOf = async ({ web, cell, secretary }: Place) =>
  (await web.call(secretary, membersApi.roster, { params: { unitId: cell } })).body

const entriesOf = async ({ cell }: Place) =>
  (await fresh.db.selectFrom('ledgerEntry').select('act').where('unitId', '=', cell).execute()).length

describe('a hostile file sent for a cell', () => {
  it.each([
    ['a zip bomb', handmade(' '.repeat(64 * 1024 * 1024)), 'workbook_inflates_too_much'],
    ['macros', handmade(LUA, { 'xl/vbaProject.bin': strToU8('x') }), 'workbook_has_macros'],
    ['a cut file', handmade(LUA).subarray(0, 400), 'workbook_unreadable'],
    ['a paper', Buffer.from('%PDF-1.7 …'), 'not_a_workbook'],
    ['another kind of zip', zipSync({ 'word/document.xml': strToU8('<x/>') }), 'not_a_workbook'],
    ['an old .xls', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), 'old_excel_format'],
    ['a million rows', Buffer.from(`Họ tên;Năm sinh\n${'a;1\n'.repeat(1_000_000)}`), 'too_many_rows'],
    ['an old code page', Buffer.from([0x48, 0xe4, 0x2c, 0x31]), 'text_not_unicode'],
    ['shared texts that are missing', handmade('<row r="2"><c r="A2" t="s"><v>7</v></c></row>'), 'workbook_unreadable'],
    ['a row that stands twice', handmade(LUA + LUA), 'workbook_unreadable'],
    ['tags that never end', handmade('<row r="2">'.repeat(100_000)), 'workbook_unreadable'],
    ['nothing in it', new Uint8Array(), 'workbook_empty'],
  ] as const)('%s is refused by name, looked at or confirmed, and leaves nothing', async (_what, bytes, code) => {
    const place = await aCell()
    expect(await send(place, 'preview', bytes)).toMatchObject({ status: 409, body: { code } })
    expect(await send(place, 'confirm', bytes, { seen: 'x', acceptedRows: [] })).toMatchObject({
      status: 409,
      body: { code },
    })
    expect((await rosterOf(place)).figures.total).toBe(0)
    expect(await entriesOf(place)).toBe(0)
    expect(
      (await place.web.call(place.secretary, importApi.imports, { params: { unitId: place.cell } })).body.imports,
    ).toEqual([])
  })

  it('with signs no register can hold is entered without them', async () => {
    const place = await aCell()
    const bytes = handmade(
      `<row r="2">${inline('E2', `Thôn&#0; Hạ ${'&#x1F600;'.repeat(20)}`)}${inline('A2', 'Phan&#0; Thị L&#xD800;ụa')}${inline('C2', '3/2/1990')}${inline('D2', '3/2/1991')}${inline('B2', '1958')}</row>`,
    )
    const seen = await send(place, 'preview', bytes, {}, { fileName: 'danh sách \u0001.xlsx' })
    expect(seen).toMatchObject({ status: 200, body: { rows: [{ name: 'Phan Thị Lụa', verdict: 'create' }] } })
    const done = await send(place, 'confirm', bytes, {
      seen: importApi.preview.reply.parse(seen.body).seen,
      acceptedRows: [],
    })
    expect(done).toMatchObject({ status: 200, body: { created: 1 } })
    expect((await rosterOf(place)).lines).toMatchObject([{ fullName: 'Phan Thị Lụa' }])
  })

  it('with a formula for a name and a text like a command takes both for text', async () => {
    const place = await aCell()
    const bytes = await aWorkbook([
      HEADER,
      [{ formula: 'HYPERLINK("http://x")', result: 'Phan Thị Lụa' }, '1958', '3/2/1990', '3/2/1991', '=cmd|x!A1'],
    ])
    const seen = await send(place, 'preview', bytes)
    expect(importApi.preview.reply.parse(seen.body).rows).toMatchObject([
      { name: 'Phan Thị Lụa', verdict: 'create', notes: [{ code: 'formula_value_taken', column: 'A' }] },
    ])
  })
})
