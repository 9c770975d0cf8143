import type { LocalDate } from '#kernel/local-date.ts'
import { makePaper } from '../make-paper.ts'
import {
  type Block,
  bold,
  dashes,
  fact,
  heading,
  line,
  type PaperModel,
  paragraph,
  paragraphs,
} from '../paper-model.ts'
import { dateInWords, roman, sentence, timeInWords, unclosed } from '../vietnamese-forms.ts'
import { inParts } from './in-parts.ts'
import {
  itemBlocks,
  type MinutesItemFacts,
  type OpinionFacts,
  opinionRuns,
  type RollFacts,
  rollBlocks,
} from './minutes-parts.ts'
import {
  comrade,
  comrades,
  type MeetingNameFacts,
  meetingName,
  minutesSigners,
  type PaperHeadFacts,
  type PersonFacts,
  paperHeader,
  type TaskFacts,
  tasksTable,
  topicLines,
  type VoteFacts,
  voteRuns,
} from './paper-parts.ts'
import { type MinutesScoreFacts, scoreBlocks } from './resolution-parts.ts'

export interface MeetingMinutesFacts {
  readonly head: PaperHeadFacts
  readonly meeting: MeetingNameFacts
  readonly on: LocalDate
  readonly startedAt: string
  /** Null while the meeting runs: the minutes are then a draft. */
  readonly endedAt: string | null
  readonly minutes: number | null
  readonly venue: string
  readonly chair: PersonFacts
  readonly secretary: PersonFacts
  readonly guests: readonly PersonFacts[]
  readonly roll: RollFacts
  /** `36/36 đồng chí đã đóng đảng phí tháng 11`; null where nothing was reported. */
  readonly fees: string | null
  readonly programmeVote: VoteFacts | null
  readonly items: readonly MinutesItemFacts[]
  readonly tasks: readonly TaskFacts[]
  /** The chair's closing words on the whole meeting. */
  readonly conclusion: string | null
  readonly score: MinutesScoreFacts | null
  readonly reserved: readonly OpinionFacts[]
  /** The vote by which the minutes were adopted; null until then. */
  readonly adoption: VoteFacts | null
}

/** Minutes of a meeting of the cell (biên bản). Fields: the e-handbook's sheet of minutes. */
export function meetingMinutesPaper(facts: MeetingMinutesFacts): PaperModel {
  const parts: (readonly [string, readonly Block[]])[] = [
    ['THÀNH PHẦN', attendanceBlocks(facts)],
    ['CHƯƠNG TRÌNH', programmeBlocks(facts)],
    ['DIỄN BIẾN BUỔI SINH HOẠT', courseBlocks(facts.items)],
    ['NHIỆM VỤ ĐƯỢC GIAO', inParts(facts.tasks, 'figure', (tasks) => [tasksTable(tasks)])],
    ['Ý KIẾN BẢO LƯU', facts.reserved.length === 0 ? [] : [dashes(facts.reserved.map(opinionRuns))]],
    ['ĐÁNH GIÁ CHẤT LƯỢNG BUỔI SINH HOẠT', facts.score === null ? [] : scoreBlocks(facts.score)],
    ['KẾT LUẬN CỦA CHỦ TRÌ', facts.conclusion === null ? [] : paragraphs(facts.conclusion, 'meeting.conclusion')],
  ]
  const filled = parts.filter(([, blocks]) => blocks.length > 0)
  return makePaper({
    header: paperHeader(facts.head),
    typeName: 'BIÊN BẢN',
    subject: [meetingName(facts.meeting), ...topicLines(facts.meeting)],
    body: [
      openingLine(facts),
      ...filled.flatMap(([title, blocks], index) => [heading(1, `${roman(index + 1)}-`, title), ...blocks]),
      ...closingLine(facts),
    ],
    signatures: minutesSigners(facts.secretary.name, facts.chair.name),
    recipients: [],
    annex: [],
    typeSize: 'official',
  })
}

function openingLine({ head, meeting, on, startedAt, venue }: MeetingMinutesFacts): Block {
  return paragraph(
    'Vào hồi ',
    fact('meeting.startedAt', `${timeInWords(startedAt)}, ${dateInWords(on)}`),
    ', tại ',
    fact('meeting.venue', unclosed(venue)),
    `, ${head.unitName} tổ chức ${meetingName(meeting)}.`,
  )
}

function attendanceBlocks(facts: MeetingMinutesFacts): Block[] {
  const named: Block[] = [
    paragraph(bold('1. Chủ trì: '), comrade('meeting.chair', facts.chair), '.'),
    paragraph(bold('2. Người ghi biên bản: '), comrade('meeting.secretary', facts.secretary), '.'),
    paragraph(
      bold('3. Đại biểu dự: '),
      facts.guests.length === 0 ? 'không có' : comrades('meeting.guests', facts.guests),
      '.',
    ),
    heading(2, '4.', 'Đảng viên:'),
    ...rollBlocks(facts.roll),
  ]
  if (facts.fees === null) return named
  return [...named, paragraph(bold('5. Đóng đảng phí: '), fact('meeting.fees', sentence(facts.fees)))]
}

/** Item after item, numbered through; the parts of a combined meeting one after the other, each under its name. */
function courseBlocks(items: readonly MinutesItemFacts[]): Block[] {
  return inParts(items, 'letter', (those) => those.flatMap((item) => itemBlocks(item, `${items.indexOf(item) + 1}.`)))
}

function programmeBlocks({ items, programmeVote }: MeetingMinutesFacts): Block[] {
  if (items.length === 0) return []
  return [
    paragraph('Chi bộ thông qua chương trình gồm các nội dung sau:'),
    ...inParts(items, 'letter', (those) => [
      {
        kind: 'list',
        items: those.map((item) => ({
          marker: `${items.indexOf(item) + 1}.`,
          runs: line(fact(item.reference, unclosed(item.title)), item === items.at(-1) ? '.' : ';'),
        })),
      },
    ]),
    ...(programmeVote === null ? [] : [paragraph(voteRuns(programmeVote))]),
  ]
}

function closingLine({ endedAt, minutes, adoption }: MeetingMinutesFacts): Block[] {
  const ended =
    endedAt === null
      ? []
      : [
          'Buổi sinh hoạt kết thúc vào hồi ',
          fact('meeting.endedAt', `${timeInWords(endedAt)} cùng ngày`),
          minutes === null ? '. ' : `, thời lượng ${minutes} phút. `,
        ]
  const adopted =
    adoption === null
      ? []
      : [
          'Biên bản được đọc trước chi bộ và được thông qua với ',
          fact(adoption.reference, `${adoption.inFavour}/${adoption.base} đồng chí tán thành`),
          '.',
        ]
  return ended.length + adopted.length === 0 ? [] : [paragraph(...ended, ...adopted)]
}
