import type { LocalDate } from '#kernel/local-date.ts'
import type { DisciplineForm } from '#rulebook/rules/discipline-values.ts'
import { type CaseState, lastOf } from '../case.ts'
import type { CaseFigures } from '../figures.ts'
import type { CaseAct } from '../vocabulary.ts'
import { type AuthorityFacts, authorityOver, ballotKindFor } from './authority.ts'
import type { FrozenHearing } from './bodies.ts'
import { countingOf } from './counting.ts'
import { limitationsOf } from './limitation.ts'
import { MEETING_STEPS, type MeetingStep } from './vocabulary.ts'
import { formsOnBallot, resultOfVote, type VoteResult } from './votes.ts'

/** Which act does which step of the meeting. */
export const STEP_OF = {
  read_self_criticism: 'self_criticism_read',
  read_draft: 'draft_read',
  record_discussion: 'discussed',
  hear_member: 'member_answered',
  conclude_violation: 'concluded',
  enter_counts: 'voted',
  announce_result: 'announced',
} as const satisfies Partial<Record<CaseAct, MeetingStep>>

export function stepOf(act: CaseAct): MeetingStep | null {
  return act in STEP_OF ? STEP_OF[act as keyof typeof STEP_OF] : null
}

export interface StepState {
  readonly step: MeetingStep
  readonly act: keyof typeof STEP_OF
  readonly isDone: boolean
}

/** The fixed order of the meeting and what of it is done. Empty before the meeting is opened. */
export function stepsOf(state: CaseState): readonly StepState[] {
  if (!lastOf(state, 'open_hearing')) return []
  return (Object.keys(STEP_OF) as (keyof typeof STEP_OF)[]).map((act) => ({
    act,
    step: STEP_OF[act],
    isDone: act === 'enter_counts' ? countingOf(state).agreed !== null : lastOf(state, act) !== undefined,
  }))
}

/** The step the meeting is at; the last where all are done. */
export function nextStep(state: CaseState): MeetingStep {
  return stepsOf(state).find(({ isDone }) => !isDone)?.step ?? MEETING_STEPS[MEETING_STEPS.length - 1] ?? 'announced'
}

export interface RosterCount {
  readonly official: number
  readonly exempt: number
  readonly away: number
  /** Where the member concerned himself stands. */
  readonly subject: { readonly isProbationary: boolean; readonly isCounted: boolean }
}

export function authorityFacts(state: CaseState, isProbationary: boolean, figures: CaseFigures): AuthorityFacts {
  const { cellForms, probationaryForms } = figures
  return {
    matter: lastOf(state, 'state_violation')?.body.matter ?? 'member_duty',
    isProbationary,
    cellForms,
    probationaryForms,
  }
}

/**
 * What the day of the meeting fixes: the base of the vote from the roster of that day, the ballot from what is proposed, how far
 * back the violation lies. Later changes of the roster change nothing. Unbreakable guard 5.
 */
export function freezeHearing(
  state: CaseState,
  on: LocalDate,
  { present, memberCame }: { readonly present: number; readonly memberCame: boolean },
  roster: RosterCount,
  figures: CaseFigures,
): FrozenHearing {
  const stated = lastOf(state, 'state_violation')?.body
  const proposed = lastOf(state, 'propose_form')?.body.form ?? null
  const { isProbationary, isCounted } = roster.subject
  const leftOut =
    (figures.baseLeavesOutExempt ? roster.exempt : 0) +
    (figures.baseLeavesOutAway ? roster.away : 0) +
    (figures.baseLeavesOutSubject && isCounted ? 1 : 0)
  const ballot = ballotKindFor(proposed, authorityFacts(state, isProbationary, figures))
  const posts = ballot === 'propose' && !isProbationary ? (stated?.posts ?? []) : []
  const isWithoutBallot = memberCame && !isProbationary && !figures.subjectVotes
  return {
    isProbationary,
    ...{ official: roster.official, exempt: roster.exempt, away: roster.away, base: roster.official - leftOut },
    voters: present - (isWithoutBallot ? 1 : 0),
    ballot,
    forms: formsOnBallot(ballot, posts).filter((form) => !isProbationary || figures.probationaryForms.includes(form)),
    posts,
    limitations: stated
      ? limitationsOf(
          { actOn: stated.actTo, unlimited: stated.unlimited, concludedOn: on },
          { months: monthsOf(figures), noLimitFor: figures.noLimitFor },
        )
      : [],
  }
}

function monthsOf(figures: CaseFigures): Readonly<Record<DisciplineForm, number | null>> {
  return {
    reprimand: figures.limitReprimandMonths,
    warning: figures.limitWarningMonths,
    removal_from_post: figures.limitRemovalMonths,
    expulsion: figures.limitExpulsionMonths,
  }
}

export type Verdict =
  | { readonly kind: 'decided'; readonly form: DisciplineForm }
  | { readonly kind: 'proposed'; readonly form: DisciplineForm | null }
  | { readonly kind: 'none' }

export interface CountedVote {
  readonly result: VoteResult
  readonly verdict: Verdict
}

/** What the agreed counts lead to, and who decides it: the cell, or the level above at its proposal. Null until they agree. */
export function voteOf(state: CaseState, figures: CaseFigures): CountedVote | null {
  const { agreed } = countingOf(state)
  const frozen = lastOf(state, 'open_hearing')?.body.frozen
  if (agreed === null || !frozen) return null
  const { voteMajority: majority, expulsionMajority } = figures
  const result = resultOfVote(agreed, frozen.base, frozen.forms, { majority, expulsionMajority })
  if (result.branch === 'no_discipline') return { result, verdict: { kind: 'none' } }
  if (result.branch === 'to_superior') return { result, verdict: { kind: 'proposed', form: null } }
  const authority = authorityOver(result.form, authorityFacts(state, frozen.isProbationary, figures))
  return { result, verdict: { kind: authority === 'decide' ? 'decided' : 'proposed', form: result.form } }
}
