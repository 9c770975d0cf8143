import type { PersonId } from '#kernel/id.ts'
import { addDays, type LocalDate, localDateAt } from '#kernel/local-date.ts'
import type { RulesInForce } from '#rulebook/rules/rule.ts'
import { stepsFor } from './agenda-proposal.ts'
import { heldTimes } from './context.ts'
import type { Dispatch, MeetingHead, MeetingWith } from './meeting.ts'
import type { MeetingFacts } from './score-facts.ts'
import { CELL_MEETING_KINDS, type MeetingKind } from './vocabulary.ts'
import { obligedMembers } from './vote-base.ts'

/** Facts that lie outside the meeting: its preparation, the year before it, last month's promises. */
export interface FactsBeside {
  readonly hasFollower: boolean
  readonly cellCommittee: MeetingFacts['cellCommittee']
  /** How often in a row, this meeting included, each person now excused has been excused this year. */
  readonly excusedInARow: readonly { readonly personId: PersonId; readonly times: number }[]
  readonly previousResolution: MeetingFacts['previousResolution']
}

export type FactsRead = 'roster' | 'agenda' | 'attendance' | 'turns' | 'votes' | 'dispatches' | 'handedOpinions'

/** What the record says about a meeting, for its score sheet. */
export function gatherFacts(
  meeting: MeetingWith<FactsRead>,
  beside: FactsBeside,
  rules: RulesInForce,
  now: Date,
): MeetingFacts {
  const times = heldTimes(meeting)
  const limit = rules['meeting.maxConsecutiveExcusedAbsences'].value
  return {
    duration: times?.endedAt ? durationOf(meeting, minutesBetween(times.startedAt, times.endedAt), rules) : null,
    attendance: attendanceFacts(meeting, rules),
    tooOftenExcused: beside.excusedInARow.filter(({ times: inARow }) => inARow > limit),
    cellCommittee: beside.cellCommittee,
    notice: { ...noticeFacts(meeting), hasFollower: beside.hasFollower },
    posting: {
      postedAt: meeting.documentsPostedAt,
      startsAt: times?.startedAt ?? scheduledStart(meeting),
      daysBefore: rules['meeting.postDaysBefore'].value,
    },
    steps: stepFacts(meeting, rules),
    speaking: speakingFacts(meeting),
    ideology: ideologyFacts(meeting, rules),
    previousResolution: beside.previousResolution,
    conclusion: {
      concluded: meeting.agenda.some((item) => item.conclusion !== null),
      resolutionAdopted: meeting.votes.some((vote) => vote.kind === 'resolution' && vote.passed),
    },
    minutesAdopted: isAdopted(meeting) ? true : null,
    resultPosted: resultFacts(meeting, rules, now),
  }
}

/** How long a meeting of this kind and size must last; no length is prescribed for those who prepare it. Source: HD 42-HD/BTCTW, local overlays. */
export function requiredMinutes(kind: MeetingKind, members: number, rules: RulesInForce): number {
  if (!CELL_MEETING_KINDS.some((one) => one === kind)) return 0
  const ordinary = rules[kind === 'combined' ? 'meeting.minMinutesCombined' : 'meeting.minMinutes'].value
  const large = rules['meeting.minMinutesLargeCell'].value
  return large !== null && members >= large.fromMembers ? Math.max(ordinary, large.minutes) : ordinary
}

function durationOf(meeting: MeetingWith<'roster'>, minutes: number, rules: RulesInForce) {
  return { minutes, required: requiredMinutes(meeting.kind, meeting.roster.length, rules) }
}

function minutesBetween(from: Date, to: Date): number {
  return Math.floor((to.getTime() - from.getTime()) / 60_000)
}

