import { describe, expect, it } from 'vitest'
import { aHandmadeWorkbook, aSheetXml, aWorkbook } from '../../workbook/workbook.builders.ts'
import { aHandmadeList, HEADER, inlineCell, readBack, readMade } from './reader.builders.ts'

const LUA = [1, 'Chi bộ Hạ', 'PHAN THỊ LỤA', '12/04/1958', '19/5/1984', '19-05-1985', '001158000123', 'x']
const factsOf = ({ rows }: Awaited<ReturnType<typeof readBack>>) => rows.map(({ read }) => read.facts)
const codesOf = ({ rows }: Awaited<ReturnType<typeof readBack>>) =>
  rows[0]?.read.notes.map(({ code }) => code).toSorted()

describe('the lists committees really have', () => {
  it.each([1, 2, 12, 20])('have their header in row %i, under merged titles', async (headerRow) => {
    const back = await readMade([], (sheet) => {
      if (headerRow > 2) {
        sheet.mergeCells(1, 1, 1, 8)
        sheet.getCell(1, 1).value = 'ĐẢNG BỘ XÃ BÌNH LỢI'
        sheet.mergeCells(2, 1, 2, 8)
        sheet.getCell(2, 1).value = 'DANH SÁCH ĐẢNG VIÊN TOÀN ĐẢNG BỘ'
      }
      sheet.getRow(headerRow).values = HEADER
      sheet.getRow(headerRow + 1).values = LUA
      sheet.getRow(headerRow + 2).values = ['Tổng cộng', '', 1, 1]
    })
    expect(back.layout).toMatchObject({ headerRow, cellColumn: 'B', parentColumn: null })
    expect(back.rows).toMatchObject([
      {
        row: headerRow + 1,
        cell: 'Chi bộ Hạ',
        name: 'Phan Thị Lụa',
        read: { facts: { bornOn: '1958-04-12', admittedOn: '1984-05-19', officialOn: '1985-05-19' } },
      },
    ])
  })

  it('are refused by name where the header stands in row 21', async () => {
    const { refusal } = await readMade([], (sheet) => {
      sheet.getRow(21).values = HEADER
      sheet.getRow(22).values = LUA
    })
    expect(refusal).toEqual({ code: 'header_not_found', sheets: ['Danh sách'], withinRows: 20 })
  })

  it('have a header in two rows with merged cells: family name beside given name, a birth under Nam or Nữ', async () => {
    const back = await readMade([], (sheet) => {
      sheet.addRow(['TT', 'Chi bộ', 'Họ và tên', '', 'Năm sinh', '', 'Ngày tháng năm', ''])
      sheet.addRow(['', '', '', '', 'Nam', 'Nữ', 'Vào Đảng', 'Chính thức'])
      for (const range of ['A1:A2', 'B1:B2', 'C1:D2', 'E1:F1', 'G1:H1']) sheet.mergeCells(range)
      sheet.addRow([1, 'Hạ', 'Phan Thị', 'Lụa', '', 1958, '19.5.1984', '19.5.1985'])
      sheet.addRow([2, 'Hạ', 'Lê Văn', 'Mốc', 1960, '', '3/2/1990', '3/2/1991'])
    })
    expect(factsOf(back)).toMatchObject([
      {
        fullName: 'Phan Thị Lụa',
        sex: 'female',
        bornOn: '1958-01-01',
        bornPrecision: 'year',
        officialOn: '1985-05-19',
      },
      { fullName: 'Lê Văn Mốc', sex: 'male', bornOn: '1960-01-01', admittedOn: '1990-02-03' },
    ])
  })

  it('have columns renamed and in another order, and what a person said of them holds', async () => {
    const header = ['Đồng chí', 'Sinh', 'Nơi sinh hoạt', 'Mã']
    const row = ['Phan Thị Lụa', '1958', 'Hạ', '0912345678']
    const blind = await readMade([header, row, ['Lê Văn Mốc', '1960', 'Hạ', '']])
    expect(blind).toMatchObject({ refusal: null, rows: [] })
    expect(blind.layout?.shown[0]).toMatchObject({
      column: 'A',
      header: 'Đồng chí',
      samples: ['Phan Thị Lụa', 'Lê Văn Mốc'],
    })
    const known = [
      ['dong chi', 'fullName'],
      ['ma', 'phone'],
    ] as const
    const told = await readBackMade([header, row], { known: [...known], cellColumn: 'C' })
    expect(told.layout).toMatchObject({ remembered: 2, cellColumn: 'C' })
    expect(told.rows).toMatchObject([
      { cell: 'Hạ', read: { facts: { fullName: 'Phan Thị Lụa', phone: '0912345678' } } },
    ])
    const chosen = await readBackMade([header, row], {
      columns: [
        { column: 'A', field: 'fullName' },
        { column: 'B', field: 'bornOn' },
      ],
    })
    expect(factsOf(chosen)).toMatchObject([{ fullName: 'Phan Thị Lụa', bornOn: '1958-01-01' }])
    expect(chosen.layout?.toRemember).toEqual([
      ['dong chi', 'fullName'],
      ['sinh', 'bornOn'],
    ])
    const twice = await readBackMade([header, row], {
      columns: [
        { column: 'A', field: 'fullName' },
        { column: 'B', field: 'fullName' },
      ],
    })
    expect(twice.refusal).toEqual({ code: 'column_chosen_twice', columns: ['A', 'B'] })
    expect((await readBackMade([HEADER, LUA], { cellColumn: 'ZZ' })).refusal).toEqual({
      code: 'column_unknown',
      column: 'ZZ',
    })
  })

  it.each([
    ['12-4-1958', '1958-04-12', 'day'],
    ['12.04.1958', '1958-04-12', 'day'],
    ['1958-04-12', '1958-04-12', 'day'],
    ['ngày 12 tháng 4 năm 1958', '1958-04-12', 'day'],
    ['4/1958', '1958-04-01', 'month'],
    ['1958', '1958-01-01', 'year'],
    [1958, '1958-01-01', 'year'],
    ['00/00/1958', '1958-01-01', 'year'],
    [new Date('1958-04-12T00:00:00Z'), '1958-04-12', 'day'],
    [21287, '1958-04-12', 'day'],
    [{ formula: 'TODAY()', result: new Date('1958-04-12T00:00:00Z') }, '1958-04-12', 'day'],
  ] as const)('write a birth as %s', async (written, bornOn, bornPrecision) => {
    expect(factsOf(await readMade([HEADER, [1, 'Hạ', 'Phan Thị Lụa', written]]))).toMatchObject([
      { bornOn, bornPrecision },
    ])
  })

  it('have names in capitals or with marks apart, numbers that lost their zero, groups as crosses', async () => {
    const header = [
      'Thương binh',
      'SĐT',
      'Số CCCD',
      'Nông thôn',
      'Hưu trí',
      'Họ và tên'.normalize('NFD'),
      'Ngày sinh',
      'CHI BO',
    ]
    const back = await readMade(
      [
        header,
        ['X', 912345678, 1158000123, '', 'x', 'ĐẶNG THỊ ỴÊN'.normalize('NFD'), '12/04/1958', 'Hạ'.normalize('NFD')],
      ],
      (sheet) => {
        sheet.getCell('C2').numFmt = '0'
      },
    )
    expect(back.rows[0]).toMatchObject({ name: 'Đặng Thị Ỵên' })
    expect(factsOf(back)).toMatchObject([{ citizenNumber: '001158000123', phone: '0912345678' }])
    expect(back.rows[0]?.read.tags.filter(([, carries]) => carries).map(([tag]) => tag)).toEqual([
      'retired',
      'war_invalid',
    ])
    expect(codesOf(back)).toEqual(['decomposed_unicode', 'name_recased', 'number_zero_lost', 'phone_zero_restored'])
  })

  it('hold formulas, of which only the remembered value counts, and errors', async () => {
    const back = await readMade([
      HEADER,
      [
        1,
        'Hạ',
        { formula: 'UPPER("x")', result: 'Phan Thị Lụa' },
        { formula: '1/0', result: { error: '#DIV/0!' } },
        { formula: 'NOW()' },
      ],
    ])
    expect(factsOf(back)).toMatchObject([{ fullName: 'Phan Thị Lụa' }])
    expect(codesOf(back)).toEqual(['error_value', 'formula_value_taken', 'formula_without_value'])
  })

  it('count days from 1904 where an old Macintosh wrote them', async () => {
    const sheet = aSheetXml(
      `<row r="1">${inlineCell('A1', 'Chi bộ')}${inlineCell('B1', 'Họ tên')}${inlineCell('C1', 'Ngày sinh')}</row>` +
        `<row r="2">${inlineCell('A2', 'Hạ')}${inlineCell('B2', 'Lê Văn Mốc')}<c r="C2" s="1"><v>19825</v></c></row>`,
    )
    const styles = '<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>'
    const workbook = `<workbook><workbookPr date1904='1'/></workbook>`
    const bytes = aHandmadeWorkbook(sheet, {
      'xl/styles.xml': Buffer.from(styles),
      'xl/workbook.xml': Buffer.from(workbook),
    })
    expect(factsOf(await readBack(bytes))).toMatchObject([{ bornOn: '1958-04-12' }])
  })
})

