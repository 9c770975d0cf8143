import type { PersonId } from '#kernel/id.ts'
import { addDays, type LocalDate } from '#kernel/local-date.ts'
import { type CaseState, entriesOf, lastOf } from './case.ts'
import type { Asked, CellDecision, TeamMember } from './entries.ts'
import type { GuardCode } from './guard-codes.ts'
import type { CaseRefusal } from './refusal.ts'

/** The values of the rule book a case reads; pinned when it is opened. */
export interface CaseFigures {
  readonly deployWorkingDays: number
  readonly handoverWorkingDays: number
  /** Days the member has the drafts before the meeting; null: no figure known. */
  readonly draftSharedDaysBefore: number | null
  readonly teamMinMembers: number
}

/** What a guard is told besides the case. */
export interface GuardFacts {
  readonly figures: CaseFigures
  /** Members of the cell on the day of the act; only they can be in a team. */
  readonly members: ReadonlySet<PersonId>
}

export type Guard = (state: CaseState, asked: Asked, facts: GuardFacts) => CaseRefusal | null

type Bodies = { readonly [K in Asked['act']]: Extract<Asked, { act: K }>['body'] }
/** Acts whose body has a field of that name. */
type With<F extends string> = { [A in keyof Bodies]: F extends keyof Bodies[A] ? A : never }[keyof Bodies]

function has<F extends string>(asked: Asked, field: F): asked is Extract<Asked, { act: With<F> }> {
  return field in asked.body
}

const teamAsked = (state: CaseState, asked: Asked): readonly TeamMember[] =>
  has(asked, 'team') ? asked.body.team : state.team

function agreed(asked: Asked): CellDecision | null {
  return has(asked, 'agreed') ? asked.body.agreed : null
}

function firstTwice(team: readonly TeamMember[]): PersonId | undefined {
  return team.map(({ personId }) => personId).find((id, place, all) => all.indexOf(id) !== place)
}

const wholeTeam: Guard = (state, asked, { figures, members }) => {
  if (state.variant === 'secretary_alone') return null
  const team = teamAsked(state, asked)
  const twice = firstTwice(team)
  if (twice !== undefined) return { code: 'in_team_twice', personId: twice }
  const stranger = team.find(({ personId }) => !members.has(personId))
  if (stranger) return { code: 'not_of_the_cell', personId: stranger.personId }
  if (team.length < figures.teamMinMembers) return { code: 'team_too_small', needed: figures.teamMinMembers }
  if (team.filter(({ role }) => role === 'head').length !== 1) return { code: 'team_lacks_head' }
  return team.some(({ role }) => role === 'secretary') ? null : { code: 'team_lacks_secretary' }
}

const conclusionWhole: Guard = (_state, asked) => {
  if (asked.act !== 'conclude') return null
  const { strengths, limits, requirements, reportBackOn, present, total } = asked.body
  if (present > total) return { code: 'more_present_than_members' }
  if (strengths === '' || limits.some((limit) => limit === '')) return { code: 'conclusion_incomplete' }
  if (requirements.length > 0 && reportBackOn === null) return { code: 'report_back_day_needed' }
  return null
}

const requirementsAnswerLimits: Guard = (_state, asked) => {
  if (asked.act !== 'conclude') return null
  const { limits, requirements } = asked.body
  const stray = requirements.findIndex(({ limit }) => limits[limit] === undefined)
  if (stray !== -1) return { code: 'no_such_limit', requirement: stray }
  return requirements.some(({ dueOn }) => dueOn <= asked.on) ? { code: 'requirement_due_in_the_past' } : null
}

const draftSharedInTime: Guard = (state, asked, { figures }) => {
  const shared = lastOf(state, 'share_draft')
  if (!shared) return { code: 'draft_not_shared' }
  const earliestOn = addDays(shared.on, figures.draftSharedDaysBefore ?? 0)
  return asked.on < earliestOn ? { code: 'draft_shared_too_late', earliestOn } : null
}

/** That the member was given the plan and the chance to report: a file, or a recorded refusal. Unbreakable guard 1. */
const chancesGiven: Guard = (state) => {
  if (!lastOf(state, 'deploy')) return { code: 'plan_not_given' }
  const report = lastOf(state, 'hand_in_report') ?? lastOf(state, 'record_report') ?? lastOf(state, 'record_no_report')
  return report ? null : { code: 'report_not_asked' }
}

/** Until when the member may hand in his report: the day named, or the day granted since. */
export function reportDueOn(state: CaseState): LocalDate | null {
  return state.clocks.get('report')?.dueOn ?? null
}

