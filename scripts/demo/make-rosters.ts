// Writes demo/rosters/*.xlsx: invented people in the layouts cells really keep. Run once; the files are committed and
// loaded through the real import. The same seed gives the same people.
import path from 'node:path'
import ExcelJS from 'exceljs'
import { CELLS, type CellPlan } from './invented-cells.ts'
import { type PlannedMember, planMembers } from './invented-people.ts'

const folder = path.resolve(import.meta.dirname, '../../demo/rosters')

const cross = (marked: boolean) => (marked ? 'x' : '')

interface RosterField {
  readonly head: string
  readonly width: number
  readonly of: (member: PlannedMember, index: number) => string | number
}

function fieldsOf(cell: CellPlan): readonly RosterField[] {
  const tags: readonly RosterField[] = cell.tagColumns.map(({ head, tag }) => ({
    head,
    width: 12,
    of: (member) => cross(member.tags.includes(tag)),
  }))
  return [
    { head: 'STT', width: 6, of: (_member, index) => index + 1 },
    { head: 'Họ và tên', width: 28, of: (member) => member.fullName },
    { head: 'Ngày sinh', width: 14, of: (member) => member.born },
    { head: 'Giới tính', width: 10, of: (member) => (member.sex === 'female' ? 'Nữ' : 'Nam') },
    { head: 'Ngày vào Đảng', width: 14, of: (member) => member.admitted },
    { head: 'Ngày chính thức', width: 14, of: (member) => member.official },
    { head: 'Số thẻ đảng viên', width: 18, of: (member) => member.card },
    ...tags,
    { head: 'Miễn sinh hoạt', width: 14, of: (member) => cross(member.exempt) },
    { head: 'Đi làm ăn xa', width: 14, of: (member) => cross(member.away) },
    { head: 'Ghi chú', width: 24, of: () => '' },
  ]
}

function writeSheet(sheet: ExcelJS.Worksheet, cell: CellPlan, members: readonly PlannedMember[]): void {
  const fields = fieldsOf(cell)
  sheet.columns = fields.map(({ width }) => ({ width }))
  sheet.addRow([cell.superiorTitle])
  sheet.addRow([cell.title])
  sheet.addRow([])
  sheet.addRow(['DANH SÁCH ĐẢNG VIÊN CHI BỘ'])
  sheet.mergeCells(4, 1, 4, fields.length)
  sheet.getRow(4).alignment = { horizontal: 'center' }
  sheet.getRow(4).font = { bold: true, size: 14 }
  sheet.addRow([`(Đến ngày ${cell.asOf})`])
  sheet.mergeCells(5, 1, 5, fields.length)
  sheet.addRow([])
  sheet.addRow(fields.map(({ head }) => head)).font = { bold: true }
  for (const [index, member] of members.entries()) sheet.addRow(fields.map(({ of }) => of(member, index)))
}

for (const cell of CELLS) {
  const book = new ExcelJS.Workbook()
  book.created = new Date('2021-01-01T00:00:00Z')
  book.modified = book.created
  writeSheet(book.addWorksheet('Danh sách'), cell, planMembers(cell))
  await book.xlsx.writeFile(path.join(folder, `${cell.file}.xlsx`))
  console.log(`${cell.file}.xlsx written`)
}
