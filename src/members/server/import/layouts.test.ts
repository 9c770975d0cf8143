import ExcelJS from 'exceljs'
import { describe, expect, it } from 'vitest'
import { findHeader } from '../../rules/import/find-header.ts'
import { readRoster } from '../../rules/import/read-roster.ts'
import { readWorkbook } from '../workbook/read-workbook.ts'

const OPTIONS = { today: '2026-11-20', asOfOn: '2026-11-01', citizenDigits: [9, 12], cardDigits: [8, 12] } as const

/** The rows of a workbook as Excel saves it, read as the program reads them. */
async function readMade(make: (sheet: ExcelJS.Worksheet) => void) {
  const workbook = new ExcelJS.Workbook()
  make(workbook.addWorksheet('DS'))
  const grids = await readWorkbook(Buffer.from(await workbook.xlsx.writeBuffer()))
  if (!grids.ok) throw new Error(grids.error.code)
  const found = findHeader(grids.value)
  if (!found.ok) throw new Error(found.error.code)
  return readRoster(found.value.grid, found.value.layout, OPTIONS)
}

const codesOf = (notes: readonly { readonly code: string }[]) => notes.map(({ code }) => code)

describe('the sheets people really have', () => {
  it.each([1, 2, 12, 20])('have their header in row %i, under merged titles', async (headerRow) => {
    const { layout, rows } = await readMade((sheet) => {
      if (headerRow > 2) {
        sheet.mergeCells(1, 1, 1, 6)
        sheet.getCell(1, 1).value = 'ĐẢNG BỘ XÃ BÌNH LỢI'
        sheet.mergeCells(2, 1, 2, 6)
        sheet.getCell(2, 1).value = 'DANH SÁCH ĐẢNG VIÊN CHI BỘ THÔN ĐÔNG LỢI'
      }
      sheet.getRow(headerRow).values = ['STT', 'HỌ VÀ TÊN', 'NĂM SINH', 'NGÀY VÀO ĐẢNG', 'NGÀY CHÍNH THỨC', 'GHI CHÚ']
      sheet.getRow(headerRow + 1).values = [1, 'PHAN THỊ LỤA', 1958, '19/5/1984', '19-05-1985', '']
    })
    expect(layout.headerRow).toBe(headerRow)
    expect(rows).toMatchObject([
      {
        row: headerRow + 1,
        facts: { fullName: 'Phan Thị Lụa', bornOn: '1958-01-01', admittedOn: '1984-05-19', officialOn: '1985-05-19' },
      },
    ])
  })

  it('have a header in two rows with merged cells: family name beside given name, a birth under Nam or Nữ', async () => {
    const { rows } = await readMade((sheet) => {
      sheet.addRow(['TT', 'Họ và tên', '', 'Năm sinh', '', 'Ngày tháng năm', ''])
      sheet.addRow(['', '', '', 'Nam', 'Nữ', 'Vào Đảng', 'Chính thức'])
      sheet.mergeCells('A1:A2')
      sheet.mergeCells('B1:C2')
      sheet.mergeCells('D1:E1')
      sheet.mergeCells('F1:G1')
      sheet.addRow([1, 'Phan Thị', 'Lụa', '', 1958, '19.5.1984', '19.5.1985'])
      sheet.addRow([2, 'Lê Văn', 'Mốc', 1960, '', '3/2/1990', '3/2/1991'])
    })
    expect(rows.map(({ facts }) => facts)).toMatchObject([
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

  it.each([
    ['12/04/1958', '1958-04-12', 'day'],
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
  ] as const)('write a birth as %s', async (written, bornOn, bornPrecision) => {
    const { rows } = await readMade((sheet) => {
      sheet.addRow(['Họ tên', 'Ngày sinh'])
      sheet.addRow(['Phan Thị Lụa', written])
    })
    expect(rows[0]?.facts).toMatchObject({ bornOn, bornPrecision })
  })

  it('have names in capitals or with marks apart, numbers that lost their zero, groups as crosses, columns in any order', async () => {
    const { rows } = await readMade((sheet) => {
      sheet.addRow(['Thương binh', 'SĐT', 'Số CCCD', 'Nông thôn', 'Hưu trí', 'Họ và tên'.normalize('NFD'), 'Ngày sinh'])
      sheet.addRow(['X', 912345678, 1158000123, '', 'x', 'ĐẶNG THỊ ỴÊN'.normalize('NFD'), '12/04/1958'])
      sheet.getCell('C2').numFmt = '0'
    })
    const [row] = rows
    expect(row?.facts).toMatchObject({ fullName: 'Đặng Thị Ỵên', citizenNumber: '001158000123', phone: '0912345678' })
    expect([...(row?.tags ?? [])].filter(([, carries]) => carries).map(([tag]) => tag)).toEqual([
      'retired',
      'war_invalid',
    ])
    expect(codesOf(row?.notes ?? []).toSorted()).toEqual([
      'decomposed_unicode',
      'name_recased',
      'number_zero_lost',
      'phone_zero_restored',
    ])
    expect(row?.notes.find(({ code }) => code === 'number_zero_lost')).toMatchObject({ row: 2, column: 'C' })
  })
})
