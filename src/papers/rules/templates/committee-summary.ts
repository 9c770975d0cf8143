import type { LocalDate, Month } from '#kernel/local-date.ts'
import { makePaper } from '../make-paper.ts'
import { type Block, column, fact, type PaperModel, paragraph, table } from '../paper-model.ts'
import { dateInFigures, figure, monthInWords, paddedNumber } from '../vietnamese-forms.ts'
import { type PaperHeadFacts, paperHeader, type SignerFacts } from './paper-parts.ts'

export interface SummaryLineFacts {
  /** The meeting the line tells of; null where none was held. */
  readonly reference: string | null
  readonly cell: string
  readonly members: number
  readonly heldOn: LocalDate | null
  readonly points: number | null
  /** Place of the grade in `grades`; null while none is decided. */
  readonly grade: number | null
  readonly note: string
}

export interface CommitteeSummaryFacts {
  readonly head: PaperHeadFacts
  readonly month: Month
  /** `Tốt`, `Khá`, ... from the best. */
  readonly grades: readonly string[]
  readonly lines: readonly SummaryLineFacts[]
  readonly signer: SignerFacts
  readonly recipients: readonly string[]
}

/** A committee's monthly summary of its cells' meetings: day, points, grade by a cross, notes. Source: summary table of a province. */
export function committeeSummaryPaper(facts: CommitteeSummaryFacts): PaperModel {
  return makePaper({
    header: paperHeader(facts.head),
    typeName: 'BÁO CÁO',
    subject: ['tổng hợp kết quả đánh giá chất lượng sinh hoạt chi bộ', monthInWords(facts.month)],
    body: [summing(facts), summaryTable(facts)],
    signatures: [facts.signer],
    recipients: facts.recipients,
    annex: [],
    typeSize: 'official',
  })
}

function summing({ lines, grades, month, head }: CommitteeSummaryFacts): Block {
  const held = lines.filter(({ heldOn }) => heldOn !== null)
  const parts = grades.map(
    (name, place) => `${name} ${paddedNumber(held.filter(({ grade }) => grade === place).length)}`,
  )
  const missing = lines.length - held.length
  return paragraph(
    `Trong ${monthInWords(month)}, ${head.unitName} có `,
    fact('summary.held', `${paddedNumber(held.length)}/${paddedNumber(lines.length)} chi bộ`),
    ' tổ chức sinh hoạt thường kỳ. Kết quả xếp loại: ',
    fact('summary.grades', parts.join(', ')),
    missing === 0 ? '.' : `; ${paddedNumber(missing)} chi bộ chưa sinh hoạt.`,
  )
}

function summaryTable({ lines, grades }: CommitteeSummaryFacts): Block {
  const columns = [
    column('TT', 9, 'center'),
    column('Chi bộ', 34),
    column('Số đảng viên', 15, 'center'),
    column('Ngày họp', 24, 'center'),
    column('Điểm', 13, 'center'),
    ...grades.map((name) => column(name, name.length > 4 ? 14 : 11, 'center')),
    column('Ghi chú', 30),
  ]
  const rows = lines.map(({ reference, cell, members, heldOn, points, grade, note }, index) => {
    const told = (text: string) => (reference === null ? text : fact(reference, text))
    return [
      String(index + 1),
      cell,
      String(members),
      told(heldOn === null ? '' : dateInFigures(heldOn)),
      told(points === null ? '' : figure(points)),
      ...grades.map((_, place) => told(grade === place ? 'X' : '')),
      note,
    ]
  })
  return table(columns, rows)
}
