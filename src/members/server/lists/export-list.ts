import type ExcelJS from 'exceljs'
import type { LocalDate } from '#kernel/local-date.ts'
import { newWorkbook } from '#platform/server/files/new-workbook.ts'
import type { Certainty } from '#rulebook/rules/rule.ts'
import { birthOf, dateOf, LEAVE_WORDS, readmittedNote, safe, TAG_HEADERS, type Value } from '../sheet.ts'
import type { ListRow } from './list.queries.ts'

export interface ListExport {
  readonly unitName: string
  /** What the list is called; empty: a list of members. */
  readonly title: string
  readonly on: LocalDate
  readonly rows: readonly ListRow[]
  /** How sure the rule is by which the Party age of those admitted anew is counted. */
  readonly partyAgeCertainty: Certainty
}

type Column = readonly [header: string, width: number, value: (row: ListRow) => Value]

const columnsFor = (certainty: Certainty): readonly Column[] => [
  ['Họ và tên', 26, ({ fullName }) => fullName],
  ['Giới tính', 10, ({ sex }) => (sex === null ? null : sex === 'male' ? 'Nam' : 'Nữ')],
  ['Ngày sinh', 12, birthOf],
  ['Dân tộc', 10, ({ ethnicity }) => ethnicity],
  ['Ngày vào Đảng', 14, ({ admittedOn }) => dateOf(admittedOn)],
  ['Ngày chính thức', 14, ({ officialOn }) => dateOf(officialOn)],
  ['Chi bộ', 30, ({ unitName }) => unitName],
  ['Đối tượng', 30, ({ tags }) => tags.map((tag) => TAG_HEADERS[tag]).join('; ') || null],
  ['Ghi chú', 24, (row) => noteOf(row, certainty) || null],
]

/** What sets a member of a list apart: on probation, exempt, due a badge, admitted anew. */
export function noteOf({ standing, leave, badge, partyAgeFromOn }: ListRow, certainty: Certainty): string {
  const notes = [standing === 'probationary' ? 'Dự bị' : '', leave === null ? '' : LEAVE_WORDS[leave]]
  const anew = partyAgeFromOn === null ? '' : readmittedNote(partyAgeFromOn, certainty)
  return [...notes, badge === null ? '' : `Huy hiệu ${badge} năm`, anew].filter(Boolean).join('; ')
}

/** A list as an official table: the two heads, the title, the day, numbered lines, the total and the place to sign. */
export async function exportList({ unitName, title, on, rows, partyAgeCertainty }: ListExport): Promise<Buffer> {
  const columns = columnsFor(partyAgeCertainty)
  const workbook = await newWorkbook()
  const sheet = workbook.addWorksheet('Danh sách', {
    pageSetup: { paperSize: 9, orientation: 'landscape', fitToPage: true, fitToHeight: 0, printTitlesRow: '5:5' },
    views: [{ state: 'frozen', ySplit: 5, xSplit: 2 }],
  })
  const width = columns.length + 1
  const line = (number: number, text: string, from: number, to: number, bold: boolean) => {
    sheet.mergeCells(number, from, number, to)
    const cell = sheet.getCell(number, from)
    cell.value = safe(text)
    cell.font = { name: 'Times New Roman', size: 13, bold }
    cell.alignment = { horizontal: 'center', wrapText: true }
  }
  line(1, unitName.toLocaleUpperCase('vi'), 1, 4, true)
  line(1, 'ĐẢNG CỘNG SẢN VIỆT NAM', 6, width, true)
  line(3, (title || 'Danh sách đảng viên').toLocaleUpperCase('vi'), 1, width, true)
  line(4, `(Đến ngày ${on.split('-').reverse().join('/')})`, 1, width, false)
  sheet.addRow(['STT', ...columns.map(([header]) => header)])
  rows.forEach((row, index) => {
    sheet.addRow([index + 1, ...columns.map(([, , value]) => safe(value(row)))])
  })
  for (let number = 5; number <= rows.length + 5; number += 1) frame(sheet.getRow(number), number === 5)
  const end = rows.length + 6
  line(end, `Tổng cộng: ${rows.length} đảng viên`, 1, 4, true)
  line(end + 2, 'NGƯỜI LẬP DANH SÁCH', 1, 4, true)
  line(end + 2, 'T/M CẤP ỦY', 6, width, true)
  const widths = [6, ...columns.map(([, columnWidth]) => columnWidth)]
  widths.forEach((columnWidth, index) => {
    sheet.getColumn(index + 1).width = columnWidth
  })
  return Buffer.from(await workbook.xlsx.writeBuffer())
}

function frame(row: ExcelJS.Row, isHead: boolean) {
  const side = { style: 'thin' } as const
  row.eachCell({ includeEmpty: true }, (cell) => {
    cell.border = { top: side, bottom: side, left: side, right: side }
    cell.font = { name: 'Times New Roman', size: 12, bold: isHead }
    cell.alignment = { wrapText: true, vertical: 'middle', ...(isHead ? { horizontal: 'center' } : {}) }
    if (!isHead) cell.numFmt = 'dd/mm/yyyy;@'
  })
  row.getCell(1).numFmt = '0'
}
