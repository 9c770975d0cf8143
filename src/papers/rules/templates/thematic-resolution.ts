import type { LocalDate } from '#kernel/local-date.ts'
import { makePaper } from '../make-paper.ts'
import {
  type Block,
  column,
  dashes,
  fact,
  heading,
  line,
  type PaperModel,
  paragraph,
  paragraphs,
  table,
} from '../paper-model.ts'
import { dateInWords, listLetter, sentence, startingSentence, unclosed } from '../vietnamese-forms.ts'
import {
  type PaperHeadFacts,
  paperHeader,
  type SignerFacts,
  type TaskFacts,
  tasksTable,
  type VoteFacts,
} from './paper-parts.ts'
import { bases, voteClosing } from './resolution-parts.ts'

export interface LimitFacts {
  readonly reference: string
  readonly limit: string
  readonly causes: readonly string[]
}

export interface SolutionFacts {
  readonly reference: string
  readonly title: string
  readonly text: string | null
  /** Numbers, from 1, of the limits it answers. */
  readonly answers: readonly number[]
}

export interface ThematicResolutionFacts {
  readonly head: PaperHeadFacts
  readonly topic: string
  readonly heldOn: LocalDate
  readonly bases: readonly string[]
  /** Where the cell stands, a paragraph a line. */
  readonly situation: string | null
  readonly limits: readonly LimitFacts[]
  readonly aim: string | null
  readonly solutions: readonly SolutionFacts[]
  readonly tasks: readonly TaskFacts[]
  /** When the effect is checked: `sau 03 tháng, 06 tháng và 12 tháng`. */
  readonly effectCheckedAt: string | null
  readonly vote: VoteFacts
  readonly signer: SignerFacts
  readonly recipients: readonly string[]
}

/** Thematic resolution (nghị quyết chuyên đề): limits, their causes, the solutions that answer them, who does what by when. */
export function thematicResolutionPaper(facts: ThematicResolutionFacts): PaperModel {
  return makePaper({
    header: paperHeader(facts.head),
    typeName: 'NGHỊ QUYẾT',
    subject: [`về chuyên đề “${unclosed(facts.topic)}”`],
    body: [
      ...bases(facts.bases),
      paragraph(
        `Tại buổi sinh hoạt chuyên đề `,
        fact('meeting.on', dateInWords(facts.heldOn)),
        `, ${facts.head.unitName} đã thảo luận và quyết nghị như sau:`,
      ),
      heading(1, 'I-', 'TÌNH HÌNH, HẠN CHẾ VÀ NGUYÊN NHÂN'),
      ...limitBlocks(facts),
      heading(1, 'II-', 'MỤC TIÊU VÀ GIẢI PHÁP'),
      ...solutionBlocks(facts),
      heading(1, 'III-', 'TỔ CHỨC THỰC HIỆN'),
      ...implementationBlocks(facts),
      voteClosing(facts.vote),
    ],
    signatures: [facts.signer],
    recipients: facts.recipients,
    annex: [],
    typeSize: 'official',
  })
}

function limitBlocks({ situation, limits }: ThematicResolutionFacts): Block[] {
  const rows = limits.map(({ reference, limit, causes }, index) => [
    String(index + 1),
    fact(reference, sentence(limit)),
    fact(reference, causes.map((each) => startingSentence(sentence(each))).join(' ')),
  ])
  const columns = [column('TT', 12, 'center'), column('Hạn chế', 76), column('Nguyên nhân', 77)]
  return [
    ...(situation === null ? [] : [heading(2, '1.', 'Tình hình'), ...paragraphs(situation, 'resolution.situation')]),
    heading(2, situation === null ? '1.' : '2.', 'Hạn chế và nguyên nhân'),
    table(columns, rows),
  ]
}

function solutionBlocks({ aim, solutions }: ThematicResolutionFacts): Block[] {
  return [
    ...(aim === null ? [] : [heading(2, '1.', 'Mục tiêu'), ...paragraphs(aim, 'resolution.aim')]),
    heading(2, aim === null ? '1.' : '2.', 'Giải pháp'),
    ...solutions.flatMap(({ reference, title, text, answers }, index) => [
      heading(3, `${listLetter(index)})`, fact(reference, unclosed(title)), answering(answers)),
      ...(text === null ? [] : paragraphs(text, reference)),
    ]),
  ]
}

function answering(limits: readonly number[]) {
  return limits.length === 0 ? line() : line(` (khắc phục hạn chế số ${limits.join(', ')})`)
}

function implementationBlocks({ tasks, effectCheckedAt, head }: ThematicResolutionFacts): Block[] {
  const duties = [
    'Chi ủy, bí thư chi bộ theo dõi, đôn đốc, kiểm tra việc thực hiện; báo cáo chi bộ tại kỳ sinh hoạt thường kỳ.',
    `Đảng viên ${head.unitName} thực hiện nhiệm vụ được phân công và báo cáo kết quả đúng thời hạn.`,
    ...(effectCheckedAt === null ? [] : [`Chi bộ đánh giá hiệu quả của các giải pháp ${unclosed(effectCheckedAt)}.`]),
  ]
  return [...(tasks.length === 0 ? [] : [tasksTable(tasks)]), dashes(duties)]
}
