import type ExcelJS from 'exceljs'

/** An empty workbook. What writes it is large and seldom wanted: it is loaded with the first. */
export async function newWorkbook(): Promise<ExcelJS.Workbook> {
  const { default: excel } = await import('exceljs')
  return new excel.Workbook()
}