function attendanceFacts(
  { roster, attendance }: MeetingWith<FactsRead>,
  rules: RulesInForce,
): MeetingFacts['attendance'] {
  const obliged = obligedMembers(roster)
  const marks = obliged.map((member) => attendance.get(member.personId)?.mark)
  if (marks.some((mark) => mark === undefined)) return null
  const count = (mark: string) => marks.filter((one) => one === mark).length
  return {
    obliged: obliged.length,
    present: count('present'),
    excused: count('absent_excused'),
    unexcused: count('absent_unexcused'),
    targetPercent: rules['meeting.attendanceTargetPercent'].value,
    mustExceed: rules['meeting.attendanceTargetMustExceed'].value,
  }
}

function noticeFacts({ noticeSentAt, dispatches, roster }: MeetingWith<FactsRead>) {
  const told = (to: readonly Dispatch[]) => new Set(to.map((dispatch) => dispatch.personId))
  const members = told(dispatches.filter((dispatch) => !dispatch.toSuperior))
  const obliged = obligedMembers(roster)
  return {
    sentAt: noticeSentAt,
    toMembers: obliged.filter((member) => members.has(member.personId)).length,
    ofMembers: obliged.length,
    toSuperior: dispatches.some((dispatch) => dispatch.toSuperior),
  }
}

/** A prescribed step counts as done when the meeting came to it. */
function stepFacts({ kind, agenda }: MeetingWith<FactsRead>, rules: RulesInForce): MeetingFacts['steps'] {
  const required = stepsFor(kind, rules)
    .filter((step) => !step.optional)
    .map((step) => step.code)
  const done = new Set(agenda.filter((item) => item.startedAt !== null).map((item) => item.code))
  return { required, missing: required.filter((code) => !done.has(code)) }
}

/** Who of those present spoke to a matter, or had his written opinion read out. */
function speakingFacts({ attendance, turns, handedOpinions }: MeetingWith<FactsRead>): MeetingFacts['speaking'] {
  const present = [...attendance.values()].filter((one) => one.mark === 'present').map((one) => one.personId)
  if (present.length === 0) return null
  const spoke = new Set([
    ...turns.filter((turn) => turn.kind === 'debate').map((turn) => turn.personId),
    ...handedOpinions.filter((opinion) => opinion.readAt !== null).map((opinion) => opinion.personId),
  ])
  return { spoke: present.filter((personId) => spoke.has(personId)).length, present: present.length }
}

/** The step in which members are assessed, praised and criticised. Source: HD 42-HD/BTCTW, step 7. */
const IDEOLOGY_STEP = 'regular.assess_members'

function ideologyFacts({ agenda }: MeetingWith<FactsRead>, rules: RulesInForce): MeetingFacts['ideology'] {
  const range = rules['meeting.ideologyMinutes'].value
  const step = agenda.find((item) => item.code === IDEOLOGY_STEP)
  if (range === null || !step?.startedAt || !step.endedAt) return null
  return { minutes: minutesBetween(step.startedAt, step.endedAt), ...range }
}

function scheduledStart({ progress }: MeetingHead): Date | null {
  return 'schedule' in progress ? (progress.schedule?.startsAt ?? null) : null
}

function isAdopted({ progress }: MeetingHead): boolean {
  return progress.stage === 'adopted' || progress.stage === 'reported' || progress.stage === 'graded'
}

function resultFacts(meeting: MeetingHead, rules: RulesInForce, now: Date): MeetingFacts['resultPosted'] {
  const endedAt = heldTimes(meeting)?.endedAt
  const days = rules['meeting.reportDaysAfter'].value
  const postedAt = meeting.resultPostedAt
  if (!endedAt) return null
  if (days === null) return postedAt === null ? null : { inTime: true, postedAt, days }
  const lastDay = resultDueOn(endedAt, days)
  if (postedAt !== null) return { inTime: localDateAt(postedAt) <= lastDay, postedAt, days }
  return localDateAt(now) > lastDay ? { inTime: false, postedAt, days } : null
}

/** Last day for posting and reporting. Source: HD 42-HD/BTCTW, D2. */
export function resultDueOn(endedAt: Date, days: number): LocalDate {
  return addDays(localDateAt(endedAt), days)
}
