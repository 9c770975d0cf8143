import type { LocalDate } from '#kernel/local-date.ts'
import { makePaper } from '../make-paper.ts'
import { bold, column, fact, type PaperModel, paragraph, table } from '../paper-model.ts'
import { dateInWords, roman, timeInWords, unclosed } from '../vietnamese-forms.ts'
import {
  comrade,
  type MeetingNameFacts,
  meetingName,
  type PaperHeadFacts,
  type PersonFacts,
  paperHeader,
  type SignerFacts,
  topicLines,
  weekdayName,
} from './paper-parts.ts'

export interface ProgrammeItemFacts {
  readonly reference: string
  readonly title: string
  readonly kind: 'inform' | 'debate' | 'decide'
  readonly performer: string
  /** `HH:mm`; null where items are not tied to the clock. */
  readonly startsAt: string | null
  readonly minutes: number
}

export interface MeetingProgrammeFacts {
  readonly head: PaperHeadFacts
  readonly meeting: MeetingNameFacts
  readonly on: LocalDate
  readonly startsAt: string
  readonly venue: string
  readonly chair: PersonFacts
  /** In the order of the meeting: `Mở đầu`, `Tiến hành`, `Kết thúc`. */
  readonly phases: readonly { readonly title: string; readonly items: readonly ProgrammeItemFacts[] }[]
  readonly signer: SignerFacts
}

const KIND_WORDS: Record<ProgrammeItemFacts['kind'], string> = {
  inform: 'Thông tin',
  debate: 'Thảo luận',
  decide: 'Biểu quyết',
}

/** Programme of a meeting (chương trình), with planned time and the person of each item. */
export function meetingProgrammePaper(facts: MeetingProgrammeFacts): PaperModel {
  const items = facts.phases.flatMap((phase) => phase.items)
  const total = items.reduce((sum, each) => sum + each.minutes, 0)
  const debate = items.reduce((sum, each) => sum + (each.kind === 'inform' ? 0 : each.minutes), 0)
  return makePaper({
    header: paperHeader(facts.head),
    typeName: 'CHƯƠNG TRÌNH',
    subject: [meetingName(facts.meeting), ...topicLines(facts.meeting)],
    body: [
      paragraph(
        bold('Thời gian: '),
        fact('meeting.startsAt', `${timeInWords(facts.startsAt)}, ${weekdayName(facts.on)}, ${dateInWords(facts.on)}.`),
      ),
      paragraph(bold('Địa điểm: '), fact('meeting.venue', unclosed(facts.venue)), '.'),
      paragraph(bold('Chủ trì: '), comrade('meeting.chair', facts.chair), '.'),
      programmeTable(facts),
      paragraph(
        'Tổng thời gian dự kiến: ',
        fact('meeting.plannedMinutes', `${total} phút`),
        ', trong đó thời gian dành cho thảo luận và biểu quyết: ',
        fact('meeting.plannedDebateMinutes', `${debate} phút`),
        '.',
      ),
    ],
    signatures: [facts.signer],
    recipients: [],
    annex: [],
    typeSize: 'official',
  })
}

function programmeTable({ phases }: MeetingProgrammeFacts) {
  const columns = [
    column('TT', 11, 'center'),
    column('Thời gian', 20, 'center'),
    column('Nội dung', 66),
    column('Hình thức', 23, 'center'),
    column('Người thực hiện', 31),
    column('Số phút', 14, 'center'),
  ]
  let number = 0
  const rows = phases.flatMap(({ title, items }, phase) => [
    [bold(roman(phase + 1)), '', bold(title), '', '', ''],
    ...items.map((each) => {
      number += 1
      return [
        String(number),
        fact(each.reference, each.startsAt ?? ''),
        fact(each.reference, unclosed(each.title)),
        KIND_WORDS[each.kind],
        fact(each.reference, each.performer),
        fact(each.reference, String(each.minutes)),
      ]
    }),
  ])
  return table(columns, rows)
}
