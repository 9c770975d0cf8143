import { strToU8, zipSync } from 'fflate'
import { inventPerson } from '#scripts/load-set/people.ts'
import { seededRandom } from '#scripts/load-set/random.ts'

export const BULK_CELLS = 2_000
export const BULK_ROWS = 100_000

export const bulkCellName = (index: number) => `Chi bộ thôn Đo ${index + 1}`

const HEADER = [
  ...[
    'STT',
    'Chi bộ',
    'Họ và tên',
    'Giới tính',
    'Ngày sinh',
    'Dân tộc',
    'Nơi ở',
    'Nghề nghiệp',
    'Điện thoại',
    'Số CCCD',
  ],
  ...['Ngày vào Đảng', 'Ngày chính thức', 'Số thẻ đảng viên', 'Hưu trí', 'Nông thôn', 'Ghi chú'],
]

/**
 * A commune's list as Excel saves it: every text shared, dates as days of Excel for half the people and as text for the others, who had
 * them from elsewhere.
 */
export function committeeList(): Uint8Array {
  const shared = new SharedTexts()
  const random = seededRandom(7)
  const rows = [rowXml(shared, 1, ['DANH SÁCH ĐẢNG VIÊN']), rowXml(shared, 4, HEADER)]
  for (let index = 0; index < BULK_ROWS; index += 1) {
    const person = inventPerson(random, '', index, '2026-11-01')
    const day = (on: string | null) =>
      on === null ? null : index % 2 === 0 ? dayOfExcel(on) : on.split('-').reverse().join('/')
    rows.push(
      rowXml(shared, index + 5, [
        index + 1,
        bulkCellName(Math.floor(index / (BULK_ROWS / BULK_CELLS))),
        index % 3 === 0 ? person.fullName.toUpperCase() : person.fullName,
        person.sex === 'female' ? 'Nữ' : 'Nam',
        day(person.bornOn),
        person.ethnicity,
        `Thôn ${1 + (index % 40)}`,
        person.occupation,
        `09${String(10_000_000 + index)}`,
        `0010${String(70_000_000 + index)}`,
        day(person.admittedOn),
        day(person.officialOn),
        String(40_000_000 + index),
        index % 4 === 0 ? 'x' : null,
        index % 4 === 1 ? 'x' : null,
        null,
      ]),
    )
  }
  const sheet = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet ${MAIN}><sheetData>${rows.join('')}</sheetData></worksheet>`
  return zipSync(
    {
      'xl/workbook.xml': strToU8(WORKBOOK),
      'xl/_rels/workbook.xml.rels': strToU8(RELATIONS),
      'xl/styles.xml': strToU8(STYLES),
      'xl/sharedStrings.xml': strToU8(shared.xml()),
      'xl/worksheets/sheet1.xml': strToU8(sheet),
    },
    { level: 6 },
  )
}

const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const WORKBOOK = `<workbook ${MAIN} xmlns:r="${OFFICE}"><sheets><sheet name="Toàn đảng bộ" sheetId="1" r:id="rId1"/></sheets></workbook>`
const RELATIONS = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`
const STYLES = `<styleSheet ${MAIN}><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>`

interface ExcelDay {
  readonly serial: number
}

function dayOfExcel(on: string): ExcelDay {
  return { serial: Date.parse(on) / 86_400_000 + 25_569 }
}

function rowXml(shared: SharedTexts, row: number, cells: readonly (string | number | ExcelDay | null)[]): string {
  const told = cells.map((cell, index) => {
    const at = `r="${String.fromCharCode(65 + index)}${row}"`
    if (cell === null) return `<c ${at} s="0"/>`
    if (typeof cell === 'number') return `<c ${at}><v>${cell}</v></c>`
    return typeof cell === 'string'
      ? `<c ${at} t="s"><v>${shared.indexOf(cell)}</v></c>`
      : `<c ${at} s="1"><v>${cell.serial}</v></c>`
  })
  return `<row r="${row}" spans="1:${cells.length}">${told.join('')}</row>`
}

class SharedTexts {
  readonly #indexes = new Map<string, number>()

  indexOf(text: string): number {
    const known = this.#indexes.get(text)
    if (known !== undefined) return known
    this.#indexes.set(text, this.#indexes.size)
    return this.#indexes.size - 1
  }

  xml(): string {
    const texts = [...this.#indexes.keys()].map((text) => `<si><t>${text}</t></si>`)
    return `<sst ${MAIN} uniqueCount="${texts.length}">${texts.join('')}</sst>`
  }
}
