import { votesNeeded } from '#meetings/rules/vote-base.ts'
import { lastOf } from '../case.ts'
import type { Guard } from '../guard.ts'
import type { CaseRefusal } from '../refusal.ts'
import { countingOf } from './counting.ts'
import { nextStep, stepOf } from './hearing.ts'
import { countProblem } from './votes.ts'

/** The steps of the meeting in their order; more speakers may be added until the member has answered. */
const stepInTurn: Guard = (state, asked) => {
  const step = stepOf(asked.act)
  const next = nextStep(state)
  if (step === next) return null
  const isMoreDiscussion = step === 'discussed' && next === 'member_answered'
  return isMoreDiscussion ? null : { code: 'step_out_of_turn', next }
}

const countersWhole: Guard = (_state, asked, { members }) => {
  if (asked.act !== 'elect_counters') return null
  const { counters } = asked.body
  const twice = counters.find(({ personId }, place) => counters.findIndex((one) => one.personId === personId) !== place)
  if (twice) return { code: 'in_team_twice', personId: twice.personId }
  const stranger = counters.find(({ personId }) => !members.has(personId))
  if (stranger) return { code: 'not_of_the_cell', personId: stranger.personId }
  const heads = counters.filter(({ role }) => role === 'head').length
  const isWhole = heads === 1 && counters.some(({ role }) => role === 'secretary')
  return isWhole ? null : { code: 'counters_incomplete' }
}

const twoPersonsCount: Guard = (state, _asked, { actor }): CaseRefusal | null => {
  const { waitingFor } = countingOf(state)
  return waitingFor !== null && waitingFor === actor.personId
    ? { code: 'second_person_needed', personId: waitingFor }
    : null
}

/** Guards of the meeting and its vote. */
export const MEETING_GUARDS = {
  member_invited: (_state, asked) =>
    asked.act === 'open_hearing' && asked.body.invitedOn > asked.on ? { code: 'member_not_invited' } : null,
  quorum_met: (_state, asked, { figures }) => {
    if (asked.act !== 'open_hearing' || asked.body.frozen === null) return null
    const { frozen, present } = asked.body
    if (present > frozen.official) return { code: 'more_present_than_members' }
    // Of those obliged to come: neither exempt nor away.
    const needed = votesNeeded(figures.hearingQuorum, frozen.official - frozen.exempt - frozen.away)
    return present >= needed ? null : { code: 'quorum_not_met', needed, present }
  },
  step_in_turn: stepInTurn,
  opinions_recorded: (_state, asked) =>
    asked.act === 'record_discussion' && asked.body.opinions.some(({ opinion }) => opinion.trim() === '')
      ? { code: 'opinions_needed' }
      : null,
  counters_whole: countersWhole,
  // Unbreakable guard 3, as far as the counting goes.
  counters_free_of_conflict: (state, asked) => {
    if (asked.act !== 'elect_counters') return null
    const kept = asked.body.counters.find(({ personId }) => state.keptOut.has(personId))
    return kept ? { code: 'kept_out', personId: kept.personId } : null
  },
  counters_elected: (state) => (state.counters.length === 0 ? { code: 'counters_needed' } : null),
  // Unbreakable guard 5.
  counts_balance: (state, asked) => {
    const frozen = lastOf(state, 'open_hearing')?.body.frozen
    if (asked.act !== 'enter_counts' || !frozen) return null
    const problem = countProblem(asked.body.counts, frozen)
    return problem === null ? null : { code: 'counts_unbalanced', problem }
  },
  two_persons_count: twoPersonsCount,
  // Unbreakable guard 2: what he said, that he said nothing, or why he was not there.
  member_heard: (state) => (lastOf(state, 'hear_member') ? null : { code: 'member_not_heard' }),
} as const satisfies Readonly<Record<string, Guard>>
