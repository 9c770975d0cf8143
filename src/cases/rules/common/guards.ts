import type { PersonId } from '#kernel/id.ts'
import { type CaseState, rolesIn } from '../case.ts'
import type { Asked } from '../entries.ts'
import { type Guard, has } from '../guard.ts'
import type { CaseRefusal } from '../refusal.ts'
import type { TeamMember } from './bodies.ts'
import type { COMMON_GUARD_CODES } from './guard-codes.ts'
import { waitsForTime } from './more-time.ts'

const teamAsked = (state: CaseState, asked: Asked): readonly TeamMember[] =>
  has(asked, 'team') ? asked.body.team : state.team

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

function opinionFor(taking: string, opinion: string): CaseRefusal | null {
  return taking === 'other_opinion' && opinion.trim() === '' ? { code: 'opinion_needed' } : null
}

const keptOut = (state: CaseState, personId: PersonId): CaseRefusal | null =>
  state.keptOut.has(personId) ? { code: 'kept_out', personId } : null

const recorderKeptOut = (state: CaseState, asked: Asked): CaseRefusal | null =>
  has(asked, 'recorderId') && asked.body.recorderId ? keptOut(state, asked.body.recorderId) : null

export const COMMON_GUARDS: Readonly<Record<(typeof COMMON_GUARD_CODES)[number], Guard>> = {
  cell_decided: (_state, asked, { meetingHeldOn }) => {
    if (!has(asked, 'agreed') || asked.body.agreed.on > asked.on) return { code: 'cell_decision_needed' }
    const { meetingId, on } = asked.body.agreed
    return meetingId === null || meetingHeldOn === on ? null : { code: 'case_meeting_unknown' }
  },
  meeting_known: (_state, asked, { meetingHeldOn }) =>
    has(asked, 'meetingId') && asked.body.meetingId !== null && meetingHeldOn !== asked.on
      ? { code: 'case_meeting_unknown' }
      : null,
  reason_given: (_state, asked) =>
    has(asked, 'reason') && asked.body.reason.trim() !== '' ? null : { code: 'reason_needed' },
  // One of the team says it of himself; were he, or the member concerned, to name others, he could leave a case without anybody to lead it.
  only_lead_names_others: (state, asked, { actor }) => {
    if (asked.act !== 'keep_out' || asked.body.personId === actor.personId) return null
    return rolesIn(state, actor).has('lead') ? null : { code: 'not_entitled', act: 'keep_out' }
  },
  // A cell may keep one officer above out, not the whole level: somebody there must be left to see that and why.
  level_above_keeps_sight: (state, asked, { above, fenced }) => {
    if (asked.act !== 'keep_out' || !above.has(asked.body.personId)) return null
    const out = asked.body.personId
    const left = [...above].filter((one) => one !== out && !state.keptOut.has(one) && !fenced.has(one))
    return left.length > 0 ? null : { code: 'last_of_level_above', personId: out }
  },
  team_whole: wholeTeam,
  team_free_of_conflict: (state, asked) => {
    const kept = teamAsked(state, asked).find(({ personId }) => state.keptOut.has(personId))
    return kept ? { code: 'kept_out', personId: kept.personId } : null
  },
  taking_recorded: (_state, asked) => {
    if (asked.act === 'hold_session') {
      const { withMember } = asked.body
      return withMember === null ? null : opinionFor(withMember.taking, withMember.opinion ?? '')
    }
    if (has(asked, 'memberOpinion')) return opinionFor(asked.body.taking, asked.body.memberOpinion)
    return has(asked, 'otherOpinion') ? opinionFor(asked.body.taking, asked.body.otherOpinion) : null
  },
  more_time_asked: (state) => (waitsForTime(state) ? null : { code: 'more_time_not_asked' }),
  // Unbreakable guard 2: his statement, that he had none, or why he was not there.
  statement_recorded: (_state, asked) => {
    if (!has(asked, 'statement')) return { code: 'statement_needed' }
    const { kind, text } = asked.body.statement
    return kind !== 'none' && text.trim() === '' ? { code: 'statement_needed' } : null
  },
  // Unbreakable guard 3, as far as the chair, the one who announces and the one who writes the minutes go.
  chair_free_of_conflict: (state, asked) =>
    (has(asked, 'chairId') ? keptOut(state, asked.body.chairId) : null) ?? recorderKeptOut(state, asked),
  announcer_free_of_conflict: (state, asked) =>
    (has(asked, 'byPersonId') ? keptOut(state, asked.body.byPersonId) : null) ?? recorderKeptOut(state, asked),
  gaps_explained: (_state, asked) =>
    asked.act === 'archive' && asked.body.missing.length > 0 && asked.body.reason.trim() === ''
      ? { code: 'gaps_need_reason' }
      : null,
}
