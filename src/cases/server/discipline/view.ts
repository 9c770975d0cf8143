import type { LocalDate } from '#kernel/local-date.ts'
import type { RulesInForce } from '#rulebook/rules/rule.ts'
import { type CaseState, entriesOf, lastOf } from '../../rules/case.ts'
import { countingOf } from '../../rules/discipline/counting.ts'
import { effectOn } from '../../rules/discipline/effect.ts'
import { stepsOf, voteOf } from '../../rules/discipline/hearing.ts'
import { disciplineOf } from '../../rules/discipline/outcome.ts'
import { suspensionOf } from '../../rules/discipline/suspension.ts'
import type { CaseFigures, CaseRuleCode } from '../../rules/figures.ts'

/** Rules of the vote whose marks stand beside it. */
const VOTING: readonly CaseRuleCode[] = [
  'discipline.majority',
  'discipline.expulsionMajority',
  'discipline.quorum',
  'discipline.baseLeavesOutExempt',
  'discipline.baseLeavesOutAway',
  'discipline.baseLeavesOutSubject',
  'discipline.subjectVotes',
]

interface Seen {
  readonly state: CaseState
  readonly figures: CaseFigures
  readonly pin: unknown
  readonly today: LocalDate
}

/** What the page of a discipline case shows beside its entries; null for other procedures. */
export function viewDiscipline({ state, figures, pin, today }: Seen) {
  if (state.procedure !== 'discipline') return null
  const { waitingFor, differed } = countingOf(state)
  const complaint = state.clocks.get('complaint')
  const complaints = entriesOf(state, 'register_complaint').map(({ on }) => on)
  return {
    steps: stepsOf(state).map(({ step, act, isDone }) => ({ step, act, isDone })),
    ballot: ballotOf(state),
    counting: { isWaiting: waitingFor !== null, differed },
    result: resultOf(state, figures),
    effect: effectToday(state, figures, today),
    suspension: suspendedNow(state),
    complaintUntil: complaint?.dueOn ?? null,
    lateComplaints: complaints.filter((on) => complaint !== undefined && on > complaint.dueOn),
    marks: lastOf(state, 'open_hearing') ? marksIn(pin) : [],
  }
}

function ballotOf(state: CaseState) {
  const frozen = lastOf(state, 'open_hearing')?.body.frozen
  if (!frozen) return null
  const { ballot: kind, forms, posts, base, voters, limitations } = frozen
  return { kind, forms: [...forms], posts: [...posts], base, voters, limitations: [...limitations] }
}

function resultOf(state: CaseState, figures: CaseFigures) {
  const counted = voteOf(state, figures)
  if (!counted) return null
  const { result, verdict } = counted
  const isCounted = result.branch !== 'to_superior'
  return {
    verdict: verdict.kind,
    form: verdict.kind === 'none' ? null : verdict.form,
    votes: isCounted ? result.votes : null,
    needed: isCounted ? result.needed : null,
    isCumulated: result.branch === 'form' && result.cumulated,
  }
}

/** Computed on the day it is looked at: an effect that ends by itself needs nobody to end it. */
function effectToday(state: CaseState, figures: CaseFigures, today: LocalDate) {
  const discipline = disciplineOf(state, figures)
  return discipline && { ...effectOn(discipline, today, figures), effectFrom: discipline.effectFrom }
}

/** The member is suspended until a day, while his case runs. */
function suspendedNow(state: CaseState) {
  const running = suspensionOf(state)
  return running && { kind: running.recorded.kind, level: running.recorded.level, untilOn: running.untilOn }
}

function marksIn(pin: unknown) {
  const rules = pin as Partial<Pick<RulesInForce, CaseRuleCode>>
  return VOTING.flatMap((code) => {
    const rule = rules[code]
    return rule && rule.certainty !== 'confirmed' ? [{ code, value: rule.value, certainty: rule.certainty }] : []
  })
}
