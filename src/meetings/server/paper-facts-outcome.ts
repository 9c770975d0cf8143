import { addMonths } from '#kernel/local-date.ts'
import {
  type PaperModel,
  type PaperNumber,
  type ResolutionFacts,
  resolutionPaper,
  scoreSheetPaper,
  thematicResolutionPaper,
  type VoteFacts,
} from '#papers/public.ts'
import type { AgendaItem, ScoreSheet } from '../rules/meeting.ts'
import { hasAdoptedThematic, partOf } from '../rules/meeting-halves.ts'
import { scoreRules } from '../rules/score-judging.ts'
import type { CriterionScore } from '../rules/score-line.ts'
import {
  carriedVote,
  chairFacts,
  headFacts,
  itemTitle,
  meetingNameFacts,
  minutesHeld,
  resultFacts,
  rollFacts,
  secretaryFacts,
  signerFacts,
  startTime,
  taskFacts,
  venueOf,
  voteFacts,
} from './paper-facts.ts'
import { turnFacts } from './paper-facts-minutes.ts'
import { scoreFacts, weaknessesOf } from './paper-facts-score.ts'
import type { PaperSource } from './paper-source.ts'
import { GRADE_NAMES } from './paper-words.ts'
import { scoreReason } from './score-reason.ts'

/** Steps whose conclusion stands in a place of its own in the resolution. */
const PRAISE_STEP = 'regular.assess_members'
export const FEE_STEP = 'regular.fee_report'

/** The resolution the cell adopted; a thematic meeting has its own form. Undefined where none was carried. */
export function resolutionModel(source: PaperSource, number: PaperNumber): PaperModel | undefined {
  const carried = carriedVote(source, 'resolution')
  if (carried === undefined) return undefined
  const vote = voteFacts(carried)
  if (source.meeting.kind === 'thematic') return thematicModel(source, number, vote)
  const own = hasAdoptedThematic(source.meeting) ? { ...source, meeting: partOf(source.meeting, 'regular') } : source
  return resolutionPaper(resolutionFacts(own, number, vote))
}

/** Of a combined meeting: the resolution of its thematic part, with what belongs to that part alone. */
export function thematicResolutionModel(source: PaperSource, number: PaperNumber): PaperModel | undefined {
  const carried = carriedVote(source, 'thematic_resolution')
  if (carried === undefined) return undefined
  return thematicModel({ ...source, meeting: partOf(source.meeting, 'thematic') }, number, voteFacts(carried))
}

export function recipientsOf({ above }: PaperSource): readonly string[] {
  return [...(above === null ? [] : [`${above} (để báo cáo)`]), 'Đảng viên chi bộ', 'Lưu chi bộ']
}

function resolutionFacts(source: PaperSource, number: PaperNumber, vote: VoteFacts): ResolutionFacts {
  const { meeting } = source
  const concluded = meeting.agenda
    .filter(({ conclusion, code }) => conclusion !== null && code !== PRAISE_STEP && code !== FEE_STEP)
    .toSorted((left, right) => left.position - right.position)
  return {
    head: headFacts(source, number),
    meeting: meetingNameFacts(source),
    on: source.on,
    startedAt: startTime(source),
    venue: venueOf(source),
    minutes: minutesHeld(source),
    chair: chairFacts(source),
    secretary: secretaryFacts(source),
    roll: rollFacts(source),
    fees: meeting.agenda.find(({ code }) => code === FEE_STEP)?.conclusion ?? null,
    bases: [],
    lastMonth: addMonths(meeting.month, -1),
    results: resultFacts(source),
    assessment: null,
    praised: meeting.agenda.find(({ code }) => code === PRAISE_STEP)?.conclusion ?? null,
    shortcomings: limitFacts(source),
    nextMonth: meeting.month,
    directions:
      concluded.length > 0
        ? concluded.map((item) => ({ title: directionTitle(source, item), text: item.conclusion ?? '' }))
        : tasksAsDirections(source),
    tasks: taskFacts(source),
    score: scoreFacts(source),
    vote,
    signer: signerFacts(source),
    recipients: recipientsOf(source),
    opinions: meeting.turns.filter(({ kind }) => kind !== 'reading').map((turn) => turnFacts(source, turn)),
  }
}

/** The step at which the resolution is adopted names an act, not what was concluded. */
function directionTitle(source: PaperSource, item: AgendaItem): string {
  return item.code === 'regular.adopt_conclusion' ? 'Kết luận chung' : itemTitle(source, item)
}

