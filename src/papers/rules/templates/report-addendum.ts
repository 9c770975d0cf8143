import type { LocalDate } from '#kernel/local-date.ts'
import { makePaper } from '../make-paper.ts'
import { fact, type PaperModel, paragraph, paragraphs } from '../paper-model.ts'
import { dateInWords } from '../vietnamese-forms.ts'
import { type PaperHeadFacts, paperHeader, type SignerFacts } from './paper-parts.ts'

export interface ReportAddendumFacts {
  readonly head: PaperHeadFacts
  /** `công tác kiểm tra, giám sát quý III năm 2026`. */
  readonly report: string
  /** The day the figures were closed. */
  readonly lockedOn: LocalDate
  /** The report of the unit it is about; null where it is about the figures of all. */
  readonly amends: { readonly unitName: string; readonly number: string | null; readonly on: LocalDate | null } | null
  readonly text: string
  readonly signer: SignerFacts
  readonly recipients: readonly string[]
}

/** What is added to a report after its figures were closed: the report itself stays as it was sent. Source: inspection-discipline 7.1. */
export function reportAddendumPaper(facts: ReportAddendumFacts): PaperModel {
  const { head, report, lockedOn, amends, text, signer, recipients } = facts
  return makePaper({
    header: paperHeader(head),
    typeName: 'BÁO CÁO',
    subject: ['bổ sung, điều chỉnh báo cáo', report],
    body: [
      paragraph(
        `Số liệu báo cáo ${report} đã được chốt `,
        fact('report.lockedOn', dateInWords(lockedOn)),
        `. ${head.unitName} bổ sung, điều chỉnh ${amendedOf(amends)} như sau:`,
      ),
      ...paragraphs(text, 'report.addendum'),
      paragraph('Các nội dung khác của báo cáo giữ nguyên.'),
    ],
    signatures: [signer],
    recipients,
    annex: [],
    typeSize: 'official',
  })
}

function amendedOf(amends: ReportAddendumFacts['amends']): string {
  if (amends === null) return 'số liệu chung của kỳ báo cáo'
  const { unitName, number, on } = amends
  if (number === null || on === null) return `phần của ${unitName}, đơn vị chưa gửi báo cáo của kỳ này,`
  return `Báo cáo số ${number}, ${dateInWords(on)} của ${unitName}`
}
