import type { LocalDate } from '#kernel/local-date.ts'
import { makePaper } from '../make-paper.ts'
import { type Block, bold, column, fact, type PaperModel, paragraph, table } from '../paper-model.ts'
import { dateInFigures, startingSentence, unclosed } from '../vietnamese-forms.ts'
import { chapters, told } from './inspection-parts.ts'
import { type PaperHeadFacts, paperHeader, type SignerFacts } from './paper-parts.ts'

export interface ShortcomingFacts {
  readonly reference: string
  readonly kind: string
  readonly what: string
  /** `chi ủy`, `đồng chí Lê Thị Hòa`; empty where none is named. */
  readonly responsible: string
}

export interface RequirementFacts {
  readonly reference: string
  /** Number of the shortcoming it answers, from 1. */
  readonly shortcoming: number
  readonly what: string
  readonly who: string
  readonly authority: string
  readonly product: string
  readonly dueOn: LocalDate
}

export interface RemediationNoticeFacts {
  readonly head: PaperHeadFacts
  /** `Chi bộ thôn Đông Lợi`. */
  readonly unitName: string
  readonly subject: string
  readonly merits: string
  readonly shortcomings: readonly ShortcomingFacts[]
  readonly requirements: readonly RequirementFacts[]
  readonly organisation: string
  readonly signer: SignerFacts
  readonly recipients: readonly string[]
}

/**
 * Notice of a committee on shortcomings and what it requires (thông báo tồn tại, hạn chế): merits, shortcomings with who answers for
 * them, requirements each traced to one of them, carrying out. Source: inspection-discipline 6.1.
 */
export function remediationNoticePaper(facts: RemediationNoticeFacts): PaperModel {
  const { head, unitName, shortcomings, requirements } = facts
  return makePaper({
    header: paperHeader(head),
    typeName: 'THÔNG BÁO',
    subject: [unclosed(facts.subject)],
    body: [
      paragraph(
        `${startingSentence(head.unitName)} thông báo tới `,
        fact('notice.unit', unclosed(unitName)),
        ' kết quả xem xét và những việc cần khắc phục như sau:',
      ),
      ...chapters([
        { title: 'ƯU ĐIỂM', blocks: told('notice.merits', facts.merits) },
        { title: 'TỒN TẠI, HẠN CHẾ', blocks: shortcomings.flatMap(shortcomingBlocks) },
        { title: 'YÊU CẦU KHẮC PHỤC', blocks: [requirementsTable(requirements)] },
        { title: 'TỔ CHỨC THỰC HIỆN', blocks: [...told('notice.organisation', facts.organisation), reportBack(facts)] },
      ]),
    ],
    signatures: [facts.signer],
    recipients: facts.recipients,
    annex: [],
    typeSize: 'official',
  })
}

function shortcomingBlocks({ reference, kind, what, responsible }: ShortcomingFacts, index: number): Block[] {
  const first = paragraph(bold(`${index + 1}. ${unclosed(kind)}: `), fact(reference, what))
  return responsible === '' ? [first] : [first, paragraph('Trách nhiệm: ', fact(reference, unclosed(responsible)), '.')]
}

/** What, who, by whose authority, which product, by when; and which shortcoming it answers. */
function requirementsTable(requirements: readonly RequirementFacts[]): Block {
  const columns = [
    column('TT', 8, 'center'),
    column('Hạn chế', 14, 'center'),
    column('Việc phải làm', 52),
    column('Ai làm, thẩm quyền', 36),
    column('Sản phẩm', 36),
    column('Thời hạn', 26, 'center'),
  ]
  const rows = requirements.map((each, index) => [
    String(index + 1),
    fact(each.reference, `số ${each.shortcoming}`),
    fact(each.reference, unclosed(each.what)),
    fact(each.reference, each.authority === '' ? each.who : `${each.who} (${unclosed(each.authority)})`),
    fact(each.reference, unclosed(each.product)),
    fact(each.reference, dateInFigures(each.dueOn)),
  ])
  return table(columns, rows)
}

function reportBack({ unitName, head }: RemediationNoticeFacts): Block {
  return paragraph(
    `Yêu cầu ${unclosed(unitName)} đọc, thảo luận Thông báo này trong sinh hoạt, phân công thực hiện và báo cáo kết quả kèm minh chứng về ${unclosed(head.unitName)} theo từng thời hạn nêu trên.`,
  )
}