/** Where the chair wrote no conclusion down, the tasks themselves say what is to be done. */
function tasksAsDirections({ meeting }: PaperSource): ResolutionFacts['directions'] {
  if (meeting.commitments.length === 0) return []
  return [{ title: 'Nhiệm vụ trọng tâm', text: meeting.commitments.map(({ what }) => `- ${what}.`).join('\n') }]
}

function limitFacts({ meeting }: PaperSource) {
  return meeting.shortcomings.map(({ id, what, causes }) => ({
    reference: `shortcoming:${id}`,
    limit: what,
    causes: [...causes],
  }))
}

/** Each commitment is a solution; those made against a limit name it by its number. */
function thematicModel(source: PaperSource, number: PaperNumber, vote: VoteFacts): PaperModel {
  const { meeting } = source
  const placeOf = new Map(meeting.shortcomings.map(({ id }, index) => [id, index + 1]))
  const concluded = meeting.agenda.filter(({ conclusion }) => conclusion !== null)
  return thematicResolutionPaper({
    head: headFacts(source, number),
    topic: meeting.topic ?? '',
    heldOn: source.on,
    bases: [],
    situation: concluded.length === 0 ? null : concluded.map(({ conclusion }) => conclusion).join('\n'),
    limits: limitFacts(source),
    aim: null,
    solutions: meeting.commitments.map(({ id, what, product, shortcomingId }) => {
      const place = shortcomingId === null ? undefined : placeOf.get(shortcomingId)
      return {
        reference: `commitment:${id}`,
        title: what,
        text: product === null ? null : `Sản phẩm, kết quả: ${product}`,
        answers: place === undefined ? [] : [place],
      }
    }),
    tasks: taskFacts(source),
    effectCheckedAt: null,
    vote,
    signer: signerFacts(source),
    recipients: recipientsOf(source),
  })
}

const COLUMNS = ['own', 'observer', 'decided'] as const

/** The score sheet with whatever columns are filled. */
export function scoreSheetModel(source: PaperSource, number: PaperNumber): PaperModel {
  const { frame } = scoreRules(source.rules)
  const sheets = COLUMNS.map((column) => source.meeting.scores.find((sheet) => sheet.column === column))
  const [own] = sheets
  const lines = sheets.map((sheet) => new Map(sheet?.lines.map((line) => [line.criterionId, line])))
  const groups = frame.groups.map((group) => ({
    id: group.id,
    title: group.title,
    max: group.max,
    ...inColumns(lines.map((byId) => sumOf(group.criteria.map(({ id }) => byId.get(id)?.points ?? null)))),
    criteria: group.criteria.map((criterion) => ({
      reference: `score:${criterion.id}`,
      id: criterion.id,
      title: criterion.title,
      max: criterion.max,
      ...inColumns(lines.map((byId) => byId.get(criterion.id)?.points ?? null)),
      reason: reasonOf(lines[0]?.get(criterion.id)),
    })),
  }))
  return scoreSheetPaper({
    head: headFacts(source, number),
    meeting: meetingNameFacts(source),
    groups,
    total: { ...inColumns([...totalsOf(sheets), source.line.decidedPoints]), max: frame.total },
    ownGradeName: gradeName(own?.grade ?? null),
    decidedGradeName: gradeName(source.line.decidedGrade),
    weaknesses: own === undefined ? null : weaknessesOf(own.lines),
    follower:
      source.line.observer === null
        ? null
        : { authority: null, post: 'NGƯỜI THEO DÕI, CHẤM ĐIỂM', name: source.line.observer.name },
    signer: signerFacts(source),
  })
}

function totalsOf([own, observer]: readonly (ScoreSheet | undefined)[]) {
  return [own?.total ?? null, observer?.total ?? null]
}

function inColumns([own = null, observer = null, decided = null]: readonly (number | null)[]): {
  own: number | null
  observer: number | null
  decided: number | null
} {
  return { own, observer, decided }
}

function sumOf(points: readonly (number | null)[]): number | null {
  return points.some((one) => one === null) ? null : points.reduce<number>((sum, one) => sum + (one ?? 0), 0)
}

export function gradeName(grade: string | null): string | null {
  return grade === null ? null : (GRADE_NAMES[grade] ?? null)
}

function reasonOf(line: CriterionScore | undefined): string | null {
  if (line === undefined) return null
  const met = line.met === null ? '' : line.met ? 'Đạt. ' : 'Chưa đạt. '
  const said = line.sentence ?? scoreReason(line.reasonCode, line.facts)
  return `${met}${said ?? ''}` === '' ? null : `${met}${said ?? ''}`
}
