import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { freshDb } from '#tests/support/fresh-db.ts'
import { testClock } from '#tests/support/test-app.ts'
import { bulkApi } from '../../contract/bulk.ts'
import { aHandmadeWorkbook, aWorkbook } from '../workbook/workbook.builders.ts'
import { aCommune, CELL_NAMES, confirm, read, settled, start } from './bulk.db.builders.ts'
import { aHandmadeList, inlineCell } from './reader/reader.builders.ts'

const fresh = freshDb()
const clock = testClock()

describe('a hostile file sent for a committee', () => {
  it.each([
    [
      'a zip bomb',
      aHandmadeList('', { 'xl/sharedStrings.xml': ' '.repeat(65 * 1024 * 1024) }),
      'workbook_inflates_too_much',
    ],
    ['macros', aHandmadeList('', { 'xl/vbaProject.bin': 'x' }), 'workbook_has_macros'],
    ['a cut file', aHandmadeList('').subarray(0, 300), 'workbook_unreadable'],
    ['another kind of zip', zipSync({ 'word/document.xml': strToU8('<x/>') }), 'not_a_workbook'],
    ['a sheet that breaks off', aHandmadeWorkbook('<worksheet><sheetData><row r="1">'), 'workbook_unreadable'],
    ['an old .xls', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), 'old_excel_format'],
    ['no header', Buffer.from('1;2\n3;4\n'), 'header_not_found'],
  ] as const)('%s is refused by name and keeps nothing', async (_what, bytes, code) => {
    const commune = await aCommune(fresh, clock)
    const list = await read(commune, bytes)
    expect(list).toMatchObject({ phase: 'failed', fault: { code } })
    const waiting = await fresh.db
      .selectFrom('membersBulkRow')
      .select('rowNumber')
      .where('bulkId', '=', list.id)
      .execute()
    expect(waiting).toEqual([])
    expect((await confirm(commune, list)).body.code).toBe('bulk_not_ready')
  })

  it('with signs no register can hold, in cells, headers and names of cells, is read and entered without them', async () => {
    const commune = await aCommune(fresh, clock)
    const header = `<row r="1">${['Chi bộ', 'Họ&#0; và tên', 'Năm sinh', 'Ngày vào Đảng', 'Ngày chính thức', '&#xD800;Bí&#0; danh'].map((text, index) => inlineCell(`${'ABCDEF'[index]}1`, text)).join('')}</row>`
    const row = [`${CELL_NAMES[0]}&#0;`, 'Phan&#0; Thị Lụa', '1958', '3/2/1990', '3/2/1991', '&#x1F600;'.repeat(100)]
    const cells = (number: number, texts: readonly string[]) =>
      `<row r="${number}">${texts.map((text, index) => inlineCell(`${'ABCDEF'[index]}${number}`, text)).join('')}</row>`
    const odd = row.with(0, `Không&#0; đâu ${'&#x1F600;'.repeat(300)}`).with(1, 'Lê Văn Mốc')
    const sheet = `<worksheet><sheetData>${header}${cells(2, row)}${cells(3, odd)}</sheetData></worksheet>`
    const list = await read(commune, aHandmadeWorkbook(sheet))
    expect(list).toMatchObject({ phase: 'ready', counts: { verdicts: { create: 1, refused: 1 } } })
    expect((await confirm(commune, list)).body).toEqual({ created: 1, changed: 0, left: 0 })
  })

  it('remembers for the committee, and for it alone, what a person said of its columns', async () => {
    const commune = await aCommune(fresh, clock)
    const other = await aCommune(fresh, clock)
    const header = ['Chi bộ', 'Đồng chí', 'Sinh', 'Vào', 'Chính']
    const row = [CELL_NAMES[0], 'Phan Thị Lụa', '1958', '3/2/1990', '3/2/1991']
    const said = { B: 'fullName', C: 'bornOn', D: 'admittedOn', E: 'officialOn' } as const
    const columns = Object.entries(said).map(([column, field]) => ({ column, field }))
    const list = await read(commune, await aWorkbook([header, row]), { columns })
    await confirm(commune, list)
    const reordered = await aWorkbook([header.toReversed(), row.toReversed()])
    const again = await read(commune, reordered)
    expect(again).toMatchObject({ layout: { remembered: 4, cellColumn: 'E' }, counts: { verdicts: { unchanged: 1 } } })
    expect(await read(other, reordered)).toMatchObject({ layout: { remembered: 0 }, counts: { verdicts: {} } })
  })

  it('is not read twice at once by one server, whichever committee asks', async () => {
    const commune = await aCommune(fresh, clock)
    const file = Buffer.from(`Chi bộ;Họ tên;Năm sinh\n${`${CELL_NAMES[0]};Lê Văn Mốc;1958\n`.repeat(5_000)}`)
    const [first, second] = await Promise.all([start(commune, file), start(commune, file)])
    expect([first.status, second.status].sort()).toEqual([200, 409])
    expect(['bulk_running', 'bulk_busy']).toContain([first, second].find(({ status }) => status === 409)?.body.code)
    await settled(commune)
    const { body } = await commune.web.call(commune.officer, bulkApi.lists, { params: { unitId: commune.committee } })
    expect(body.lists).toHaveLength(1)
  })
})
