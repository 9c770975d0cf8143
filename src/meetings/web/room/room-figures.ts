import type { MeetingView } from '../../contract/views.ts'
import type { AttendanceMark, VoteKind } from '../../rules/vocabulary.ts'
import { MAJORITY_OF, voteBaseAt, votesNeeded } from '../../rules/vote-base.ts'
import { figuresOf, toMeeting } from './room-state.ts'

type Item = MeetingView['agenda'][number]

/** The item the meeting is at. */
export function runningItem({ agenda }: MeetingView): Item | undefined {
  return agenda.find((item) => item.startedAt !== null && item.endedAt === null)
}

/** What comes after the running item, or first where none runs. */
export function nextItem(view: MeetingView): Item | undefined {
  const running = runningItem(view)
  const at = running === undefined ? -1 : view.agenda.indexOf(running)
  return view.agenda.find((item, index) => index > at && item.startedAt === null)
}

export interface Spent {
  /** Seconds since it began, or as long as it took. */
  readonly total: number
  readonly reading: number
  readonly debate: number
}

export function spentOn(view: MeetingView, item: Item, now: Date): Spent {
  const seconds = (isReading: boolean) =>
    view.turns
      .filter((turn) => turn.itemId === item.id && (turn.kind === 'reading') === isReading)
      .reduce((sum, turn) => sum + turn.seconds, 0)
  const until = item.endedAt === null ? now : new Date(item.endedAt)
  const total = item.startedAt === null ? 0 : (until.getTime() - new Date(item.startedAt).getTime()) / 1000
  return { total: Math.max(0, Math.floor(total)), reading: seconds(true), debate: seconds(false) }
}

/** No meeting lasts so long: one that began before is being written down from paper. A guess of the screen, not a rule. */
const LONG_AGO_MS = 6 * 3_600_000

export function beganLongAgo({ meeting: { stage, startedAt } }: MeetingView, now: Date): boolean {
  return stage === 'in_progress' && startedAt !== null && now.getTime() - new Date(startedAt).getTime() > LONG_AGO_MS
}

export interface RollFigures {
  readonly all: number
  readonly obliged: number
  /** Of those obliged to come. */
  readonly obligedPresent: number
  readonly count: Readonly<Record<AttendanceMark, number>>
  readonly unmarked: number
}

export function rollFigures({ roster }: MeetingView): RollFigures {
  const isObliged = ({ place }: (typeof roster)[number]) => place === 'obliged' || place === 'temp_here'
  const of = (mark: AttendanceMark | null) => roster.filter((line) => line.mark === mark).length
  return {
    all: roster.length,
    obliged: roster.filter(isObliged).length,
    obligedPresent: roster.filter((line) => isObliged(line) && line.mark === 'present').length,
    count: {
      present: of('present'),
      absent_excused: of('absent_excused'),
      absent_unexcused: of('absent_unexcused'),
      exempt: of('exempt'),
      temp_elsewhere: of('temp_elsewhere'),
      suspended: of('suspended'),
    },
    unmarked: of(null),
  }
}

const VOTE_OF_STEP: Readonly<Record<string, VoteKind>> = {
  'regular.appoint_secretary': 'minute_taker',
  'regular.adopt_programme': 'programme',
  'regular.score_meeting': 'score',
}

/** What is voted on while this item is discussed, where its step says so: a vote recorded cannot be mended. */
export function voteOfItem(item: Pick<Item, 'code'> | undefined): VoteKind {
  return VOTE_OF_STEP[item?.code ?? ''] ?? 'resolution'
}

export interface VoteAhead {
  readonly base: number
  readonly presentEligible: number
  readonly required: number
  readonly majority: MeetingView['rules']['majorities']['ordinary']
  readonly unmarked: number
}

const RULE_OF = {
  'vote.ordinaryMajority': 'ordinary',
  'vote.admissionMajority': 'admission',
  'vote.classificationMajority': 'classification',
} as const

/** The base and the number a vote of this kind would need, known before the hands are counted. */
export function voteAhead(view: MeetingView, kind: VoteKind, at: Date): VoteAhead {
  const { roster, attendance } = toMeeting(view)
  const { base, presentEligible } = voteBaseAt(at, roster, attendance, figuresOf(view))
  const majority = view.rules.majorities[RULE_OF[MAJORITY_OF[kind]]]
  return {
    base: base.length,
    presentEligible: presentEligible.length,
    required: votesNeeded(majority, base.length),
    majority,
    unmarked: rollFigures(view).unmarked,
  }
}
