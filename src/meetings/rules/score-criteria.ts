import { addDays, localDateAt } from '#kernel/local-date.ts'
import { levelsForDuration } from '#rulebook/rules/duration-levels.ts'
import type { ScoreCriterion, ScoreFact, ScoreFrame, ScoreLevel } from '#rulebook/rules/score-frame.ts'
import type { MeetingFacts } from './score-facts.ts'
import type { CriterionScore, ReasonFacts } from './score-line.ts'

/** What a fact says to a criterion: a figure for its levels, met or not met, or nothing yet. */
interface Finding {
  readonly outcome: 'met' | 'unmet' | 'pending' | 'unknown'
  /** Percentage, or minutes by which the sheet's levels are bounded. */
  readonly figure: number | null
  /** A level the figure alone may not exceed: unexcused absence puts attendance on the lowest. */
  readonly lowest: boolean
  readonly code: string
  readonly facts: ReasonFacts
}

type Finder = (facts: MeetingFacts) => Finding

function finding(
  met: boolean,
  code: string,
  facts: ReasonFacts,
  more: { figure?: number; lowest?: boolean } = {},
): Finding {
  const { figure = null, lowest = false } = more
  return { outcome: met ? 'met' : 'unmet', figure, lowest, code: `${code}.${met ? 'met' : 'unmet'}`, facts }
}

function waiting(code: string): Finding {
  return { outcome: 'pending', figure: null, lowest: false, code: `${code}.pending`, facts: {} }
}

const FINDERS: Readonly<Record<ScoreFact, Finder>> = {
  durationMinutes: ({ duration }) => {
    if (duration === null) return waiting('duration')
    const { minutes, required } = duration
    return finding(minutes >= required, 'duration', { minutes, required }, { figure: minutes })
  },
  attendance: ({ attendance }) => {
    if (attendance === null) return waiting('attendance')
    const { obliged, present, excused, unexcused, targetPercent, mustExceed } = attendance
    const percent = obliged === 0 ? 100 : (present * 100) / obliged
    const facts = { obliged, present, excused, unexcused, targetPercent }
    const reached = mustExceed ? percent > targetPercent : percent >= targetPercent
    return finding(reached && unexcused === 0, 'attendance', facts, {
      figure: percent,
      lowest: unexcused > 0,
    })
  },
  consecutiveExcused: ({ tooOftenExcused }) =>
    finding(tooOftenExcused.length === 0, 'excused_in_a_row', {
      personIds: tooOftenExcused.map((who) => who.personId),
    }),
  cellCommitteeMet: ({ cellCommittee: { needed, held, minutesAdopted, meetingId } }) =>
    finding(!needed || (held && minutesAdopted), needed ? 'cell_committee' : 'only_secretary', {
      held,
      minutesAdopted,
      meetingId,
    }),
  noticeSent: ({ notice: { sentAt, toMembers, ofMembers, hasFollower, toSuperior } }) =>
    finding(sentAt !== null && toMembers >= ofMembers && (toSuperior || !hasFollower), 'notice', {
      sentAt: sentAt?.toISOString() ?? null,
      toMembers,
      ofMembers,
      hasFollower,
      toSuperior,
    }),
  documentsPostedInTime: ({ posting: { postedAt, startsAt, daysBefore } }) =>
    finding(isPostedInTime(postedAt, startsAt, daysBefore), 'posting', {
      postedAt: postedAt?.toISOString() ?? null,
      startsAt: startsAt?.toISOString() ?? null,
      daysBefore,
    }),
  documentsPosted: ({ posting: { postedAt } }) =>
    finding(postedAt !== null, 'documents', { postedAt: postedAt?.toISOString() ?? null }),
  preparationDone: (facts) =>
    together('preparation', [
      FINDERS.cellCommitteeMet(facts),
      FINDERS.noticeSent(facts),
      FINDERS.documentsPostedInTime(facts),
    ]),
  allStepsDone: ({ steps: { required, missing } }) =>
    finding(missing.length === 0, 'steps', { required: required.length, missing }),
  shareWhoSpoke: ({ speaking }) => {
    if (speaking === null) return waiting('speaking')
    const { spoke, present } = speaking
    const percent = present === 0 ? 0 : (spoke * 100) / present
    return finding(percent > 0, 'speaking', { spoke, present }, { figure: percent })
  },
  ideologyMinutes: ({ ideology }) => {
    if (ideology === null) return { ...waiting('ideology'), outcome: 'unknown', code: 'ideology.unknown' }
    const { minutes, atLeast, atMost } = ideology
    return finding(
      minutes >= atLeast && minutes <= atMost,
      'ideology',
      { minutes, atLeast, atMost },
      { figure: minutes },
    )
  },
  previousResolutionResult: ({ previousResolution }) => {
    if (previousResolution === null) return finding(true, 'no_previous_task', {}, { figure: 100 })
    const { done, total } = previousResolution
    return finding(done === total, 'previous_resolution', { done, total }, { figure: (done * 100) / total })
  },
  conclusionAdopted: ({ conclusion: { concluded, resolutionAdopted } }) =>
    finding(concluded && resolutionAdopted, 'conclusion', { concluded, resolutionAdopted }),
  minutesAdopted: ({ minutesAdopted }) =>
    minutesAdopted === null ? waiting('minutes') : finding(minutesAdopted, 'minutes', {}),
  resultPostedInTime: ({ resultPosted }) => {
    if (resultPosted === null) return waiting('result_posting')
    const { inTime, postedAt, days } = resultPosted
    return finding(inTime, 'result_posting', { postedAt: postedAt?.toISOString() ?? null, days })
  },
  closingDone: (facts) =>
    together('closing', [
      FINDERS.conclusionAdopted(facts),
      FINDERS.minutesAdopted(facts),
      FINDERS.resultPostedInTime(facts),
    ]),
}

