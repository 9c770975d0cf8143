import type { LocalDate, Month } from '#kernel/local-date.ts'
import { makePaper } from '../make-paper.ts'
import {
  type Block,
  column,
  dashes,
  fact,
  heading,
  type PaperModel,
  paragraph,
  paragraphs,
  table,
} from '../paper-model.ts'
import { dateInWords, monthInWords, roman, sentence, timeInWords, unclosed } from '../vietnamese-forms.ts'
import { type OpinionFacts, opinionRuns, type RollFacts, rollBlocks } from './minutes-parts.ts'
import {
  comrade,
  type MeetingNameFacts,
  meetingName,
  type PaperHeadFacts,
  type PersonFacts,
  paperHeader,
  type SignerFacts,
  type TaskFacts,
  tasksTable,
  type VoteFacts,
} from './paper-parts.ts'
import { bases, type MinutesScoreFacts, scoreBlocks, voteClosing } from './resolution-parts.ts'

export interface TaskResultFacts {
  readonly reference: string
  readonly task: string
  readonly owner: string
  /** `Đã hoàn thành`, `Đang thực hiện`, `Chậm`. */
  readonly stateName: string
  readonly result: string | null
}

export interface ResolutionFacts {
  readonly head: PaperHeadFacts
  readonly meeting: MeetingNameFacts
  readonly on: LocalDate
  readonly startedAt: string
  readonly venue: string
  readonly minutes: number | null
  readonly chair: PersonFacts
  readonly secretary: PersonFacts
  readonly roll: RollFacts
  readonly fees: string | null
  /** Legal and other bases, each without its dash and closing mark; empty where the cell writes none. */
  readonly bases: readonly string[]
  readonly lastMonth: Month
  readonly results: readonly TaskResultFacts[]
  /** Free text, a paragraph a line; null where nothing was said. */
  readonly assessment: string | null
  readonly praised: string | null
  readonly shortcomings: readonly {
    readonly reference: string
    readonly limit: string
    readonly causes: readonly string[]
  }[]
  readonly nextMonth: Month
  /** Areas of work with what is to be done in each. */
  readonly directions: readonly { readonly title: string; readonly text: string }[]
  readonly tasks: readonly TaskFacts[]
  readonly score: MinutesScoreFacts | null
  readonly vote: VoteFacts
  readonly signer: SignerFacts
  readonly recipients: readonly string[]
  /** All opinions in order, printed as an annex; empty leaves the annex out. */
  readonly opinions: readonly OpinionFacts[]
}

/** Monthly resolution of a cell (nghị quyết): results, tasks, assignment, the meeting's own score. */
export function resolutionPaper(facts: ResolutionFacts): PaperModel {
  return makePaper({
    header: paperHeader(facts.head),
    typeName: 'NGHỊ QUYẾT',
    subject: [meetingName(facts.meeting)],
    body: [...bases(facts.bases), ...openingBlocks(facts), ...chapters(facts), voteClosing(facts.vote)],
    signatures: [facts.signer],
    recipients: facts.recipients,
    annex: opinionsAnnex(facts),
    typeSize: 'official',
  })
}

/** Chapters that have something to say, numbered as they come. */
function chapters(facts: ResolutionFacts): Block[] {
  const inTitle = (month: Month) => monthInWords(month).toLocaleUpperCase('vi')
  const all: (readonly [string, readonly Block[]])[] = [
    [`ĐÁNH GIÁ KẾT QUẢ LÃNH ĐẠO, THỰC HIỆN NHIỆM VỤ ${inTitle(facts.lastMonth)}`, assessmentBlocks(facts)],
    [`NHIỆM VỤ ${inTitle(facts.nextMonth)}`, directionBlocks(facts)],
    ['PHÂN CÔNG VÀ TỔ CHỨC THỰC HIỆN', assignmentBlocks(facts)],
    ['TỰ ĐÁNH GIÁ CHẤT LƯỢNG BUỔI SINH HOẠT', facts.score === null ? [] : scoreBlocks(facts.score)],
  ]
  return all
    .filter(([, blocks]) => blocks.length > 0)
    .flatMap(([title, blocks], index) => [heading(1, `${roman(index + 1)}-`, title), ...blocks])
}

