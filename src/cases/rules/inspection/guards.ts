import { addDays, type LocalDate } from '#kernel/local-date.ts'
import { type CaseState, entriesOf, lastOf } from '../case.ts'
import { type Guard, has } from '../guard.ts'
import type { INSPECTION_GUARD_CODES } from './guard-codes.ts'
import { SIGN_GUARDS } from './sign-guards.ts'

const conclusionWhole: Guard = (_state, asked) => {
  if (!has(asked, 'requirements')) return null
  const { strengths, limits, requirements, reportBackOn, present, total } = asked.body
  if (present > total) return { code: 'more_present_than_members' }
  if (strengths === '' || limits.some((limit) => limit === '')) return { code: 'conclusion_incomplete' }
  if (requirements.length > 0 && reportBackOn === null) return { code: 'report_back_day_needed' }
  return null
}

const requirementsAnswerLimits: Guard = (_state, asked) => {
  if (!has(asked, 'requirements')) return null
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
function reportDueOn(state: CaseState): LocalDate | null {
  return state.clocks.get('report')?.dueOn ?? null
}

/** Done well is without limits; where there are shortcomings they are named. Signs of violation may be found either way. */
const outcomeFitsLimits: Guard = (_state, asked) => {
  if (asked.act !== 'conclude_supervision') return null
  const { outcome, limits } = asked.body
  const fits = outcome === 'signs_found' || (outcome === 'has_shortcomings') === limits.length > 0
  return fits ? null : { code: 'outcome_does_not_fit' }
}

export const INSPECTION_GUARDS: Readonly<Record<(typeof INSPECTION_GUARD_CODES)[number], Guard>> = {
  ...SIGN_GUARDS,
  outcome_fits_limits: outcomeFitsLimits,
  calendar_whole: (_state, asked) =>
    asked.act === 'set_calendar' && (asked.body.rows.length === 0 || asked.body.rows.some(({ what }) => what === ''))
      ? { code: 'calendar_incomplete' }
      : null,
  calendar_names_team: (state, asked) => {
    if (asked.act !== 'set_calendar' || state.variant === 'secretary_alone') return null
    const stranger = asked.body.rows.find(({ personId }) => !state.team.some((one) => one.personId === personId))
    return stranger ? { code: 'not_in_the_team', personId: stranger.personId } : null
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
  report_time_over: (state, asked) => {
    const dueOn = reportDueOn(state)
    return dueOn !== null && asked.on <= dueOn ? { code: 'report_still_in_time', dueOn } : null
  },
  member_offered_session: (state) =>
    entriesOf(state, 'hold_session').some(({ body }) => body.withMember !== null)
      ? null
      : { code: 'session_with_member_needed' },
  content_known: (state, asked) =>
    has(asked, 'contentId') && !state.contents.some(({ id }) => id === asked.body.contentId)
      ? { code: 'no_such_content', contentId: asked.body.contentId }
      : null,
  every_content_found: (state) => {
    const ofAllegations = entriesOf(state, 'verify_allegation').map(({ body }) => body.contentId)
    const found = new Set([...ofAllegations, ...entriesOf(state, 'record_finding').map(({ body }) => body.contentId)])
    const open = state.contents.find(({ id }) => !found.has(id))
    return open ? { code: 'finding_needed', contentId: open.id } : null
  },
  draft_shared_in_time: draftSharedInTime,
  chances_given: chancesGiven,
  conclusion_whole: conclusionWhole,
  requirements_answer_limits: requirementsAnswerLimits,
  notice_not_issued: (state) => (lastOf(state, 'issue_notice') ? { code: 'notice_already_issued' } : null),
  notice_issued: (state) => (lastOf(state, 'issue_notice') ? null : { code: 'notice_needed' }),
}
