import type { LocalDate, Month } from '#kernel/local-date.ts'
import {
  type Block,
  bold,
  column,
  fact,
  line,
  type PaperHeader,
  type PaperNumber,
  type Runs,
  table,
  type Written,
} from '../paper-model.ts'
import { dateInFigures, inCapitals, monthInWords, paddedNumber, share, unclosed } from '../vietnamese-forms.ts'
import type { InPart } from './in-parts.ts'

/** What stands at the head of every paper. Names are written as in a sentence (`Chi bộ thôn Hạ`); the head sets them in capitals. */
export interface PaperHeadFacts {
  /** The Party organisation directly above: `Đảng bộ xã Vân Trì`; null at the top of the tree. */
  readonly superiorName: string | null
  readonly unitName: string
  readonly place: string
  readonly number: PaperNumber
  /** Null while the day is open. */
  readonly on: LocalDate | null
}

export interface SignerFacts {
  /** `T/M CHI BỘ`, `T/M CHI ỦY`; null where the person signs in his own right. */
  readonly authority: string | null
  readonly post: string
  readonly name: string | null
}

export interface PersonFacts {
  readonly name: string
  /** `Bí thư chi bộ`; null where the person holds no office worth naming. */
  readonly post: string | null
}

/** A counted vote as the minutes carry it. `required` is null where no threshold was set. */
export interface VoteFacts {
  readonly reference: string
  readonly question: string
  readonly base: number
  readonly required: number | null
  readonly inFavour: number
  readonly against: number
  readonly other: number
  readonly carried: boolean
  /** Whom it was counted on where those are not the members of the cell: `chi ủy viên`. */
  readonly voters?: string
}

export interface TaskFacts extends InPart {
  readonly reference: string
  readonly task: string
  readonly owner: string
  readonly product: string | null
  readonly dueOn: LocalDate | null
  /** `sinh hoạt tháng 01 năm 2027`; null where none was set. */
  readonly reportAt: string | null
}

export const MEETING_KINDS_ON_PAPER = ['regular', 'thematic', 'combined', 'extraordinary'] as const
export type MeetingKindOnPaper = (typeof MEETING_KINDS_ON_PAPER)[number]

const MEETING_NAMES: Record<MeetingKindOnPaper, string> = {
  regular: 'sinh hoạt chi bộ thường kỳ',
  thematic: 'sinh hoạt chuyên đề',
  combined: 'sinh hoạt chi bộ thường kỳ gắn với sinh hoạt chuyên đề',
  extraordinary: 'họp chi bộ bất thường',
}

export interface MeetingNameFacts {
  readonly kind: MeetingKindOnPaper
  readonly month: Month
  /** Of a thematic meeting; null otherwise. */
  readonly topic: string | null
}

/** `sinh hoạt chi bộ thường kỳ tháng 12 năm 2026`. */
export function meetingName({ kind, month }: MeetingNameFacts): string {
  return `${MEETING_NAMES[kind]} ${monthInWords(month)}`
}

/** The topic as a second line of the trích yếu. */
export function topicLines({ topic }: MeetingNameFacts): string[] {
  return topic === null ? [] : [`chuyên đề “${unclosed(topic)}”`]
}

export function paperHeader(head: PaperHeadFacts): PaperHeader {
  return {
    superior: head.superiorName === null ? null : inCapitals(head.superiorName),
    issuer: inCapitals(head.unitName),
    number: head.number,
    place: head.place,
    on: head.on,
  }
}

/** `Kính gửi: ...`, in the middle above the body. Sources: HD 36-HD/VPTW, HD 05-HD/VPTW, which set it like the body. */
export function addressed(...to: readonly Written[]): Block {
  return { kind: 'paragraph', align: 'center', runs: line('Kính gửi: ', ...to) }
}

/** `Lê Thị Hòa, Bí thư chi bộ`. */
export const withPost = ({ name, post }: PersonFacts): string => (post === null ? name : `${name}, ${post}`)

/** `đồng chí Lê Thị Hòa, Bí thư chi bộ`. */
export function comrade(reference: string, person: PersonFacts): Runs {
  return line('đồng chí ', fact(reference, withPost(person)))
}

/** `đồng chí A; đồng chí B, Phó Bí thư`. */
export function comrades(reference: string, people: readonly PersonFacts[]): Runs {
  return people.flatMap((each, index) => [...(index === 0 ? [] : line('; ')), ...comrade(reference, each)])
}

/** `05 đồng chí`. */
export function headcount(count: number): string {
  return `${paddedNumber(count)} đồng chí`
}

/** One vote as a sentence: the base, the threshold, each side, and what came of it. */
export function voteRuns(vote: VoteFacts): Runs {
  const needed = vote.required === null ? '' : `; cần ít nhất ${vote.required} đồng chí tán thành`
  const counted = [
    `tán thành ${vote.inFavour}/${vote.base} (${share(vote.inFavour, vote.base)})`,
    `không tán thành ${vote.against}`,
    `ý kiến khác ${vote.other}`,
  ].join(', ')
  return line(
    bold('Biểu quyết: '),
    `${unclosed(vote.question)}. `,
    fact(
      vote.reference,
      `Số ${vote.voters ?? 'đảng viên'} tính biểu quyết: ${headcount(vote.base)}${needed}. Kết quả: ${counted}. `,
    ),
    vote.carried ? 'Nội dung được thông qua.' : 'Nội dung không được thông qua.',
  )
}

/** The tasks with owner, product, deadline and the meeting at which to report. */
export function tasksTable(tasks: readonly TaskFacts[]): Block {
  const columns = [
    column('TT', 10, 'center'),
    column('Nhiệm vụ', 51),
    column('Người thực hiện', 32),
    column('Sản phẩm, kết quả', 27),
    column('Thời hạn', 27, 'center'),
    column('Báo cáo tại', 26),
  ]
  const rows = tasks.map((each, index) => [
    String(index + 1),
    fact(each.reference, unclosed(each.task)),
    fact(each.reference, each.owner),
    fact(each.reference, each.product ?? ''),
    fact(each.reference, each.dueOn === null ? 'Thường xuyên' : dateInFigures(each.dueOn)),
    fact(each.reference, each.reportAt ?? ''),
  ])
  return table(columns, rows)
}

/** `[left, right]` of minutes. Source: HD 36-HD/VPTW, HD 05-HD/VPTW. */
export function minutesSigners(secretary: string | null, chair: string | null): SignerFacts[] {
  return [
    { authority: null, post: 'NGƯỜI GHI BIÊN BẢN', name: secretary },
    { authority: null, post: 'CHỦ TRÌ', name: chair },
  ]
}

const WEEKDAYS = ['chủ nhật', 'thứ hai', 'thứ ba', 'thứ tư', 'thứ năm', 'thứ sáu', 'thứ bảy'] as const

/** `thứ năm`. */
export function weekdayName(day: LocalDate): string {
  return WEEKDAYS[new Date(`${day}T00:00:00Z`).getUTCDay()] ?? ''
}