function openingBlocks(facts: ResolutionFacts): Block[] {
  const { head, meeting, on, startedAt, venue, minutes, chair, secretary, roll, fees } = facts
  const lasting = minutes === null ? '' : ` (thời lượng ${minutes} phút)`
  return [
    paragraph(
      'Vào hồi ',
      fact('meeting.startedAt', `${timeInWords(startedAt)}, ${dateInWords(on)}`),
      ', tại ',
      fact('meeting.venue', unclosed(venue)),
      `, ${head.unitName} tổ chức ${meetingName(meeting)}${lasting}. Chủ trì: `,
      comrade('meeting.chair', chair),
      '. Người ghi biên bản: ',
      comrade('meeting.secretary', secretary),
      '.',
    ),
    ...rollBlocks(roll),
    ...(fees === null ? [] : [paragraph('Đóng đảng phí: ', fact('meeting.fees', sentence(fees)))]),
    paragraph(`Sau khi thảo luận, ${head.unitName} quyết nghị các nội dung sau:`),
  ]
}

function assessmentBlocks({ results, assessment, praised, shortcomings }: ResolutionFacts): Block[] {
  const points: (readonly [string, readonly Block[]])[] = [
    ['Kết quả thực hiện nhiệm vụ đã giao', results.length === 0 ? [] : [resultsTable(results)]],
    ['Đánh giá chung', assessment === null ? [] : paragraphs(assessment, 'resolution.assessment')],
    ['Biểu dương, nhắc nhở', praised === null ? [] : paragraphs(praised, 'resolution.praised')],
    ['Hạn chế và nguyên nhân', shortcomings.length === 0 ? [] : [shortcomingList(shortcomings)]],
  ]
  return points
    .filter(([, blocks]) => blocks.length > 0)
    .flatMap(([title, blocks], index) => [heading(2, `${index + 1}.`, title), ...blocks])
}

function shortcomingList(shortcomings: ResolutionFacts['shortcomings']): Block {
  return dashes(
    shortcomings.map(({ reference, limit, causes }) => [
      fact(reference, sentence(limit)),
      causes.length === 0 ? '' : ` Nguyên nhân: ${causes.map(unclosed).join('; ')}.`,
    ]),
  )
}

/** What became of each task of the last resolution; the monthly report shows the same table. */
export function resultsTable(results: readonly TaskResultFacts[]): Block {
  const columns = [
    column('TT', 10, 'center'),
    column('Nhiệm vụ', 58),
    column('Người thực hiện', 33),
    column('Tình trạng', 27, 'center'),
    column('Kết quả', 42),
  ]
  const rows = results.map(({ reference, task, owner, stateName, result }, index) => [
    String(index + 1),
    fact(reference, unclosed(task)),
    fact(reference, owner),
    fact(reference, stateName),
    fact(reference, result ?? ''),
  ])
  return table(columns, rows)
}

function directionBlocks({ directions }: ResolutionFacts): Block[] {
  return directions.flatMap(({ title, text }, index) => [
    heading(2, `${index + 1}.`, title),
    ...paragraphs(text, 'resolution.directions'),
  ])
}

function assignmentBlocks({ tasks, head }: ResolutionFacts): Block[] {
  return [
    ...(tasks.length === 0 ? [] : [paragraph('Chi bộ phân công thực hiện các nhiệm vụ cụ thể:'), tasksTable(tasks)]),
    paragraph(
      `Đảng viên ${head.unitName} căn cứ nhiệm vụ được phân công tổ chức thực hiện và báo cáo kết quả đúng thời hạn. Chi bộ kiểm điểm việc thực hiện nghị quyết tại kỳ sinh hoạt tiếp theo.`,
    ),
  ]
}

function opinionsAnnex({ opinions, meeting }: ResolutionFacts): Block[] {
  if (opinions.length === 0) return []
  return [
    { kind: 'pageBreak' },
    { kind: 'partTitle', title: 'PHỤ LỤC', subject: `Ý kiến phát biểu tại ${meetingName(meeting)}` },
    {
      kind: 'list',
      items: opinions.map((each, index) => ({ marker: `${index + 1}.`, runs: opinionRuns(each) })),
    },
  ]
}
