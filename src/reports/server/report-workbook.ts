import type ExcelJS from 'exceljs'
import type { ReplyOf } from '#platform/contract/endpoint.ts'
import { newWorkbook } from '#platform/server/files/new-workbook.ts'
import type { reportsApi } from '../contract.ts'
import { type Comparison, comparisonsIn } from '../rules/comparisons.ts'
import type { Span } from '../rules/periods.ts'
import { periodInWords } from './period-words.ts'
import { FORM_NAMES, rowName, SECTION_NAMES } from './report-words.ts'

type Shown = ReplyOf<typeof reportsApi.period>

/** Two sheets: the figures of all with those of earlier periods, and a line for each unit. Numbers are numbers. */
export async function reportWorkbook(shown: Shown, span: Span): Promise<Buffer> {
  const workbook = await newWorkbook()
  const title = `${FORM_NAMES[shown.period.form]} ${periodInWords(shown.period.kind, span)}`
  figuresSheet(workbook, shown, title)
  unitsSheet(workbook, shown, title)
  return Buffer.from(await workbook.xlsx.writeBuffer())
}

/** Whole numbers in thousands, a share as it is. */
const GROUPED = '#,##0.##'
/** Wide enough for sums of đồng. */
const WIDEST = 18

const COMPARED: Readonly<Record<Comparison, string>> = { before: 'Kỳ trước', yearBefore: 'Cùng kỳ năm trước' }

function figuresSheet(workbook: ExcelJS.Workbook, { form, figures, period, questions }: Shown, title: string): void {
  const sheet = workbook.addWorksheet('Số liệu chung', { views: [{ state: 'frozen', ySplit: 3 }] })
  head(sheet, title, period.unitName)
  const compared = comparisonsIn(figures)
  sheet.addRow(['Mục', 'Chỉ tiêu', 'Kỳ này', ...compared.map((which) => COMPARED[which])]).font = { bold: true }
  const of = new Map(figures.map((one) => [one.row, one]))
  const add = (section: string, row: string, name: string) => {
    const found = of.get(row)
    if (found) sheet.addRow([section, name, found.now, ...compared.map((which) => found[which])]).numFmt = GROUPED
  }
  for (const { code, rows } of form.sections) {
    for (const row of rows) add(`${code}. ${SECTION_NAMES[period.form][code] ?? ''}`, row, rowName(row))
  }
  for (const { id, text } of questions) add('', `question.${id}`, safe(text))
  setWidths(sheet, [36, 52, WIDEST, WIDEST, 20])
}

function unitsSheet(workbook: ExcelJS.Workbook, { owing, figures, period, questions }: Shown, title: string): void {
  const sheet = workbook.addWorksheet('Theo đơn vị', { views: [{ state: 'frozen', ySplit: 3, xSplit: 2 }] })
  head(sheet, title, period.unitName)
  const asked = new Map(questions.map(({ id, text }) => [`question.${id}`, safe(text)]))
  const names = figures.map(({ row }) => asked.get(row) ?? rowName(row))
  const headRow = sheet.addRow(['TT', 'Đơn vị', 'Tình trạng', ...names])
  headRow.font = { bold: true }
  headRow.alignment = { wrapText: true, vertical: 'top' }
  owing.forEach((unit, index) => {
    sheet.addRow([index + 1, safe(unit.unitName), STAGE_NAMES[unit.stage ?? 'owed'], ...unit.figures]).numFmt = GROUPED
  })
  setWidths(sheet, [6, 36, 20, ...names.map(() => WIDEST)])
}

const STAGE_NAMES = {
  owed: 'Chưa báo cáo',
  submitted: 'Đã gửi, chờ duyệt',
  returned: 'Trả lại để sửa',
  approved: 'Đã duyệt',
} as const

function head(sheet: ExcelJS.Worksheet, title: string, unitName: string): void {
  sheet.addRow([title.toLocaleUpperCase('vi')]).font = { bold: true, size: 14 }
  sheet.addRow([unitName])
}

function setWidths(sheet: ExcelJS.Worksheet, widths: readonly number[]): void {
  widths.forEach((width, index) => {
    sheet.getColumn(index + 1).width = width
  })
}

/** What begins like a formula stays text. */
function safe(text: string): string {
  return /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
}
