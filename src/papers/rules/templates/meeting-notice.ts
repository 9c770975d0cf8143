import type { LocalDate } from '#kernel/local-date.ts'
import { makePaper } from '../make-paper.ts'
import { type Block, fact, heading, line, type PaperModel, paragraph } from '../paper-model.ts'
import { dateInWords, startingSentence, timeInWords, unclosed } from '../vietnamese-forms.ts'
import { type InPart, inParts } from './in-parts.ts'
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

export interface MeetingNoticeFacts {
  readonly head: PaperHeadFacts
  /** A notice goes to the members of the cell, an invitation to one guest or a few. */
  readonly form: 'notice' | 'invitation'
  readonly meeting: MeetingNameFacts
  /** Whom it is for: `Các đồng chí đảng viên Chi bộ thôn Hạ`. */
  readonly addressees: readonly string[]
  readonly on: LocalDate
  readonly startsAt: string
  readonly venue: string
  readonly chair: PersonFacts | null
  readonly agenda: readonly ({ readonly title: string; readonly presenter: string | null } & InPart)[]
  /** Titles of the papers sent with it. */
  readonly documents: readonly string[]
  /** Tasks to be done before the meeting, each a sentence. */
  readonly preparation: readonly string[]
  /** To whom an absence is reported, and until when. */
  readonly absence: { readonly to: PersonFacts; readonly before: LocalDate | null } | null
  readonly signer: SignerFacts
  readonly recipients: readonly string[]
}

/** Notice of, or invitation to, a meeting of the cell (thông báo, giấy mời). */
export function meetingNoticePaper(facts: MeetingNoticeFacts): PaperModel {
  const notice = facts.form === 'notice'
  const name = meetingName(facts.meeting)
  return makePaper({
    header: paperHeader(facts.head),
    typeName: notice ? 'THÔNG BÁO' : 'GIẤY MỜI',
    subject: [`${notice ? 'về việc tổ chức' : 'dự'} ${name}`, ...topicLines(facts.meeting)],
    body: [
      addressLine(facts),
      paragraph(
        notice
          ? `${facts.head.unitName} thông báo thời gian, địa điểm và nội dung ${name} như sau:`
          : `${facts.head.unitName} trân trọng kính mời đồng chí dự ${name}, cụ thể như sau:`,
      ),
      ...particulars(facts),
      closing(facts),
    ],
    signatures: [facts.signer],
    recipients: facts.recipients,
    annex: [],
    typeSize: 'official',
  })
}

function addressLine({ form, addressees }: MeetingNoticeFacts): Block {
  const label = form === 'notice' ? 'Kính gửi: ' : 'Kính mời: '
  return { kind: 'paragraph', align: 'center', runs: line(label, fact('meeting.addressees', addressees.join('; '))) }
}

function particulars(facts: MeetingNoticeFacts): Block[] {
  const when = `${timeInWords(facts.startsAt)}, ${weekdayName(facts.on)}, ${dateInWords(facts.on)}`
  const points: Block[][] = [
    [keyValue('Thời gian', 'meeting.startsAt', when)],
    [keyValue('Địa điểm', 'meeting.venue', facts.venue)],
    ...(facts.chair === null ? [] : [[paragraph('Chủ trì: ', comrade('meeting.chair', facts.chair), '.')]]),
    [paragraph('Nội dung:'), ...inParts(facts.agenda, 'small', (those) => [agendaList(facts, those)])],
    ...(facts.documents.length === 0
      ? []
      : [[paragraph('Tài liệu gửi kèm:'), plainList('meeting.documents', facts.documents)]]),
    ...(facts.preparation.length === 0
      ? []
      : [[paragraph('Chuẩn bị trước buổi sinh hoạt:'), plainList('meeting.preparation', facts.preparation)]]),
  ]
  return points.flatMap((blocks, index) => numbered(blocks, index + 1))
}

/** The first line of a point becomes its heading: `4. Nội dung:`. */
function numbered([first, ...rest]: readonly Block[], number: number): Block[] {
  if (first === undefined || first.kind !== 'paragraph') return []
  const [label, ...value] = first.runs
  if (label === undefined) return []
  const opening =
    value.length === 0
      ? heading(2, `${number}.`, label)
      : paragraph({ ...label, text: `${number}. ${label.text}`, bold: true }, value)
  return [opening, ...rest]
}

function keyValue(label: string, reference: string, value: string): Block {
  return paragraph(`${label}: `, fact(reference, unclosed(value)), '.')
}

function agendaList({ agenda }: MeetingNoticeFacts, those: MeetingNoticeFacts['agenda']): Block {
  return {
    kind: 'list',
    items: those.map((item) => ({
      marker: '-',
      runs: line(
        fact('meeting.agenda', unclosed(item.title)),
        item.presenter === null ? '' : ` (đồng chí ${item.presenter})`,
        item === agenda.at(-1) ? '.' : ';',
      ),
    })),
  }
}

function plainList(reference: string, items: readonly string[]): Block {
  return {
    kind: 'list',
    items: items.map((each, index) => ({
      marker: '-',
      runs: line(fact(reference, startingSentence(unclosed(each))), index === items.length - 1 ? '.' : ';'),
    })),
  }
}

function closing({ form, absence, head }: MeetingNoticeFacts): Block {
  if (form === 'invitation')
    return paragraph(
      `Sự có mặt của đồng chí góp phần vào thành công của buổi sinh hoạt. ${head.unitName} rất mong được đón tiếp.`,
    )
  const before = absence === null || absence.before === null ? '' : ` trước ${dateInWords(absence.before)}`
  const report =
    absence === null
      ? []
      : line(
          'Đồng chí nào không dự được, đề nghị báo cáo lý do với ',
          comrade('meeting.absenceTo', absence.to),
          `${before}.`,
        )
  return paragraph(
    'Đề nghị các đồng chí nghiên cứu trước nội dung, chuẩn bị ý kiến phát biểu và dự sinh hoạt đầy đủ, đúng giờ. ',
    report,
  )
}
