import ExcelJS from 'exceljs'
import { strToU8, type Zippable, zipSync } from 'fflate'

/** A workbook as Excel would save it, with one sheet of these rows. */
export async function aWorkbook(
  rows: readonly (readonly ExcelJS.CellValue[])[],
  more?: (sheet: ExcelJS.Worksheet) => void,
) {
  const workbook = new ExcelJS.Workbook()
  const sheet = workbook.addWorksheet('Danh sách')
  for (const row of rows) sheet.addRow([...row])
  more?.(sheet)
  return Buffer.from(await workbook.xlsx.writeBuffer())
}

const WORKBOOK = `<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="S" sheetId="1" r:id="rId1"/></sheets></workbook>`
const RELATIONS = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`

/** A workbook made by hand around one sheet's XML, with whatever else somebody hides in it. */
export function aHandmadeWorkbook(sheetXml: string, others: Zippable = {}) {
  return zipSync({
    'xl/workbook.xml': strToU8(WORKBOOK),
    'xl/_rels/workbook.xml.rels': strToU8(RELATIONS),
    'xl/worksheets/sheet1.xml': strToU8(sheetXml),
    ...others,
  })
}

export function aSheetXml(sheetData: string): string {
  return `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${sheetData}</sheetData></worksheet>`
}
