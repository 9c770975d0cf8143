import { type Block, bold, line, type Runs } from './paper-model.ts'
import { type PageSetting, type PrintLine, type PrintPart, type PrintTable, plainLine } from './print-parts.ts'

type BlockOf<K extends Block['kind']> = Extract<Block, { kind: K }>

/** One block of the model as parts with their measures. */
export function blockParts(block: Block, page: PageSetting): PrintPart[] {
  switch (block.kind) {
    case 'basis':
      return [bodyLine(block.runs, page)]
    case 'paragraph':
      return [paragraphLine(block, page)]
    case 'heading':
      return [headingLine(block, page)]
    case 'list':
      return block.items.map(({ marker, runs }) => bodyLine(line(`${marker} `, runs), page))
    case 'keyValues':
      return block.rows.map(({ label, value }) => bodyLine(line(`${label}: `, value), page))
    case 'table':
      return [tablePart(block, page), gapAfterTable()]
    case 'partTitle':
      return partTitleLines(block, page)
    case 'writingLines':
      return [{ kind: 'writingLines', count: block.count, pitchMm: page.writingPitchMm }]
    case 'pageBreak':
      return [{ kind: 'pageBreak' }]
  }
}

/** Running text: justified, first line indented, exact pitch. */
function bodyLine(runs: Runs, { bodyPt, linePt, layout }: PageSetting): PrintPart {
  return {
    kind: 'line',
    ...plainLine(runs, bodyPt),
    linePt,
    align: 'justify',
    spaceBeforePt: layout.paragraphSpacePt,
    firstIndentMm: layout.firstLineIndentMm,
  }
}

function paragraphLine({ align, runs }: BlockOf<'paragraph'>, page: PageSetting): PrintPart {
  const set = bodyLine(runs, page)
  return set.kind === 'line' && align !== 'justify' ? { ...set, align, firstIndentMm: 0 } : set
}

/** Headings of the first and second level are bold, of the third bold italic; none is left alone at the foot of a page. */
function headingLine({ level, marker, runs }: BlockOf<'heading'>, page: PageSetting): PrintPart {
  const set = bodyLine(
    line(`${marker} `, runs).map((run) => ({ ...run, bold: true, italic: level === 3 })),
    page,
  )
  return set.kind === 'line' ? { ...set, keepWithNext: true } : set
}

function partTitleLines({ title, subject }: BlockOf<'partTitle'>, { layout, displayScale }: PageSetting): PrintPart[] {
  const centred: Partial<PrintLine> = { align: 'center', keepWithNext: true }
  const size = layout.sizesPt.subject * displayScale
  return [
    { kind: 'line', ...plainLine(line(bold(title)), size), ...centred, spaceBeforePt: layout.paragraphSpacePt },
    ...(subject === null
      ? []
      : [{ kind: 'line' as const, ...plainLine(line(bold(subject)), size), ...centred, spaceBeforePt: 0 }]),
  ]
}

function tablePart({ columns, rows }: BlockOf<'table'>, page: PageSetting): PrintTable {
  const shares = columns.reduce((sum, each) => sum + each.share, 0)
  return {
    kind: 'table',
    sizePt: page.tablePt,
    linePt: page.tableLinePt,
    spaceBeforePt: page.layout.paragraphSpacePt,
    columns: columns.map(({ title, share, align }) => ({
      title,
      align,
      widthMm: (page.textWidthMm * share) / shares,
    })),
    rows,
  }
}

/** Word joins two tables that touch, and text sticks to a table's last rule: an empty low line parts them. */
function gapAfterTable(): PrintPart {
  return { kind: 'line', ...plainLine([], 4) }
}
