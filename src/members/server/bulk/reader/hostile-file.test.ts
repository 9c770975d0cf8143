import { strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { MAX_BULK_ROWS } from '../../../rules/bulk/bulk.ts'
import { aHandmadeWorkbook, aSheetXml, aWorkbook } from '../../workbook/workbook.builders.ts'
import { aHandmadeList, HEADER, inlineCell, readBack } from './reader.builders.ts'

const ROW = `<row r="2">${inlineCell('A2', 'Chi bộ Hạ')}${inlineCell('B2', 'Lê Văn Mốc')}<c r="C2"><v>1958</v></c></row>`
const whole = aHandmadeList(ROW)
const SHEET = 'xl/worksheets/sheet1.xml'
const refusalOf = async (bytes: Uint8Array) => (await readBack(bytes)).refusal

/** A list of so many members in one cell, as XML without any library. */
function aLongList(count: number, from = 2) {
  const cells = inlineCell('A', 'Chi bộ Hạ').replace(' r="A"', '') + inlineCell('B', 'Lê Văn Mốc').replace(' r="B"', '')
  return aHandmadeList(Array.from({ length: count }, (_, index) => `<row r="${from + index}">${cells}</row>`).join(''))
}

describe('a committee file that is hostile or broken', () => {
  it('is read where nothing is wrong with it', async () => {
    const { refusal, rows } = await readBack(whole)
    expect(refusal).toBeNull()
    expect(rows).toMatchObject([
      { row: 2, cell: 'Chi bộ Hạ', name: 'Lê Văn Mốc', read: { facts: { bornOn: '1958-01-01' } } },
    ])
  })

  it('is stopped while a zip bomb unfolds, in the sheet as in the texts beside it', async () => {
    const [head = '', end = ''] = new TextDecoder().decode(unzipSync(whole)[SHEET]).split(ROW)
    const xml = Buffer.alloc(301 * 1024 * 1024, `<row><c><v>1</v></c>${' '.repeat(400)}</row>`)
    xml.write(head, 0)
    const bomb = aHandmadeWorkbook('', { [SHEET]: [Buffer.concat([xml, Buffer.from(end)]), { level: 1 }] })
    expect(bomb.length).toBeLessThan(5_000_000)
    expect(await refusalOf(bomb)).toMatchObject({ code: 'workbook_inflates_too_much', place: SHEET })
    const texts = aHandmadeList(ROW, { 'xl/sharedStrings.xml': ' '.repeat(65 * 1024 * 1024) })
    expect(await refusalOf(texts)).toMatchObject({ code: 'workbook_inflates_too_much', place: 'xl/sharedStrings.xml' })
  }, 60_000)

  it('with a million members is refused at the first too many, and never held as a whole', async () => {
    const { refusal, rows } = await readBack(aLongList(1_000_000))
    expect(refusal).toEqual({ code: 'too_many_rows', limit: MAX_BULK_ROWS, sheet: 'S' })
    expect(rows.length).toBeLessThanOrEqual(MAX_BULK_ROWS)
    const table = Buffer.from(`Chi bộ;Họ tên;Năm sinh\n${'Hạ;Lê Văn Mốc;1958\n'.repeat(1_000_000)}`)
    expect(await refusalOf(table)).toEqual({ code: 'too_many_rows', limit: MAX_BULK_ROWS, sheet: 'CSV' })
  }, 120_000)

  it.each([
    ['macros', aHandmadeList(ROW, { 'xl/vbaProject.bin': 'x' }), 'workbook_has_macros'],
    ['old macro sheets', aHandmadeList(ROW, { 'xl/macrosheets/sheet1.xml': '<x/>' }), 'workbook_has_macros'],
    ['an old .xls', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]), 'old_excel_format'],
    [
      'a password',
      Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0]), Buffer.from('EncryptedPackage', 'utf16le')]),
      'workbook_encrypted',
    ],
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0]), 'not_a_workbook'],
    ['a web page called .xls', Buffer.from('<html><table><tr><td>Họ tên</td></tr></table>'), 'not_a_workbook'],
    ['another kind of zip', zipSync({ 'word/document.xml': strToU8('<x/>') }), 'not_a_workbook'],
    ['an old code page', Buffer.from([0x48, 0xe4, 0x2c, 0x31]), 'text_not_unicode'],
    ['nothing in it', new Uint8Array(), 'workbook_empty'],
    ['a document type of its own', aHandmadeList(`${ROW}<!ENTITY a "aaaa">`), 'workbook_unreadable'],
    ['rows hidden in a comment', aHandmadeList(`${ROW}<!--${ROW.replaceAll('2', '3')}-->`), 'workbook_unreadable'],
    ['a cell at no address', aHandmadeList('<row r="2"><c r="ZZZZZZ99"><v>1</v></c></row>'), 'workbook_unreadable'],
    ['a cell in small letters', aHandmadeList('<row r="2"><c r="a2"><v>1</v></c></row>'), 'workbook_unreadable'],
    ['a row that stands twice', aHandmadeList(ROW + ROW), 'workbook_unreadable'],
    ['a row beyond every sheet', aHandmadeList('<row r="99999999999"><c><v>1</v></c></row>'), 'workbook_unreadable'],
    ['a row that is not closed', aHandmadeList('<row r="2"><c r="A2"><v>1</v></c>'), 'workbook_unreadable'],
    ['a cell that is not closed', aHandmadeList('<row r="2"><c r="A2"><v>1</v></row>'), 'workbook_unreadable'],
    [
      'XML that breaks off',
      aHandmadeWorkbook('<worksheet><sheetData><row r="1"><c r="A1"><v>1'),
      'workbook_unreadable',
    ],
    ['XML in another alphabet', aHandmadeWorkbook('\u0000<\u0000w\u0000o'), 'workbook_unreadable'],
    ['no shared texts', aHandmadeList('<row r="2"><c r="A2" t="s"><v>0</v></c></row>'), 'workbook_unreadable'],
    [
      'a shared text that is not there',
      aHandmadeList('<row r="2"><c r="A2" t="s"><v>1</v></c></row>', {
        'xl/sharedStrings.xml': '<sst><si><t>a</t></si></sst>',
      }),
      'workbook_unreadable',
    ],
    [
      'one shared text of megabytes',
      aHandmadeList('<row r="2"><c r="A2" t="s"><v>0</v></c></row>', {
        'xl/sharedStrings.xml': `<sst><si><t>${'a'.repeat(2_000_000)}</t></si></sst>`,
      }),
      'workbook_unreadable',
    ],
  ])('with %s is refused by name', async (_what, bytes, code) => {
    expect(await refusalOf(bytes)).toMatchObject({ code })
  })

  it.each([
    ['rows', '<row r="2">'.repeat(1_000_000)],
    ['cells', `<row r="2">${'<c r="A2">'.repeat(1_000_000)}</row>`],
    ['values', `<row r="2"><c r="A2">${'<v>'.repeat(1_000_000)}</c></row>`],
    ['texts', `<row r="2"><c r="A2" t="inlineStr">${'<t>'.repeat(1_000_000)}</c></row>`],
    ['tags', `<row r="2">${'<c '.repeat(1_000_000)}`],
  ])('with a million %s that begin and never end is given up', async (_what, xml) => {
    expect(await refusalOf(aHandmadeList(xml))).toMatchObject({ code: 'workbook_unreadable' })
  })

  it('cut off at any place is refused; scrambled, it is refused or read, and never ends otherwise', async () => {
    const rows = Array.from({ length: 30 }, (_, index) => [index, 'Hạ', `Lê Văn Mốc`, `${1950 + index}`])
    const file = await aWorkbook([HEADER, ...rows])
    for (let cut = 1; cut < file.length; cut += 97) {
      expect(await refusalOf(file.subarray(0, cut))).not.toBeNull()
      const scrambled = Buffer.from(file)
      scrambled.fill(0x5a, cut, Math.min(cut + 40, file.length))
      const { refusal, rows: read } = await readBack(scrambled)
      if (refusal === null) expect(read).toHaveLength(30)
    }
  })

  it('leaves pictures, links and whatever else is inside folded', async () => {
    const hidden = aHandmadeWorkbook(
      aSheetXml(`<row r="1">${inlineCell('A1', 'Họ tên')}${inlineCell('B1', 'Năm sinh')}</row>`),
      {
        'xl/media/picture.bin': [new Uint8Array(310 * 1024 * 1024), { level: 1 }],
        'xl/externalLinks/externalLink1.xml': strToU8('<externalLink/>'),
      },
    )
    expect(await refusalOf(hidden)).toBeNull()
  }, 60_000)
})
