import { type CaseState, lastOf } from '../case.ts'
import { type Guard, has } from '../guard.ts'
import { SIGN_OUTCOMES, type SignOutcome } from './acts.ts'
import { concludedDiscipline } from './conclusion.ts'

const weight = (outcome: SignOutcome) => SIGN_OUTCOMES.indexOf(outcome)

/** The heaviest of the outcomes; without any, none was violated. */
export function wholeOutcome(outcomes: readonly SignOutcome[]): SignOutcome {
  return outcomes.reduce((heaviest, one) => (weight(one) > weight(heaviest) ? one : heaviest), 'no_violation')
}

const everyContentJudged: Guard = (state, asked) => {
  if (!has(asked, 'outcomes')) return null
  const outcomes: readonly { readonly contentId: string }[] = asked.body.outcomes
  const stray = outcomes.find(({ contentId }) => !state.contents.some(({ id }) => id === contentId))
  if (stray) return { code: 'no_such_content', contentId: stray.contentId }
  const bare = state.contents.find(({ id }) => outcomes.filter(({ contentId }) => contentId === id).length !== 1)
  return bare ? { code: 'outcome_needed', contentId: bare.id } : null
}

const wholeFollowsContents: Guard = (_state, asked) => {
  if (asked.act !== 'conclude_sign') return null
  const heaviest = wholeOutcome(asked.body.outcomes.map(({ outcome }) => outcome))
  return asked.body.outcome === heaviest ? null : { code: 'whole_outcome_differs' }
}

const sent = (state: CaseState) => lastOf(state, 'send_up') !== undefined

/** Guards an inspection on signs of violation adds. Source: inspection-discipline 3.3. */
export const SIGN_GUARDS = {
  sign_dated: (_state, asked) =>
    asked.act === 'record_sign' && asked.body.receivedOn > asked.on ? { code: 'sign_in_the_future' } : null,
  anonymous_confirmed: (_state, asked) =>
    asked.act === 'record_sign' && asked.body.source === 'anonymous_letter' && asked.body.otherInformation.trim() === ''
      ? { code: 'other_information_needed' }
      : null,
  assessor_free_of_conflict: (state, asked) =>
    asked.act === 'assess_sign' && state.keptOut.has(asked.body.assessorId)
      ? { code: 'kept_out', personId: asked.body.assessorId }
      : null,
  // The five conditions of the double process: these four, and that the cell decided.
  violation_clear: (_state, asked) =>
    has(asked, 'violation') && asked.body.violation.trim() === '' ? { code: 'violation_unclear' } : null,
  at_disciplinary_level: (_state, asked) =>
    has(asked, 'atDisciplinaryLevel') && !asked.body.atDisciplinaryLevel ? { code: 'not_at_disciplinary_level' } : null,
  member_accepts_form: (_state, asked) =>
    asked.act === 'start_double_process' && !(asked.body.acceptsForm && asked.body.selfCriticism.trim() !== '')
      ? { code: 'form_not_accepted' }
      : null,
  head_reported: (_state, asked) =>
    asked.act === 'start_double_process' && asked.body.headReportedOn > asked.body.agreed.on
      ? { code: 'head_has_not_reported' }
      : null,
  every_content_judged: everyContentJudged,
  whole_follows_contents: wholeFollowsContents,
  must_be_disciplined: (state) => (concludedDiscipline(state) ? null : { code: 'no_discipline_concluded' }),
  not_sent_up_yet: (state) => (sent(state) ? { code: 'already_sent_up' } : null),
  is_sent_up: (state) => (sent(state) ? null : { code: 'not_sent_up' }),
  receipt_not_confirmed_yet: (state) =>
    lastOf(state, 'confirm_receipt') ? { code: 'receipt_already_confirmed' } : null,
} as const satisfies Readonly<Record<string, Guard>>
