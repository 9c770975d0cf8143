import { makePaper } from '../make-paper.ts'
import {
  type Block,
  column,
  fact,
  heading,
  line,
  type PaperModel,
  paragraph,
  paragraphs,
  table,
} from '../paper-model.ts'
import { figure } from '../vietnamese-forms.ts'
import { type PaperHeadFacts, paperHeader, type SignerFacts } from './paper-parts.ts'

export interface ReportRowFacts {
  /** Names the figure: `figure:meetings.regular`. */
  readonly reference: string
  readonly label: string
  /** Null: nothing to tell, such as a share of nothing, or nobody told it yet: its place stays empty. */
  readonly now: number | null
  readonly before: number | null
}

export interface ReportSectionFacts {
  readonly code: string
  readonly title: string
  readonly rows: readonly ReportRowFacts[]
  /** Null: nothing is written in this section. Empty: nothing arose, where no figure says otherwise. */
  readonly text: string | null
  /** Whether noughts and no words say that nothing arose: not where a figure elsewhere says otherwise, nor where what is asked was not told. */
  readonly mayBeNothing: boolean
}

export interface PeriodReportFacts {
  readonly head: PaperHeadFacts
  /** `công tác kiểm tra, giám sát`, `quý III năm 2026`. */
  readonly subject: readonly string[]
  readonly sections: readonly ReportSectionFacts[]
  /** What the committee asked besides. */
  readonly questions: readonly { readonly question: string; readonly answer: string }[]
  /** The receipt of a report that was sent. */
  readonly code: string | null
  readonly signer: SignerFacts
  readonly recipients: readonly string[]
}

export const NOTHING_AROSE = 'Không phát sinh.'

/** A report of a period, section by section: figures from facts, and what was written. Source: inspection-discipline 7.2. */
export function periodReportPaper(facts: PeriodReportFacts): PaperModel {
  return makePaper({
    header: paperHeader(facts.head),
    typeName: 'BÁO CÁO',
    subject: facts.subject,
    body: [
      ...facts.sections.flatMap((section) => sectionBlocks(section, columnsOf(facts.sections))),
      ...facts.questions.map(({ question, answer }) => paragraph(`${question}: `, fact('report.answer', answer))),
      ...(facts.code === null ? [] : [paragraph(`Mã xác nhận đã gửi: ${facts.code}.`)]),
    ],
    signatures: [facts.signer],
    recipients: facts.recipients,
    annex: [],
    typeSize: 'official',
  })
}

/** What the register of papers keeps of a report: that it is there. What it says stays with the period it was sent for. */
export function registeredReportPaper({
  head,
  signer,
  subject,
}: Pick<PeriodReportFacts, 'head' | 'signer'> & { readonly subject: string }): PaperModel {
  return makePaper({
    header: paperHeader(head),
    typeName: 'BÁO CÁO',
    subject: [subject],
    body: [paragraph('Nội dung báo cáo được giữ cùng kỳ báo cáo đã gửi.')],
    signatures: [signer],
    recipients: [],
    annex: [],
    typeSize: 'official',
  })
}

interface Columns {
  readonly compared: boolean
  readonly isMoney: boolean
}

/**
 * All tables of a report have the same columns. That of the first period that was counted has nothing to be compared with, and no column for it; sums
 * of money need wider ones.
 */
function columnsOf(sections: readonly ReportSectionFacts[]): Columns {
  const all = sections.flatMap(({ rows }) => rows)
  return {
    compared: all.some(({ before }) => before !== null),
    isMoney: all.some(({ now, before }) => Math.max(now ?? 0, before ?? 0) >= NEEDS_ROOM),
  }
}

function sectionBlocks(section: ReportSectionFacts, { compared, isMoney }: Columns): readonly Block[] {
  const { code, title, rows, text } = section
  const told = rows.some(({ now }) => now !== null && now !== 0)
  const words = text === null || text === '' ? [] : paragraphs(text, 'report.section')
  const nothing = words.length === 0 && section.mayBeNothing && !told
  return [
    heading(1, `${code}-`, title),
    ...(nothing
      ? [paragraph(fact('report.section', NOTHING_AROSE))]
      : rows.length === 0
        ? []
        : [rowsTable(rows, { compared, isMoney })]),
    ...words,
  ]
}

/** From here on a figure needs a wider column, and stands below others by its last digit. */
const NEEDS_ROOM = 1_000_000

/** `1.250.000`: thousands apart, as sums of money are written. */
const grouped = (text: string): string => {
  const [whole = '', ...rest] = text.split(',')
  return [whole.replace(/\B(?=(\d{3})+$)/g, '.'), ...rest].join(',')
}

function rowsTable(rows: readonly ReportRowFacts[], { compared, isMoney }: Columns): Block {
  const wide = isMoney ? 24 : 15
  const columns = [
    column('TT', 8, 'center'),
    column('Chỉ tiêu', 92 - wide * (compared ? 2 : 1)),
    column('Kỳ này', wide, isMoney ? 'right' : 'center'),
    ...(compared ? [column('Kỳ trước', wide, isMoney ? 'right' : 'center')] : []),
  ]
  const said = (value: number | null) => (value === null ? '' : grouped(figure(value)))
  return table(
    columns,
    rows.map(({ reference, label, now, before }, index) => [
      String(index + 1),
      label,
      line(fact(reference, said(now))),
      ...(compared ? [said(before)] : []),
    ]),
  )
}
