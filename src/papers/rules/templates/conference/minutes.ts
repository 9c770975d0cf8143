import type { LocalDate } from '#kernel/local-date.ts'
import { makePaper } from '../../make-paper.ts'
import {
  type Block,
  bold,
  column,
  fact,
  heading,
  type PaperModel,
  paragraph,
  paragraphs,
  table,
} from '../../paper-model.ts'
import { dateInWords, paddedNumber, roman, sentence, timeInWords, unclosed } from '../../vietnamese-forms.ts'
import { comrade, minutesSigners, type PaperHeadFacts, type PersonFacts, paperHeader } from '../paper-parts.ts'
import { type ConferenceSolutionFacts, solutionBlocks } from './conclusion.ts'

export interface ConferenceMinutesFacts {
  readonly head: PaperHeadFacts
  readonly topic: string
  readonly on: LocalDate
  readonly startedAt: string
  readonly endedAt: string
  readonly place: string
  readonly chair: PersonFacts
  readonly minuteTaker: string | null
  readonly units: readonly { readonly name: string; readonly named: number; readonly present: number }[]
  readonly papers: readonly {
    readonly title: string
    readonly author: string
    readonly unitName: string
    readonly minutes: number | null
  }[]
  /** Accepted papers that were only handed round. */
  readonly handedRound: number
  readonly problems: readonly {
    readonly title: string
    readonly opinions: readonly { readonly speaker: string; readonly text: string }[]
  }[]
  /** Who concluded, with his post: not always the chair. */
  readonly concludedBy: string
  readonly conclusion: string
  readonly solutions: readonly ConferenceSolutionFacts[]
}

/** Minutes of a committee's thematic conference. */
export function conferenceMinutesPaper(facts: ConferenceMinutesFacts): PaperModel {
  const parts: (readonly [string, readonly Block[]])[] = [
    ['THÀNH PHẦN', attendanceBlocks(facts)],
    ['THAM LUẬN', paperBlocks(facts)],
    ['THẢO LUẬN', facts.problems.flatMap(problemBlocks)],
    ['KẾT LUẬN', conclusionBlocks(facts)],
  ]
  const filled = parts.filter(([, blocks]) => blocks.length > 0)
  return makePaper({
    header: paperHeader(facts.head),
    typeName: 'BIÊN BẢN',
    subject: ['hội nghị chuyên đề', `“${unclosed(facts.topic)}”`],
    body: [
      paragraph(
        'Vào hồi ',
        fact('conference.startedAt', `${timeInWords(facts.startedAt)}, ${dateInWords(facts.on)}`),
        ', tại ',
        fact('conference.place', unclosed(facts.place)),
        `, ${facts.head.unitName} tổ chức hội nghị chuyên đề.`,
      ),
      ...filled.flatMap(([title, blocks], index) => [heading(1, `${roman(index + 1)}-`, title), ...blocks]),
      paragraph('Hội nghị kết thúc vào hồi ', fact('conference.endedAt', timeInWords(facts.endedAt)), ' cùng ngày.'),
    ],
    signatures: minutesSigners(facts.minuteTaker, facts.chair.name),
    recipients: [],
    annex: [],
    typeSize: 'official',
  })
}

function conclusionBlocks({ concludedBy, conclusion, solutions }: ConferenceMinutesFacts): Block[] {
  return [
    paragraph('Kết luận hội nghị của ', fact('conference.concludedBy', concludedBy), ':'),
    ...paragraphs(conclusion, 'conference.conclusion'),
    paragraph('Các nhóm giải pháp và nhiệm vụ:'),
    ...solutions.flatMap(solutionBlocks),
  ]
}

function attendanceBlocks({ chair, minuteTaker, units }: ConferenceMinutesFacts): Block[] {
  const present = units.reduce((sum, unit) => sum + unit.present, 0)
  const named = units.reduce((sum, unit) => sum + unit.named, 0)
  const columns = [
    column('TT', 12, 'center'),
    column('Đơn vị', 98),
    column('Được cử', 30, 'center'),
    column('Có mặt', 30, 'center'),
  ]
  return [
    paragraph(bold('1. Chủ trì: '), comrade('conference.chair', chair), '.'),
    ...(minuteTaker === null
      ? []
      : [paragraph(bold('2. Thư ký: '), 'đồng chí ', fact('conference.minuteTaker', minuteTaker), '.')]),
    paragraph(
      bold(`${minuteTaker === null ? 2 : 3}. Đại biểu: `),
      fact(
        'conference.present',
        `có mặt ${paddedNumber(present)}/${paddedNumber(named)} đại biểu của ${paddedNumber(units.length)} đơn vị`,
      ),
      '.',
    ),
    table(
      columns,
      units.map((unit, index) => [
        String(index + 1),
        fact('conference.unit', unit.name),
        fact('conference.named', String(unit.named)),
        fact('conference.present', String(unit.present)),
      ]),
    ),
  ]
}

function paperBlocks({ papers, handedRound }: ConferenceMinutesFacts): Block[] {
  return [
    ...papers.map(({ title, author, unitName, minutes }, index) =>
      paragraph(
        `${index + 1}. “`,
        fact('conference.paper', unclosed(title)),
        `”, ${author}, ${unitName}${minutes === null ? '' : ` (${minutes} phút)`}.`,
      ),
    ),
    ...(handedRound === 0
      ? []
      : [
          paragraph(
            `${papers.length === 0 ? 'Có' : 'Ngoài ra có'} ${paddedNumber(handedRound)} tham luận gửi bằng văn bản trong tài liệu hội nghị.`,
          ),
        ]),
  ]
}

function problemBlocks({ title, opinions }: ConferenceMinutesFacts['problems'][number], index: number): Block[] {
  return [
    heading(2, `${index + 1}.`, fact('conference.problem', unclosed(title))),
    ...opinions.map(({ speaker, text }) => paragraph(`- ${speaker}: `, fact('conference.opinion', sentence(text)))),
  ]
}
