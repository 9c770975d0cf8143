import type { LocalDate } from '#kernel/local-date.ts'
import { makePaper } from '../../make-paper.ts'
import {
  type Block,
  column,
  dashes,
  fact,
  heading,
  type PaperModel,
  paragraph,
  paragraphs,
  table,
} from '../../paper-model.ts'
import { dateInFigures, dateInWords, roman, sentence, unclosed } from '../../vietnamese-forms.ts'
import { type PaperHeadFacts, paperHeader, type SignerFacts } from '../paper-parts.ts'

export interface ConferenceSolutionFacts {
  readonly title: string
  readonly commitments: readonly {
    readonly reference: string
    readonly what: string
    readonly product: string
    readonly owner: string
    readonly dueOn: LocalDate
  }[]
}

export interface ConferenceConclusionFacts {
  readonly head: PaperHeadFacts
  readonly topic: string
  readonly heldOn: LocalDate
  /** `Bí thư Đảng ủy Khối Nguyễn Văn A`: who concluded. */
  readonly concludedBy: string
  readonly situation: string
  readonly conclusion: string
  readonly solutions: readonly ConferenceSolutionFacts[]
  readonly topics: readonly { readonly year: number; readonly quarter: number; readonly title: string }[]
  readonly signer: SignerFacts
  readonly recipients: readonly string[]
}

/** Notice of a conference's conclusion: the situation, what was concluded, groups of solutions with their tasks, themes for the cells. */
export function conferenceConclusionPaper(facts: ConferenceConclusionFacts): PaperModel {
  const parts: (readonly [string, readonly Block[]])[] = [
    ['ĐÁNH GIÁ CHUNG', paragraphs(facts.situation, 'conference.situation')],
    ['KẾT LUẬN', paragraphs(facts.conclusion, 'conference.conclusion')],
    ['CÁC NHÓM GIẢI PHÁP VÀ NHIỆM VỤ', facts.solutions.flatMap(solutionBlocks)],
    ['CHUYÊN ĐỀ SINH HOẠT CHO CÁC CHI BỘ', topicBlocks(facts.topics)],
  ]
  const filled = parts.filter(([, blocks]) => blocks.length > 0)
  return makePaper({
    header: paperHeader(facts.head),
    typeName: 'THÔNG BÁO',
    subject: ['kết luận hội nghị chuyên đề', `“${unclosed(facts.topic)}”`],
    body: [
      paragraph(
        'Ngày ',
        fact('conference.heldOn', dateInFigures(facts.heldOn)),
        `, ${facts.head.unitName} tổ chức hội nghị chuyên đề “${unclosed(facts.topic)}”. Sau khi nghe tham luận và ý kiến thảo luận, `,
        fact('conference.chair', facts.concludedBy),
        ' kết luận như sau:',
      ),
      ...filled.flatMap(([title, blocks], index) => [heading(1, `${roman(index + 1)}-`, title), ...blocks]),
      paragraph(
        `Trên đây là kết luận hội nghị ${dateInWords(facts.heldOn)}; đề nghị các cấp ủy, tổ chức đảng trực thuộc nghiên cứu, thực hiện.`,
      ),
    ],
    signatures: [facts.signer],
    recipients: facts.recipients,
    annex: [],
    typeSize: 'official',
  })
}

const TASK_COLUMNS = [
  column('TT', 10, 'center'),
  column('Nhiệm vụ', 58),
  column('Đơn vị, người thực hiện', 40),
  column('Sản phẩm', 36),
  column('Thời hạn', 26, 'center'),
]

/** A group of solutions with its tasks: in the notice, and in the minutes. */
export function solutionBlocks({ title, commitments }: ConferenceSolutionFacts, index: number): Block[] {
  return [
    heading(2, `${index + 1}.`, fact('conference.solution', unclosed(title))),
    table(
      TASK_COLUMNS,
      commitments.map(({ reference, what, owner, product, dueOn }, line) => [
        String(line + 1),
        fact(reference, unclosed(what)),
        fact(reference, owner),
        fact(reference, unclosed(product)),
        fact(reference, dateInFigures(dueOn)),
      ]),
    ),
  ]
}

function topicBlocks(topics: ConferenceConclusionFacts['topics']): Block[] {
  if (topics.length === 0) return []
  return [
    dashes(
      topics.map(({ year, quarter, title }) =>
        fact('conference.topic', `Quý ${roman(quarter)} năm ${year}: ${sentence(title)}`),
      ),
    ),
  ]
}
