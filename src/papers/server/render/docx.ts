import {
  AlignmentType,
  BorderStyle,
  Document,
  Header,
  type ISectionOptions,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  type Table,
  TextRun,
} from 'docx'
import type { PaperModel } from '#papers/rules/paper-model.ts'
import { printForm } from '#papers/rules/print-form.ts'
import type { PrintForm, PrintPart } from '#papers/rules/print-parts.ts'
import type { PaperLayout } from '#rulebook/rules/rule.ts'
import { columnsTable, FONT, gridTable, halfPoints, lineParagraphs, twips, writingLine } from './docx-parts.ts'

/** From the top edge to the page number. */
const PAGE_NUMBER_FROM_TOP_MM = 11

const SIDE = { style: BorderStyle.THICK_THIN_SMALL_GAP, size: 24, space: 24, color: 'A4161A' } as const
/** The double frame of a certificate. */
const FRAME = { pageBorderTop: SIDE, pageBorderBottom: SIDE, pageBorderLeft: SIDE, pageBorderRight: SIDE }

/** The paper as a Word file, to be edited further; same text and measures as the PDF. */
export async function renderDocx(model: PaperModel, layout: PaperLayout): Promise<Buffer> {
  const form = printForm(model, layout)
  const document = new Document({
    title: form.title,
    creator: form.author,
    styles: { default: { document: { run: { font: FONT, language: { value: 'vi-VN' } } } } },
    sections: [section(form)],
  })
  return await Packer.toBuffer(document)
}

function section(form: PrintForm): ISectionOptions {
  const { top, bottom, left, right } = form.marginsMm
  const { width, height } = form.pageMm
  const isAcross = width > height
  return {
    properties: {
      titlePage: true,
      page: {
        // The library turns the sheet itself.
        size: {
          width: twips(isAcross ? height : width),
          height: twips(isAcross ? width : height),
          orientation: isAcross ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
        },
        ...(form.isFramed ? { borders: FRAME } : {}),
        margin: {
          top: twips(top),
          bottom: twips(bottom),
          left: twips(left),
          right: twips(right),
          header: twips(PAGE_NUMBER_FROM_TOP_MM),
        },
      },
    },
    headers: { default: pageNumberHeader(form), first: new Header({ children: [new Paragraph('')] }) },
    children: form.parts.flatMap((part, index) =>
      partChildren(part, form, index > 0 && form.parts[index - 1]?.kind === 'pageBreak'),
    ),
  }
}

function pageNumberHeader({ pageNumberPt }: PrintForm): Header {
  const number = new TextRun({ children: [PageNumber.CURRENT], size: halfPoints(pageNumberPt) })
  return new Header({ children: [new Paragraph({ alignment: AlignmentType.CENTER, children: [number] })] })
}

/** A page break belongs to the line after it: a paragraph of its own would leave an empty page where one just ended. */
function partChildren(part: PrintPart, form: PrintForm, startsPage: boolean): (Paragraph | Table)[] {
  switch (part.kind) {
    case 'line':
      return lineParagraphs(part, form.textWidthMm, startsPage)
    case 'columns':
      return columnsTable(part)
    case 'table':
      return gridTable(part)
    case 'writingLines':
      return Array.from({ length: part.count }, () => writingLine(part.pitchMm, form.textWidthMm))
    case 'pageBreak':
      return []
  }
}