/** Several facts one criterion asks for together: met when all are, decided as soon as one is not. */
function together(code: string, parts: readonly Finding[]): Finding {
  const facts = { parts: parts.map((part) => part.code) }
  if (parts.some((part) => part.outcome === 'unmet')) return finding(false, code, facts)
  if (parts.some((part) => part.outcome === 'pending')) return { ...waiting(code), facts }
  return finding(true, code, facts)
}

/** Papers were out so many days before the day of the meeting (HD 42-HD/BTCTW); at all, where no number of days is in force. */
export function isPostedInTime(postedAt: Date | null, startsAt: Date | null, daysBefore: number | null): boolean {
  if (postedAt === null || startsAt === null) return false
  if (daysBefore === null) return postedAt <= startsAt
  return addDays(localDateAt(postedAt), daysBefore) <= localDateAt(startsAt)
}

export function computeCriterion(
  criterion: ScoreCriterion,
  facts: MeetingFacts,
  style: ScoreFrame['style'],
): CriterionScore {
  if (criterion.fact === null) return open(criterion, null, {})
  const found = FINDERS[criterion.fact](facts)
  if (found.outcome === 'unknown') return open(criterion, found.code, found.facts)
  if (found.outcome === 'pending') return { ...open(criterion, found.code, found.facts), source: 'pending' }
  const computed = { ...open(criterion, found.code, found.facts), source: 'computed' as const }
  if (style === 'passFail') return { ...computed, met: found.outcome === 'met' }
  if (criterion.kind === 'pick' && found.figure !== null) {
    const level = levelOf(levelsFor(criterion, facts), found.figure, found.lowest)
    return level === undefined
      ? open(criterion, found.code, found.facts)
      : { ...computed, points: level.points, level: level.code }
  }
  if (found.outcome === 'met') return { ...computed, points: criterion.max }
  // Between nothing and all a free number of points is for people to judge; the facts stand beside it.
  return criterion.kind === 'points' ? open(criterion, found.code, found.facts) : { ...computed, points: 0 }
}

/** A sheet's minutes are written for one length of meeting; they are carried to the length this meeting must have. */
function levelsFor(criterion: ScoreCriterion, { duration }: MeetingFacts): readonly ScoreLevel[] {
  if (criterion.fact !== 'durationMinutes' || duration === null) return criterion.levels
  const writtenFor = Math.max(...criterion.levels.map((level) => level.atLeast ?? 0))
  return levelsForDuration(criterion.levels, { writtenFor, required: duration.required })
}

function levelOf(all: readonly ScoreLevel[], figure: number, lowest: boolean) {
  const levels = all
    .filter((level) => level.atLeast !== null)
    .sort((left, right) => (right.atLeast ?? 0) - (left.atLeast ?? 0))
  const reached = levels.find((level) => figure >= (level.atLeast ?? 0))
  const bottom = [...all].sort((left, right) => left.points - right.points)[0]
  return lowest ? bottom : (reached ?? bottom)
}

function open(criterion: ScoreCriterion, reasonCode: string | null, facts: ReasonFacts): CriterionScore {
  return {
    criterionId: criterion.id,
    max: criterion.max,
    points: null,
    met: null,
    level: null,
    source: 'open',
    reasonCode,
    facts,
    sentence: null,
    computedPoints: null,
  }
}
