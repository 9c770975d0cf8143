import { makePaper } from '../make-paper.ts'
import { type Block, bold, column, fact, heading, type PaperModel, paragraph, type Run, table } from '../paper-model.ts'
import { SHEET_HOUSEHOLD, SHEET_ITEMS, SHEET_KINDS, SHEET_TABLES, type SheetTable } from './member-sheet-items.ts'
import { type PaperHeadFacts, paperHeader } from './paper-parts.ts'

export type SheetRow = Readonly<Record<string, string | null>>

export interface MemberSheetFacts {
  readonly head: PaperHeadFacts
  /** From the top of the tree down to the cell: `Đảng bộ tỉnh ...`, `Chi bộ ...`. */
  readonly organisations: readonly string[]
  readonly fileNumber: string | null
  readonly cardNumber: string | null
  /** Texts as they are printed, by `section.field`; null where nothing is written. */
  readonly values: Readonly<Record<string, string | null>>
  /** Rows by section, texts as printed; a section its printer may not see is absent. */
  readonly rows: Readonly<Record<string, readonly SheetRow[]>>
  readonly hasHousehold: boolean
  /** Years of Party age a badge is given for, from the rule book. */
  readonly badgeYears: readonly number[]
}

const DOTS = '..............................'
const PHOTO_MM = 40
const BLANK_ROW_MM = 9
const FILE_BOXES = [6, 4] as const
const CARD_BOXES = [12] as const

/** The member's sheet (phiếu đảng viên), drawn from the file; what is not written is left as dots to be filled by hand. */
export function memberSheetPaper(facts: MemberSheetFacts): PaperModel {
  return makePaper({
    header: paperHeader(facts.head),
    typeName: 'PHIẾU ĐẢNG VIÊN',
    subject: [],
    body: [
      table(
        [column('Tổ chức đảng', 120), column('Ảnh 3 x 4', 35, 'center')],
        [[facts.organisations.join('; '), '']],
        PHOTO_MM,
      ),
      boxes('Số lý lịch', facts.fileNumber, FILE_BOXES),
      boxes('Số thẻ đảng viên', facts.cardNumber, CARD_BOXES),
      ...SHEET_ITEMS.map(([number, label, key]) => item(number, label, textAt(facts, key))),
      ...SHEET_TABLES.flatMap((each) => sheetTable(each, facts)),
      ...household(facts),
    ],
    signatures: [
      { authority: null, post: 'XÁC NHẬN CỦA CHI ỦY CHI BỘ', name: null },
      { authority: null, post: 'NGƯỜI KHAI', name: facts.values['facts.fullName'] ?? null },
    ],
    recipients: [],
    annex: [],
    typeSize: 'official',
  })
}

/** One box for each sign of a number; empty boxes where the number is not known, more where it is longer than the form. */
function boxes(label: string, number: string | null, groups: readonly number[]): Block {
  const signs = [...(number ?? '').replace(/[\s.]/g, '')]
  const room = groups.reduce((sum, size) => sum + size, 0)
  const cells = [...signs, ...Array.from({ length: Math.max(0, room - signs.length) }, () => '')]
  const gap = groups.length > 1 ? groups[0] : undefined
  const columns = cells.flatMap((sign, index) => [
    ...(index === gap ? [column('-', 6, 'center')] : []),
    column(sign, 8, 'center'),
  ])
  return table([column(label, 40), ...columns], [])
}

function item(number: string, label: string, value: string | null): Block {
  const head = number === '' ? '' : `${number}. `
  return { kind: 'paragraph', align: 'left', runs: [...plainRuns(`${head}${label}: `), ...written(label, value)] }
}

const plainRuns = (text: string): readonly Run[] => [bold(text)]
const written = (reference: string, value: string | null): readonly Run[] => [fact(reference, value ?? DOTS)]

function textAt({ values }: MemberSheetFacts, key: string): string | null {
  const value = values[key] ?? null
  if (!key.endsWith('IntroducerPost')) return value
  return [value, values[key.replace('Post', 'Unit')] ?? null].filter((one) => one !== null).join(', ') || null
}

function sheetTable(each: SheetTable, facts: MemberSheetFacts): readonly Block[] {
  const all = facts.rows[each.section]
  const title = heading(2, `${each.number}.`, each.title)
  if (all === undefined) return [title, paragraph('Người in phiếu không được giao xem mục này.')]
  const rows = all.filter(({ kind }) => each.kind === null || kind === each.kind)
  const columns = each.columns.map(([name, share]) => column(name, share))
  const cells = rows.map((row) => each.columns.map(([, , keys]) => cellOf(row, keys)))
  const blank = [each.columns.map(() => '')]
  const ticks = each.section === 'badges' ? [badgeTicks(facts.badgeYears, rows)] : []
  return [
    title,
    ...ticks,
    cells.length > 0 ? table(columns, cells) : table(columns, [...blank, ...blank], BLANK_ROW_MM),
  ]
}

/** One box for each badge there is, ticked where it was given. */
function badgeTicks(years: readonly number[], rows: readonly SheetRow[]): Block {
  const given = new Set(rows.map((row) => row['years']))
  const columns = years.map((year) => column(String(year), 8, 'center'))
  return table(
    [column('Huy hiệu (năm)', 30), ...columns],
    [['Đã nhận', ...years.map((year) => (given.has(String(year)) ? bold('X') : ''))]],
  )
}

function cellOf(row: SheetRow, keys: readonly string[]): string {
  const isSpan = keys.includes('fromOn') && keys.includes('toOn')
  const texts = keys.flatMap((key) => {
    const value = row[key] ?? null
    if (value === null) return []
    return [key === 'kind' ? (SHEET_KINDS[value] ?? value) : value]
  })
  return texts.join(isSpan ? ' - ' : ', ')
}

function household(facts: MemberSheetFacts): readonly Block[] {
  const title = heading(2, '30.', 'Hoàn cảnh kinh tế của bản thân và gia đình')
  if (!facts.hasHousehold) return [title, paragraph('Người in phiếu không được giao xem mục này.')]
  return [title, ...SHEET_HOUSEHOLD.map(([label, key]) => item('', label, facts.values[key] ?? null))]
}
