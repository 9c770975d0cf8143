import type { LocalDate, Month } from '#kernel/local-date.ts'
import { makePaper } from '../make-paper.ts'
import {
  type Block,
  bold,
  column,
  dashes,
  fact,
  heading,
  type PaperModel,
  paragraph,
  paragraphs,
  table,
} from '../paper-model.ts'
import { dateInFigures, figure, monthInWords, paddedNumber, roman, sentence, share } from '../vietnamese-forms.ts'
import { type InPart, inParts } from './in-parts.ts'
import {
  headcount,
  type PaperHeadFacts,
  paperHeader,
  type SignerFacts,
  type TaskFacts,
  tasksTable,
} from './paper-parts.ts'
import { resultsTable, type TaskResultFacts } from './resolution.ts'

export interface HeldMeetingFacts {
  readonly reference: string
  readonly name: string
  readonly on: LocalDate
  readonly minutes: number | null
  readonly obliged: number
  readonly present: number
  /** Members who spoke. */
  readonly spoke: number
  readonly points: number | null
  readonly gradeName: string | null
}

export interface MemberMovesFacts {
  readonly atStart: number
  readonly admitted: number
  readonly madeOfficial: number
  readonly transferredIn: number
  readonly transferredOut: number
  readonly exempted: number
  readonly removed: number
  readonly died: number
  readonly atEnd: number
}

export interface ReportLimitFacts extends InPart {
  readonly text: string
}

export interface MonthlyReportFacts {
  readonly head: PaperHeadFacts
  readonly month: Month
  readonly nextMonth: Month
  /** Free text by area; a part that is null is left out. */
  readonly ideology: string | null
  readonly politicalTasks: string | null
  readonly partyBuilding: string | null
  readonly meetings: readonly HeldMeetingFacts[]
  readonly results: readonly TaskResultFacts[]
  readonly moves: MemberMovesFacts
  readonly fees: string | null
  readonly limits: readonly ReportLimitFacts[]
  readonly directions: string | null
  readonly tasks: readonly TaskFacts[]
  readonly proposals: readonly string[]
  readonly signer: SignerFacts
  readonly recipients: readonly string[]
}

/** Monthly report of a cell to the committee above (báo cáo): what was done, members, fee, what comes next, what it asks for. */
export function monthlyReportPaper(facts: MonthlyReportFacts): PaperModel {
  const parts: (readonly [string, readonly Block[]])[] = [
    [`KẾT QUẢ ${monthInWords(facts.month).toLocaleUpperCase('vi')}`, resultBlocks(facts)],
    ['HẠN CHẾ', limitBlocks(facts.limits)],
    [`PHƯƠNG HƯỚNG ${monthInWords(facts.nextMonth).toLocaleUpperCase('vi')}`, nextBlocks(facts)],
    ['ĐỀ XUẤT, KIẾN NGHỊ', facts.proposals.length === 0 ? [] : [dashes(facts.proposals.map((each) => sentence(each)))]],
  ]
  const filled = parts.filter(([, blocks]) => blocks.length > 0)
  return makePaper({
    header: paperHeader(facts.head),
    typeName: 'BÁO CÁO',
    subject: [
      `kết quả sinh hoạt, thực hiện nhiệm vụ ${monthInWords(facts.month)},`,
      `phương hướng ${monthInWords(facts.nextMonth)}`,
    ],
    body: [
      ...filled.flatMap(([title, blocks], index) => [heading(1, `${roman(index + 1)}-`, title), ...blocks]),
      paragraph(`Trên đây là báo cáo ${monthInWords(facts.month)} của ${facts.head.unitName}.`),
    ],
    signatures: [facts.signer],
    recipients: facts.recipients,
    annex: [],
    typeSize: 'official',
  })
}

function limitBlocks(limits: readonly ReportLimitFacts[]): Block[] {
  return inParts(limits, 'figure', (those) => [dashes(those.map(({ text }) => sentence(text)))])
}

function resultBlocks(facts: MonthlyReportFacts): Block[] {
  const points: (readonly [string, readonly Block[]])[] = [
    ['Công tác chính trị, tư tưởng', textBlocks(facts.ideology, 'report.ideology')],
    ['Thực hiện nhiệm vụ chính trị', textBlocks(facts.politicalTasks, 'report.politicalTasks')],
    ['Kết quả thực hiện nghị quyết của chi bộ', facts.results.length === 0 ? [] : [resultsTable(facts.results)]],
    ['Sinh hoạt chi bộ', meetingBlocks(facts)],
    ['Công tác xây dựng Đảng', textBlocks(facts.partyBuilding, 'report.partyBuilding')],
    ['Đảng viên', [movesBlock(facts.moves)]],
    ['Đảng phí', textBlocks(facts.fees, 'report.fees')],
  ]
  return points
    .filter(([, blocks]) => blocks.length > 0)
    .flatMap(([title, blocks], index) => [heading(2, `${index + 1}.`, title), ...blocks])
}

function textBlocks(text: string | null, reference: string): Block[] {
  return text === null ? [] : paragraphs(text, reference)
}

function meetingBlocks({ meetings }: MonthlyReportFacts): Block[] {
  if (meetings.length === 0) return [paragraph('Trong tháng chi bộ chưa tổ chức sinh hoạt.')]
  const columns = [
    column('Buổi sinh hoạt', 48),
    column('Ngày', 24, 'center'),
    column('Số phút', 16, 'center'),
    column('Dự/phải dự', 28, 'center'),
    column('Số phát biểu', 19, 'center'),
    column('Điểm', 14, 'center'),
    column('Tự xếp loại', 20, 'center'),
  ]
  const rows = meetings.map((each) => [
    fact(each.reference, each.name),
    fact(each.reference, dateInFigures(each.on)),
    fact(each.reference, each.minutes === null ? '' : String(each.minutes)),
    fact(each.reference, `${each.present}/${each.obliged} (${share(each.present, each.obliged)})`),
    fact(each.reference, String(each.spoke)),
    fact(each.reference, each.points === null ? '' : figure(each.points)),
    fact(each.reference, each.gradeName ?? ''),
  ])
  return [table(columns, rows)]
}

function movesBlock(moves: MemberMovesFacts): Block {
  const kinds: readonly (readonly [string, number])[] = [
    ['kết nạp', moves.admitted],
    ['công nhận chính thức', moves.madeOfficial],
    ['chuyển đến', moves.transferredIn],
    ['chuyển đi', moves.transferredOut],
    ['miễn công tác và sinh hoạt đảng', moves.exempted],
    ['đưa ra khỏi Đảng', moves.removed],
    ['từ trần', moves.died],
  ]
  const changed = kinds.filter(([, count]) => count > 0).map(([kind, count]) => `${kind} ${paddedNumber(count)}`)
  return paragraph(
    bold('Tổng số: '),
    'đầu tháng ',
    fact('report.membersAtStart', headcount(moves.atStart)),
    '; cuối tháng ',
    fact('report.membersAtEnd', headcount(moves.atEnd)),
    '. Biến động trong tháng: ',
    fact('report.moves', changed.length === 0 ? 'không có' : changed.join('; ')),
    '.',
  )
}

function nextBlocks({ directions, tasks }: MonthlyReportFacts): Block[] {
  return [...textBlocks(directions, 'report.directions'), ...inParts(tasks, 'figure', (those) => [tasksTable(those)])]
}
