import type { LocalDate } from '#kernel/local-date.ts'
import { makePaper } from '../make-paper.ts'
import { type Block, column, fact, heading, type PaperModel, paragraph, table } from '../paper-model.ts'
import { dateInWords, timeInWords, unclosed } from '../vietnamese-forms.ts'
import type { RollEntryFacts } from './attendance-list.ts'
import { type InPart, inParts } from './in-parts.ts'
import {
  type MeetingNameFacts,
  meetingName,
  minutesSigners,
  type PaperHeadFacts,
  paperHeader,
  topicLines,
} from './paper-parts.ts'

export interface BlankMinutesFacts {
  readonly head: PaperHeadFacts
  readonly meeting: MeetingNameFacts
  readonly on: LocalDate
  readonly startsAt: string
  readonly venue: string
  readonly roll: readonly RollEntryFacts[]
  readonly agenda: readonly ({
    readonly reference: string
    readonly title: string
    readonly kind: 'inform' | 'debate' | 'decide'
  } & InPart)[]
  /** Open commitments to be answered for, each with its owner. */
  readonly openCommitments: readonly { readonly reference: string; readonly task: string; readonly owner: string }[]
}

const ROLL_ROW_MM = 11
const WRITING_ROW_MM = 14
const LINES_BY_KIND = { inform: 3, debate: 8, decide: 5 } as const
const EMPTY_TASK_ROWS = 6

/** Minutes to be written by hand in a hall without any device, in large type; typed back later item by item. */
export function blankMinutesPaper(facts: BlankMinutesFacts): PaperModel {
  return makePaper({
    header: paperHeader(facts.head),
    typeName: 'BIÊN BẢN GHI TAY',
    subject: [meetingName(facts.meeting), ...topicLines(facts.meeting)],
    body: [
      ...openingBlocks(facts),
      heading(1, 'I-', 'ĐIỂM DANH'),
      rollTable(facts),
      paragraph('Có mặt: ........ Vắng có lý do: ........ Vắng không có lý do: ........'),
      ...commitmentBlocks(facts),
      heading(1, facts.openCommitments.length === 0 ? 'II-' : 'III-', 'NỘI DUNG'),
      ...inParts(facts.agenda, 'letter', (those) =>
        those.flatMap((item) => agendaBlocks(item, facts.agenda.indexOf(item))),
      ),
      heading(1, facts.openCommitments.length === 0 ? 'III-' : 'IV-', 'NHIỆM VỤ ĐƯỢC GIAO'),
      taskTable(),
      paragraph(
        'Kết thúc vào hồi ........ giờ ........ phút. Biên bản được thông qua: ........ tán thành, ........ không tán thành.',
      ),
    ],
    signatures: minutesSigners(null, null),
    recipients: [],
    annex: [],
    typeSize: 'large',
  })
}

function openingBlocks({ on, startsAt, venue }: BlankMinutesFacts): Block[] {
  return [
    paragraph(
      'Theo lịch: ',
      fact('meeting.startsAt', `${timeInWords(startsAt)}, ${dateInWords(on)}`),
      ', tại ',
      fact('meeting.venue', unclosed(venue)),
      '.',
    ),
    paragraph('Bắt đầu lúc: ........ giờ ........ phút.'),
    paragraph('Chủ trì: ................................................................'),
    paragraph('Người ghi biên bản: ............................................'),
    paragraph('Đại biểu dự: ........................................................'),
  ]
}

function rollTable({ roll }: BlankMinutesFacts): Block {
  const columns = [
    column('TT', 15, 'center'),
    column('Họ và tên', 66),
    column('Có mặt', 22, 'center'),
    column('Vắng (ghi lý do)', 62),
  ]
  const rows = roll.map(({ reference, name, note }, index) => [
    String(index + 1),
    fact(reference, name),
    '',
    fact(reference, note ?? ''),
  ])
  return table(columns, rows, ROLL_ROW_MM)
}

function commitmentBlocks({ openCommitments }: BlankMinutesFacts): Block[] {
  if (openCommitments.length === 0) return []
  const columns = [
    column('TT', 15, 'center'),
    column('Việc đã giao', 65),
    column('Người làm', 38),
    column('Kết quả', 47),
  ]
  const rows = openCommitments.map(({ reference, task, owner }, index) => [
    String(index + 1),
    fact(reference, unclosed(task)),
    fact(reference, owner),
    '',
  ])
  return [heading(1, 'II-', 'KẾT QUẢ VIỆC ĐÃ GIAO'), table(columns, rows, WRITING_ROW_MM)]
}

function agendaBlocks(item: BlankMinutesFacts['agenda'][number], index: number): Block[] {
  const opening: Block[] = [
    heading(2, `${index + 1}.`, fact(item.reference, unclosed(item.title))),
    { kind: 'writingLines', count: LINES_BY_KIND[item.kind] },
  ]
  return item.kind === 'decide' ? [...opening, voteBoxes()] : opening
}

/** Boxes to write the counts of one vote in. */
function voteBoxes(): Block {
  const columns = [
    column('Số tính biểu quyết', 42, 'center'),
    column('Tán thành', 41, 'center'),
    column('Không tán thành', 41, 'center'),
    column('Ý kiến khác', 41, 'center'),
  ]
  return table(columns, [['', '', '', '']], WRITING_ROW_MM)
}

function taskTable(): Block {
  const columns = [column('TT', 15, 'center'), column('Việc', 75), column('Người làm', 42), column('Hạn', 33, 'center')]
  const rows = Array.from({ length: EMPTY_TASK_ROWS }, (_, index) => [String(index + 1), '', '', ''])
  return table(columns, rows, WRITING_ROW_MM)
}
