import type { LocalDate } from '#kernel/local-date.ts'
import { makePaper } from '../make-paper.ts'
import { type Block, bold, column, fact, type PaperModel, paragraph, table } from '../paper-model.ts'
import { dateInWords, timeInWords, unclosed } from '../vietnamese-forms.ts'
import { type MeetingNameFacts, meetingName, minutesSigners, type PaperHeadFacts, paperHeader } from './paper-parts.ts'

export interface RollEntryFacts {
  readonly reference: string
  readonly name: string
  /** `Dự bị`, `Miễn sinh hoạt`, `Xin vắng: đi viện`; null for most. */
  readonly note: string | null
}

export interface AttendanceListFacts {
  readonly head: PaperHeadFacts
  readonly meeting: MeetingNameFacts
  readonly on: LocalDate
  readonly startsAt: string
  readonly venue: string
  /** In the order of a Vietnamese roster. */
  readonly roll: readonly RollEntryFacts[]
}

/** High enough for a hand that signs. */
const SIGNING_ROW_MM = 12

/** List of those attending, to be signed, in large type (danh sách đảng viên dự sinh hoạt). */
export function attendanceListPaper(facts: AttendanceListFacts): PaperModel {
  return makePaper({
    header: paperHeader(facts.head),
    typeName: 'DANH SÁCH KÝ TÊN',
    subject: [`đảng viên dự ${meetingName(facts.meeting)}`],
    body: [
      paragraph(
        fact('meeting.startsAt', `${timeInWords(facts.startsAt)}, ${dateInWords(facts.on)}`),
        ', tại ',
        fact('meeting.venue', unclosed(facts.venue)),
        '.',
      ),
      signingTable(facts.roll),
      paragraph(
        bold('Tổng số: '),
        `${facts.roll.length} đồng chí. Có mặt: ........ Vắng có lý do: ........ Vắng không có lý do: ........`,
      ),
    ],
    signatures: minutesSigners(null, null),
    recipients: [],
    annex: [],
    typeSize: 'large',
  })
}

export function signingTable(roll: readonly RollEntryFacts[]): Block {
  const columns = [column('TT', 15, 'center'), column('Họ và tên', 68), column('Ký tên', 42), column('Ghi chú', 40)]
  const rows = roll.map(({ reference, name, note }, index) => [
    String(index + 1),
    fact(reference, name),
    '',
    fact(reference, note ?? ''),
  ])
  return table(columns, rows, SIGNING_ROW_MM)
}