/** Every guard by its code. A line of a procedure names those that stand in its way. */
export const GUARDS: Readonly<Record<GuardCode, Guard>> = {
  cell_decided: (_state, asked) => {
    const decision = agreed(asked)
    return decision !== null && decision.on <= asked.on ? null : { code: 'cell_decision_needed' }
  },
  reason_given: (_state, asked) =>
    has(asked, 'reason') && asked.body.reason.trim() !== '' ? null : { code: 'reason_needed' },
  team_whole: wholeTeam,
  team_free_of_conflict: (state, asked) => {
    const kept = teamAsked(state, asked).find(({ personId }) => state.keptOut.has(personId))
    return kept ? { code: 'kept_out', personId: kept.personId } : null
  },
  contents_named: (_state, asked) =>
    has(asked, 'contents') && asked.body.contents.length > 0 && asked.body.contents.every(({ text }) => text !== '')
      ? null
      : { code: 'contents_needed' },
  period_before_plan: (_state, asked) =>
    asked.act === 'issue_plan' && asked.body.periodFrom <= asked.body.periodTo && asked.body.periodTo <= asked.on
      ? null
      : { code: 'period_needed' },
  outline_answers_contents: (state, asked) => {
    if (asked.act !== 'deploy') return null
    const { outline } = asked.body
    const bare = state.contents.find(({ id }) => !outline.some((one) => one.contentId === id && one.text !== ''))
    return bare ? { code: 'outline_incomplete', contentId: bare.id } : null
  },
  taking_recorded: (_state, asked) => {
    if (asked.act === 'deploy') return opinionFor(asked.body.taking, asked.body.memberOpinion)
    if (asked.act === 'announce') return opinionFor(asked.body.taking, asked.body.otherOpinion)
    return null
  },
  report_time_over: (state, asked) => {
    const dueOn = reportDueOn(state)
    return dueOn !== null && asked.on <= dueOn ? { code: 'report_still_in_time', dueOn } : null
  },
  more_time_asked: (state) =>
    entriesOf(state, 'ask_more_time').length > entriesOf(state, 'answer_more_time').length
      ? null
      : { code: 'more_time_not_asked' },
  member_offered_session: (state) =>
    entriesOf(state, 'hold_session').some(({ body }) => body.withMember !== null)
      ? null
      : { code: 'session_with_member_needed' },
  content_known: (state, asked) =>
    asked.act === 'record_finding' && !state.contents.some(({ id }) => id === asked.body.contentId)
      ? { code: 'no_such_content', contentId: asked.body.contentId }
      : null,
  every_content_found: (state) => {
    const found = new Set(entriesOf(state, 'record_finding').map(({ body }) => body.contentId))
    const open = state.contents.find(({ id }) => !found.has(id))
    return open ? { code: 'finding_needed', contentId: open.id } : null
  },
  draft_shared_in_time: draftSharedInTime,
  chances_given: chancesGiven,
  // Unbreakable guard 2: his statement, that he had none, or why he was not there.
  statement_recorded: (_state, asked) => {
    if (asked.act !== 'conclude') return null
    const { kind, text } = asked.body.statement
    return kind !== 'none' && text.trim() === '' ? { code: 'statement_needed' } : null
  },
  chair_free_of_conflict: (state, asked) =>
    asked.act === 'conclude' && state.keptOut.has(asked.body.chairId)
      ? { code: 'kept_out', personId: asked.body.chairId }
      : null,
  conclusion_whole: conclusionWhole,
  requirements_answer_limits: requirementsAnswerLimits,
  notice_not_issued: (state) => (lastOf(state, 'issue_notice') ? { code: 'notice_already_issued' } : null),
  notice_issued: (state) => (lastOf(state, 'issue_notice') ? null : { code: 'notice_needed' }),
  announcer_free_of_conflict: (state, asked) =>
    asked.act === 'announce' && state.keptOut.has(asked.body.byPersonId)
      ? { code: 'kept_out', personId: asked.body.byPersonId }
      : null,
  gaps_explained: (_state, asked) =>
    asked.act === 'archive' && asked.body.missing.length > 0 && asked.body.reason.trim() === ''
      ? { code: 'gaps_need_reason' }
      : null,
}

function opinionFor(taking: string, opinion: string): CaseRefusal | null {
  return taking === 'other_opinion' && opinion.trim() === '' ? { code: 'opinion_needed' } : null
}
