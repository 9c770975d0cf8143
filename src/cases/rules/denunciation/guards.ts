import { addWorkingDays } from '#kernel/local-date.ts'
import { type CaseState, entriesOf, lastOf } from '../case.ts'
import type { Guard } from '../guard.ts'
import type { DENUNCIATION_GUARD_CODES } from './guard-codes.ts'

/** Measures that protect the sender stand until they are ended. */
export function isProtected(state: CaseState): boolean {
  return entriesOf(state, 'order_protection').length > entriesOf(state, 'end_protection').length
}

const extensionFits: Guard = (state, asked, { figures, holidays }) => {
  if (asked.act !== 'extend_settling') return null
  const dueOn = state.clocks.get('settle')?.dueOn ?? asked.on
  const latest = addWorkingDays(dueOn, figures.extensionWorkingDays, holidays)
  return asked.body.untilOn > dueOn && asked.body.untilOn <= latest ? null : { code: 'extension_too_long', latest }
}

/** Before the time is over: afterwards it is a breach, which the conclusion gives its reason for. */
const extendedInTime: Guard = (state, asked) => {
  const dueOn = state.clocks.get('settle')?.dueOn
  return dueOn !== undefined && asked.on > dueOn ? { code: 'extension_too_late', dueOn } : null
}

const disciplineFollowsViolation: Guard = (_state, asked) => {
  if (asked.act !== 'conclude_denunciation') return null
  const stray = asked.body.outcomes.find((one) => one.mustBeDisciplined && one.outcome !== 'true_violation')
  return stray ? { code: 'discipline_without_violation', contentId: stray.contentId } : null
}

const metByEnough: Guard = (_state, asked, { figures }) => {
  if (asked.act !== 'meet_sender') return null
  const needed = figures.senderRepresentatives
  return new Set(asked.body.representatives).size < needed ? { code: 'too_few_representatives', needed } : null
}

/** Guards of denunciations. Source: inspection-discipline 5.1, 5.3, 5.4. */
export const DENUNCIATION_GUARDS: Readonly<Record<(typeof DENUNCIATION_GUARD_CODES)[number], Guard>> = {
  letter_dated: (_state, asked) =>
    asked.act === 'take_letter' && asked.body.receivedOn > asked.on ? { code: 'letter_in_the_future' } : null,
  // Unbreakable guard 8: no entry of the case says who sent the letter, not even by keeping him out as its sender.
  names_no_sender: (_state, asked) =>
    asked.act === 'keep_out' && asked.body.conflict === 'denouncer' ? { code: 'sender_named' } : null,
  sender_met_by_enough: metByEnough,
  representatives_uninvolved: (state, asked) => {
    if (asked.act !== 'meet_sender') return null
    const kept = asked.body.representatives.find((personId) => state.keptOut.has(personId))
    return kept === undefined ? null : { code: 'kept_out', personId: kept }
  },
  sender_told_rights: (_state, asked) =>
    asked.act === 'meet_sender' && !asked.body.rightsTold ? { code: 'rights_not_told' } : null,
  team_time_given: (_state, asked) =>
    asked.act === 'accept_letter' && asked.body.teamWorkingDays < 1 ? { code: 'team_time_needed' } : null,
  extended_once: (state) => (lastOf(state, 'extend_settling') ? { code: 'already_extended' } : null),
  extended_in_time: extendedInTime,
  extension_fits: extensionFits,
  withdrawn_freely: (_state, asked) =>
    asked.act === 'withdraw_letter' && asked.body.isForced ? { code: 'withdrawal_forced' } : null,
  discipline_follows_violation: disciplineFollowsViolation,
  sender_not_informed_yet: (state) => (lastOf(state, 'inform_sender') ? { code: 'sender_already_informed' } : null),
  sender_informed: (state) => (lastOf(state, 'inform_sender') ? null : { code: 'sender_not_informed' }),
  retaliation_recorded: (state) => (lastOf(state, 'record_retaliation') ? null : { code: 'no_retaliation_recorded' }),
  measures_known: (_state, asked, { figures }) =>
    asked.act === 'order_protection' &&
    (asked.body.measures.length === 0 || asked.body.measures.some((one) => !figures.protectionMeasures.includes(one)))
      ? { code: 'protection_measure_unknown' }
      : null,
  protection_in_force: (state) => (isProtected(state) ? null : { code: 'no_protection_in_force' }),
}
