import type { LocalDate, Month } from '#kernel/local-date.ts'
import { makePaper } from '../make-paper.ts'
import { type Block, bold, fact, heading, line, type PaperModel, paragraph } from '../paper-model.ts'
import { dateInWords, monthInWords, roman, timeInWords, unclosed } from '../vietnamese-forms.ts'
import { itemBlocks, type MinutesItemFacts } from './minutes-parts.ts'
import {
  comrade,
  comrades,
  minutesSigners,
  type PaperHeadFacts,
  type PersonFacts,
  paperHeader,
  type TaskFacts,
  tasksTable,
} from './paper-parts.ts'

export interface CommitteeMinutesFacts {
  readonly head: PaperHeadFacts
  /** `meeting` of the chi ủy, or `conferring` of the secretary and the deputy where the cell has no chi ủy. */
  readonly form: 'meeting' | 'conferring'
  /** The month whose meeting of the cell is prepared. */
  readonly month: Month
  readonly on: LocalDate
  readonly startedAt: string
  readonly endedAt: string | null
  readonly venue: string
  readonly chair: PersonFacts
  readonly secretary: PersonFacts
  readonly present: readonly PersonFacts[]
  readonly absent: readonly { readonly name: string; readonly reason: string | null }[]
  readonly items: readonly MinutesItemFacts[]
  /** The programme of the coming meeting as agreed, title by title. */
  readonly agreedAgenda: readonly string[]
  readonly tasks: readonly TaskFacts[]
}

/** Short minutes of the chi ủy before the meeting of the cell (biên bản họp chi ủy). */
export function committeeMinutesPaper(facts: CommitteeMinutesFacts): PaperModel {
  const parts: (readonly [string, readonly Block[]])[] = [
    ['THÀNH PHẦN', attendanceBlocks(facts)],
    ['NỘI DUNG', facts.items.flatMap((item, index) => itemBlocks(item, `${index + 1}.`))],
    ['NỘI DUNG THỐNG NHẤT ĐƯA RA SINH HOẠT CHI BỘ', agreedBlocks(facts)],
    ['PHÂN CÔNG CHUẨN BỊ', facts.tasks.length === 0 ? [] : [tasksTable(facts.tasks)]],
  ]
  const filled = parts.filter(([, blocks]) => blocks.length > 0)
  return makePaper({
    header: paperHeader(facts.head),
    typeName: 'BIÊN BẢN',
    subject: [`${formName(facts)} chuẩn bị sinh hoạt chi bộ`, monthInWords(facts.month)],
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

function formName({ form }: CommitteeMinutesFacts): string {
  return form === 'meeting' ? 'họp chi ủy' : 'hội ý giữa bí thư và phó bí thư'
}

function openingLine(facts: CommitteeMinutesFacts): Block {
  const subject = facts.form === 'meeting' ? 'chi ủy họp' : 'bí thư và phó bí thư hội ý'
  return paragraph(
    'Vào hồi ',
    fact('meeting.startedAt', `${timeInWords(facts.startedAt)}, ${dateInWords(facts.on)}`),
    ', tại ',
    fact('meeting.venue', unclosed(facts.venue)),
    `, ${subject} để chuẩn bị nội dung sinh hoạt chi bộ ${monthInWords(facts.month)}.`,
  )
}

function attendanceBlocks({ chair, secretary, present, absent }: CommitteeMinutesFacts): Block[] {
  const away = absent.map(({ name, reason }) => `đồng chí ${name}${reason === null ? '' : ` (${unclosed(reason)})`}`)
  return [
    paragraph(bold('1. Chủ trì: '), comrade('meeting.chair', chair), '.'),
    paragraph(bold('2. Người ghi biên bản: '), comrade('meeting.secretary', secretary), '.'),
    paragraph(bold('3. Có mặt: '), comrades('meeting.present', present), '.'),
    paragraph(bold('4. Vắng mặt: '), fact('meeting.absent', away.length === 0 ? 'không có' : away.join('; ')), '.'),
  ]
}

function agreedBlocks({ agreedAgenda }: CommitteeMinutesFacts): Block[] {
  if (agreedAgenda.length === 0) return []
  return [
    {
      kind: 'list',
      items: agreedAgenda.map((title, index) => ({
        marker: `${index + 1}.`,
        runs: line(fact('meeting.agenda', unclosed(title)), index === agreedAgenda.length - 1 ? '.' : ';'),
      })),
    },
  ]
}

function closingLine({ endedAt, form }: CommitteeMinutesFacts): Block[] {
  if (endedAt === null) return []
  const subject = form === 'meeting' ? 'Cuộc họp' : 'Buổi hội ý'
  return [paragraph(`${subject} kết thúc vào hồi `, fact('meeting.endedAt', `${timeInWords(endedAt)} cùng ngày`), '.')]
}
