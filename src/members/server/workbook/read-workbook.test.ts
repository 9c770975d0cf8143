import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { MAX_ROWS, readWorkbook } from './read-workbook.ts'
import { aHandmadeWorkbook, aSheetXml, aWorkbook } from './workbook.builders.ts'

const cell = (ref: string, text: string) => `<c r="${ref}" t="inlineStr"><is><t>${text}</t></is></c>`
const oneRow = aSheetXml(`<row r="1">${cell('A1', 'Họ tên')}</row>`)
const codeOf = async (bytes: Uint8Array) => {
  const read = await readWorkbook(bytes)
  return read.ok ? 'ok' : read.error
}

describe('reading a workbook', () => {
  it('gives cells by sheet row and column, with merged titles, dates, text kept as text and what a formula remembered', async () => {
    const bytes = await aWorkbook(
      [
        ['DANH SÁCH', null, null, null],
        [],
        ['Lê Văn Mốc', new Date('1958-04-12T00:00:00Z'), '001158000123', 7],
        [
          { formula: 'A3', result: 'Lê Văn Mốc' },
          { formula: 'B3', result: new Date('1958-04-12T00:00:00Z') },
          { formula: '1/0' },
        ],
        [{ richText: [{ text: 'Lê ' }, { text: 'Mốc' }] }, { text: 'thư', hyperlink: 'http://example.vn' }, true],
      ],
      (sheet) => sheet.mergeCells('A1:D1'),
    )
    const read = await readWorkbook(bytes)
    expect(read.ok && read.value).toMatchObject([
      {
        sheet: 'Danh sách',
        rows: [
          { row: 1, cells: [{ kind: 'text', text: 'DANH SÁCH' }] },
          {
            row: 3,
            cells: [
              { kind: 'text', text: 'Lê Văn Mốc', fromFormula: false },
              { kind: 'date', on: '1958-04-12' },
              { kind: 'text', text: '001158000123' },
              { kind: 'number', number: 7 },
            ],
          },
          { row: 4, cells: [{ text: 'Lê Văn Mốc', fromFormula: true }, { fromFormula: true }, { kind: 'unknown' }] },
          { row: 5, cells: [{ text: 'Lê Mốc' }, { text: 'thư' }, { kind: 'flag', flag: true }] },
        ],
      },
    ])
  })

  it('reads an ISO date cell whole', async () => {
    const bytes = aHandmadeWorkbook(aSheetXml('<row r="1"><c r="A1" t="d"><v>1958-04-12T00:00:00</v></c></row>'))
    const read = await readWorkbook(bytes)
    expect(read.ok && read.value[0]?.rows[0]?.cells).toMatchObject([{ kind: 'text', text: '1958-04-12T00:00:00' }])
  })

  it('reads a text table in UTF-8 or UTF-16, and refuses one in an old code page', async () => {
    const table = 'Họ tên;Năm sinh\nLê Văn Mốc;1958\n'
    const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(table, 'utf16le')])
    for (const bytes of [Buffer.from(table), Buffer.from(`\ufeff${table}`), utf16]) {
      const read = await readWorkbook(bytes)
      expect(read.ok && read.value[0]?.rows[0]?.cells[0]).toMatchObject({ text: 'Họ tên' })
    }
    expect(await codeOf(Buffer.from([0x48, 0xe4, 0x2c, 0x31]))).toEqual({ code: 'text_not_unicode' })
  })
})

describe('a hostile or broken file', () => {
  const bomb = aHandmadeWorkbook(aSheetXml(' '.repeat(200 * 1024 * 1024)))

  it('is stopped while a zip bomb unfolds', async () => {
    expect(bomb.length).toBeLessThan(300_000)
    expect(await codeOf(bomb)).toMatchObject({ code: 'workbook_inflates_too_much', place: 'xl/worksheets/sheet1.xml' })
  })

  it('never unfolds what it does not need', async () => {
    const hidden = aHandmadeWorkbook(oneRow, {
      'xl/media/picture.bin': new Uint8Array(100 * 1024 * 1024),
      'xl/externalLinks/externalLink1.xml': strToU8('<externalLink/>'),
    })
    expect(await codeOf(hidden)).toBe('ok')
  })

  it('with a million rows is given up early', async () => {
    const rows = (count: number) =>
      aSheetXml(
        Array.from(
          { length: count },
          (_, index) => `<row r="${index + 1}"><c r="A${index + 1}"><v>1</v></c></row>`,
        ).join(''),
      )
    expect(await codeOf(aHandmadeWorkbook(rows(MAX_ROWS + 1)))).toEqual({
      code: 'too_many_rows',
      limit: MAX_ROWS,
      sheet: 'S',
    })
    expect(await codeOf(aHandmadeWorkbook(rows(1_000_000)))).toMatchObject({
      code: expect.stringMatching(/too_many_rows|inflates/),
    })
    expect(await codeOf(Buffer.from('a;b\n'.repeat(1_000_000)))).toEqual({
      code: 'too_many_rows',
      limit: MAX_ROWS,
      sheet: 'CSV',
    })
  })

  it.each([
    ['macros', aHandmadeWorkbook(oneRow, { 'xl/vbaProject.bin': new Uint8Array(9) }), 'workbook_has_macros'],
    [
      'old macro sheets',
      aHandmadeWorkbook(oneRow, { 'xl/macrosheets/sheet1.xml': strToU8('<x/>') }),
      'workbook_has_macros',
    ],
    ['an old .xls', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]), 'old_excel_format'],
    [
      'a password',
      Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0]), Buffer.from('EncryptedPackage', 'utf16le')]),
      'workbook_encrypted',
    ],
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0]), 'not_a_workbook'],
    ['a web page called .xls', Buffer.from('<html><table><tr><td>Họ tên</td></tr></table>'), 'not_a_workbook'],
    ['another kind of zip', zipSync({ 'word/document.xml': strToU8('<x/>') }), 'not_a_workbook'],
    ['nothing in it', new Uint8Array(), 'workbook_empty'],
    ['entities that swell', aHandmadeWorkbook(`<!DOCTYPE x [<!ENTITY a "aaaa">]>${oneRow}`), 'workbook_unreadable'],
    [
      'a cell at no address',
      aHandmadeWorkbook(aSheetXml('<row r="1"><c r="ZZZZZZ99"><v>1</v></c></row>')),
      'workbook_unreadable',
    ],
    [
      'XML that breaks off',
      aHandmadeWorkbook('<worksheet><sheetData><row r="1"><c r="A1"><v>1'),
      'workbook_unreadable',
    ],
  ])('with %s is refused by name', async (_what, bytes, code) => {
    expect(await codeOf(bytes)).toMatchObject({ code })
  })

  it('cut off or scrambled at any place ends in an answer', async () => {
    const whole = await aWorkbook(Array.from({ length: 30 }, (_, index) => [`Lê Văn ${index}`, index]))
    for (let cut = 5; cut < whole.length; cut += 311) {
      const scrambled = Buffer.from(whole)
      scrambled.fill(0x5a, cut, Math.min(cut + 40, whole.length))
      for (const bytes of [whole.subarray(0, cut), scrambled]) {
        const read = await readWorkbook(bytes)
        expect(read.ok || read.error.code.length > 0).toBe(true)
      }
    }
  })
})
