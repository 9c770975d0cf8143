import {
  AlignmentType,
  BorderStyle,
  HeightRule,
  LeaderType,
  LineRuleType,
  Paragraph,
  Tab,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TabStopType,
  TextRun,
  UnderlineType,
  VerticalAlignTable,
  WidthType,
} from 'docx'
import { line, type Runs } from '#papers/rules/paper-model.ts'
import { type PrintLine, type PrintPart, type PrintTable, plainLine } from '#papers/rules/print-parts.ts'

/** The reader's machine supplies it; Tinos of the PDF has the same metrics. */
export const FONT = 'Times New Roman'

const ALIGNMENTS = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
  justify: AlignmentType.JUSTIFIED,
} as const
const RULE_EIGHTHS = 6
const TABLE_RULE_EIGHTHS = 4
const CELL_INSET_MM = { x: 1.5, y: 1.1 } as const

/** Height of the line that carries the dots; the rest of the pitch is free space above it. */
const WRITING_LINE_PT = 14

type Columns = Extract<PrintPart, { kind: 'columns' }>

/** Twentieths of a point. */
export function twips(mm: number): number {
  return Math.round((mm * 1440) / 25.4)
}

export function halfPoints(pt: number): number {
  return Math.round(pt * 2)
}

/** A line, and under it the rule where it has one: an own low paragraph, so that the rule is as long as asked. */
export function lineParagraphs(item: PrintLine, widthMm = 0, pageBreakBefore = false): Paragraph[] {
  const set = new Paragraph({
    alignment: ALIGNMENTS[item.align],
    spacing: spacing(item.linePt, item.spaceBeforePt),
    indent: { firstLine: twips(item.firstIndentMm) },
    keepNext: item.keepWithNext,
    pageBreakBefore,
    widowControl: true,
    children: textRuns(item.runs, item.sizePt, item.underline),
  })
  if (item.ruleBelowMm === 0) return [set]
  const inset = twips(Math.max(0, (widthMm - item.ruleBelowMm) / 2))
  const rule = { style: BorderStyle.SINGLE, size: RULE_EIGHTHS, color: '000000', space: 0 }
  return [
    set,
    new Paragraph({
      spacing: spacing(3, 2),
      indent: { left: inset, right: inset },
      border: { top: rule },
      children: [],
    }),
  ]
}

/** Two columns without rules, never parted by the end of a page. */
export function columnsTable({ leftMm, rightMm, left, right, spaceBeforePt }: Columns): (Paragraph | Table)[] {
  const cell = (items: readonly PrintLine[], widthMm: number) =>
    new TableCell({
      width: { size: twips(widthMm), type: WidthType.DXA },
      margins: { top: 0, bottom: 0, left: 0, right: 0 },
      children: items.length === 0 ? [new Paragraph('')] : items.flatMap((item) => lineParagraphs(item, widthMm)),
    })
  const set = new Table({
    width: { size: twips(leftMm + rightMm), type: WidthType.DXA },
    columnWidths: [twips(leftMm), twips(rightMm)],
    layout: TableLayoutType.FIXED,
    margins: { top: 0, bottom: 0, left: 0, right: 0 },
    borders: allBorders(BorderStyle.NONE, 0),
    rows: [new TableRow({ cantSplit: true, children: [cell(left, leftMm), cell(right, rightMm)] })],
  })
  return spaceBeforePt === 0 ? [set] : [gap(spaceBeforePt), set]
}

export function gridTable(part: PrintTable): (Paragraph | Table)[] {
  const header = part.columns.map(({ title }) => line({ text: title, bold: true, italic: false, fact: null }))
  const centred = part.columns.map((column) => ({ ...column, align: 'center' as const }))
  const set = new Table({
    width: { size: twips(part.columns.reduce((sum, each) => sum + each.widthMm, 0)), type: WidthType.DXA },
    columnWidths: part.columns.map((each) => twips(each.widthMm)),
    layout: TableLayoutType.FIXED,
    borders: allBorders(BorderStyle.SINGLE, TABLE_RULE_EIGHTHS),
    rows: [
      gridRow({ ...part, columns: centred }, header, 0, true),
      ...part.rows.map(({ cells, minHeightMm }) => gridRow(part, cells, minHeightMm, false)),
    ],
  })
  return [gap(part.spaceBeforePt), set]
}

function gridRow(part: PrintTable, cells: readonly Runs[], minHeightMm: number, tableHeader: boolean): TableRow {
  const inset = { x: twips(CELL_INSET_MM.x), y: twips(CELL_INSET_MM.y) }
  const height = minHeightMm === 0 ? {} : { height: { value: twips(minHeightMm), rule: HeightRule.ATLEAST } }
  return new TableRow({
    tableHeader,
    cantSplit: true,
    ...height,
    children: part.columns.map(
      ({ widthMm, align }, index) =>
        new TableCell({
          width: { size: twips(widthMm), type: WidthType.DXA },
          margins: { top: inset.y, bottom: inset.y, left: inset.x, right: inset.x },
          verticalAlign: VerticalAlignTable.CENTER,
          children: lineParagraphs({ ...plainLine(cells[index] ?? [], part.sizePt), linePt: part.linePt, align }),
        }),
    ),
  })
}

/** A dotted line to write on: a tab with dots to the right margin, so that it carries no text. */
export function writingLine(pitchMm: number, widthMm: number): Paragraph {
  return new Paragraph({
    spacing: spacing(WRITING_LINE_PT, (pitchMm * 72) / 25.4 - WRITING_LINE_PT),
    tabStops: [{ type: TabStopType.RIGHT, position: twips(widthMm), leader: LeaderType.DOT }],
    children: [new TextRun({ children: [new Tab()], size: halfPoints(12) })],
  })
}

function textRuns(runs: Runs, sizePt: number, underline: boolean): TextRun[] {
  return runs.map(
    ({ text, bold, italic }) =>
      new TextRun({
        text,
        bold,
        italics: italic,
        size: halfPoints(sizePt),
        font: FONT,
        ...(underline ? { underline: { type: UnderlineType.SINGLE } } : {}),
      }),
  )
}

/** An empty low paragraph: tables carry no space before themselves. */
function gap(heightPt: number): Paragraph {
  return new Paragraph({ spacing: spacing(heightPt, 0), keepNext: true, children: [] })
}

function spacing(linePt: number, beforePt: number) {
  return {
    line: Math.round(linePt * 20),
    lineRule: LineRuleType.EXACT,
    before: Math.round(beforePt * 20),
    after: 0,
  }
}

function allBorders(style: (typeof BorderStyle)[keyof typeof BorderStyle], size: number) {
  const border = { style, size, color: '000000' }
  return { top: border, bottom: border, left: border, right: border, insideHorizontal: border, insideVertical: border }
}
