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
  type Written,
} from '../paper-model.ts'
import { dateInWords, listLetter, roman, sentence, startingSentence, unclosed } from '../vietnamese-forms.ts'
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
      ...chapters(facts),
      voteClosing(facts.vote),
    ],
    signatures: [facts.signer],
    recipients: facts.recipients,
    annex: [],
    typeSize: 'official',
  })
}

/** Chapters that have something to say, numbered as they come: a theme may have named no limit, or given no task. */
function chapters(facts: ThematicResolutionFacts): Block[] {
  const all: (readonly [string, readonly Block[]])[] = [
    [facts.limits.length === 0 ? 'TÌNH HÌNH' : 'TÌNH HÌNH, HẠN CHẾ VÀ NGUYÊN NHÂN', limitBlocks(facts)],
    [facts.aim === null ? 'GIẢI PHÁP' : 'MỤC TIÊU VÀ GIẢI PHÁP', solutionBlocks(facts)],
    ['TỔ CHỨC THỰC HIỆN', implementationBlocks(facts)],
  ]
  return all
    .filter(([, blocks]) => blocks.length > 0)
    .flatMap(([title, blocks], index) => [heading(1, `${roman(index + 1)}-`, title), ...blocks])
}

type Point = readonly [title: string, blocks: readonly Block[]]

/** Points of a chapter under numbers of their own; a single one needs none. */
function points(all: readonly Point[]): Block[] {
  const said = all.filter(([, blocks]) => blocks.length > 0)
  if (said.length === 1) return said.flatMap(([, blocks]) => blocks)
  return said.flatMap(([title, blocks], index) => [heading(2, `${index + 1}.`, title), ...blocks])
}

function limitBlocks({ situation, limits }: ThematicResolutionFacts): Block[] {
  return points([
    ['Tình hình', situation === null ? [] : paragraphs(situation, 'resolution.situation')],
    ['Hạn chế và nguyên nhân', limits.length === 0 ? [] : [limitsTable(limits)]],
  ])
}

function limitsTable(limits: readonly LimitFacts[]): Block {
  const rows = limits.map(({ reference, limit, causes }, index) => [
    String(index + 1),
    fact(reference, sentence(limit)),
    fact(reference, causes.map((each) => startingSentence(sentence(each))).join(' ')),
  ])
  return table([column('TT', 12, 'center'), column('Hạn chế', 76), column('Nguyên nhân', 77)], rows)
}

function solutionBlocks({ aim, solutions }: ThematicResolutionFacts): Block[] {
  return points([
    ['Mục tiêu', aim === null ? [] : paragraphs(aim, 'resolution.aim')],
    [
      'Giải pháp',
      solutions.flatMap(({ reference, title, text, answers }, index) => [
        solutionHeading(aim === null, index, fact(reference, unclosed(title)), answering(answers)),
        ...(text === null ? [] : paragraphs(sentence(text), reference)),
      ]),
    ],
  ])
}

/** Right under the chapter they are its points; beside an aim they are parts of one. */
function solutionHeading(isPoint: boolean, index: number, ...words: readonly Written[]): Block {
  return isPoint ? heading(2, `${index + 1}.`, ...words) : heading(3, `${listLetter(index)})`, ...words)
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