describe('sheets that other programs write', () => {
  it('name their cells out of order, leave places out, quote in the other way, and put a name space before every tag', async () => {
    const row =
      `<x:row r='2'><x:c r='C2'><x:v>1958</x:v></x:c><x:c r='A2' t='inlineStr'><x:is><x:t>Hạ</x:t></x:is></x:c>` +
      `<x:c r='B2' t='s'><x:v>0</x:v></x:c></x:row>`
    const sheet = `<x:worksheet xmlns:x='u'><x:sheetData><x:row><x:c t='inlineStr'><x:is><x:t>Chi bộ</x:t></x:is></x:c><x:c t='inlineStr'><x:is><x:t>Họ tên</x:t></x:is></x:c><x:c t='inlineStr'><x:is><x:t>Năm sinh</x:t></x:is></x:c></x:row>${row}</x:sheetData><x:rowBreaks/></x:worksheet>`
    const shared = `<x:sst xmlns:x='u'><x:si><x:r><x:t xml:space='preserve'>Lê </x:t></x:r><x:r><x:t>Văn &quot;&#77;ốc</x:t></x:r><x:rPh><x:t>đọc</x:t></x:rPh></x:si></x:sst>`
    const back = await readBack(aHandmadeWorkbook(sheet, { 'xl/sharedStrings.xml': Buffer.from(shared) }))
    expect(back.rows).toMatchObject([{ row: 2, cell: 'Hạ', read: { facts: { bornOn: '1958-01-01' } } }])
    expect(back.rows[0]?.name).toBe('Lê Văn "Mốc')
  })

  it('hold signs no register can: they are left out wherever they stand', async () => {
    const bytes = aHandmadeList(
      `<row r="2">${inlineCell('A2', 'Chi bộ&#0; H&#xD800;ạ')}${inlineCell('B2', 'Lê Văn&#x0; Mốc')}${inlineCell('C2', `19&#0;58 ${'😀'.repeat(60)}`)}</row>`,
    )
    const { rows } = await readBack(bytes)
    expect(rows).toMatchObject([{ cell: 'Chi bộ Hạ', name: 'Lê Văn Mốc' }])
    expect(JSON.stringify(rows)).not.toMatch(/\\u0000|\\ud[89a-f]/i)
    const utf16 = Buffer.from('\ufeffChi bộ;Họ tên;Năm sinh\nH\u0000ạ;Lê Văn Mốc;1958\n', 'utf16le')
    const table = await readBack(utf16)
    expect(table.rows).toMatchObject([{ cell: 'H ạ', name: 'Lê Văn Mốc' }])
  })

  it('keep titles over the rows of a cell where no column names it', async () => {
    const bare = (name: string) => [1, name, '1958']
    const back = await readMade([
      ['STT', 'Họ và tên', 'Năm sinh'],
      ['CHI BỘ THÔN YÊN HẠ'],
      bare('Lê Văn Mốc'),
      ['II', 'Chi bộ trường học'],
      bare('Phan Thị Lụa'),
    ])
    expect(back.rows.map(({ row, cell }) => [row, cell])).toEqual([
      [3, 'CHI BỘ THÔN YÊN HẠ'],
      [5, 'Chi bộ trường học'],
    ])
  })

  it('come as text tables with any of three separators, in either Unicode', async () => {
    for (const separator of [';', ',', '\t']) {
      const table = `Chi bộ${separator}Họ tên${separator}Năm sinh\nHạ${separator}"Lê Văn\nMốc"${separator}1958\n`
      for (const bytes of [
        Buffer.from(table),
        Buffer.from(`\ufeff${table}`),
        Buffer.from(`\ufeff${table}`, 'utf16le'),
      ]) {
        expect((await readBack(bytes)).rows).toMatchObject([{ cell: 'Hạ', name: 'Lê Văn Mốc' }])
      }
    }
  })
})

async function readBackMade(rows: Parameters<typeof readMade>[0], more: Parameters<typeof readBack>[1]) {
  return readBack(await aWorkbook(rows), more)
}
