import { lastOf } from '../case.ts'
import type { ContentKind, Withheld } from '../content-kind.ts'
import type { DISCIPLINE_ACTS, DISCIPLINE_PAPERS } from './acts.ts'
import { countingOf } from './counting.ts'

export const DISCIPLINE_KIND_OF: Readonly<Record<(typeof DISCIPLINE_ACTS)[number], ContentKind>> = {
  state_violation: 'plan',
  defer: 'schedule',
  end_deferral: 'schedule',
  hand_in_self_criticism: 'own_words',
  record_self_criticism: 'own_words',
  record_no_self_criticism: 'schedule',
  claim_circumstance: 'session',
  propose_form: 'findings',
  open_hearing: 'schedule',
  read_self_criticism: 'session',
  read_draft: 'session',
  record_discussion: 'session',
  hear_member: 'session',
  conclude_violation: 'outcome',
  elect_counters: 'session',
  enter_counts: 'outcome',
  announce_result: 'outcome',
  issue_decision: 'outcome',
  announce_decision: 'outcome',
  submit_up: 'outcome',
  record_superior_decision: 'outcome',
  register_complaint: 'outcome',
  record_complaint_outcome: 'outcome',
  restore: 'outcome',
  note_new_violation: 'outcome',
  propose_activity_suspension: 'outcome',
  record_activity_suspension: 'outcome',
  extend_activity_suspension: 'outcome',
  end_activity_suspension: 'outcome',
  tell_organisation: 'outcome',
  note_no_organisation: 'outcome',
}

export const DISCIPLINE_PAPER_CONTENT: Readonly<Record<(typeof DISCIPLINE_PAPERS)[number], ContentKind>> = {
  kl1: 'plan',
  kl2: 'schedule',
  kl3: 'schedule',
  kl4: 'schedule',
  kl5: 'own_words',
  kl6: 'session',
  kl7: 'session',
  kl8: 'findings',
  // Every speaker's words stand in the minutes; the level above has them with the dossier.
  kl9: 'session',
  kl10: 'index',
  kl11: 'outcome',
  kl12: 'outcome',
  kl13: 'outcome',
  kl14: 'index',
  kl15: 'outcome',
  kl16: 'index',
  kl_submission: 'outcome',
  kl_notice: 'outcome',
  kl_suspension: 'outcome',
  kl_organisation: 'outcome',
}

/** The member sees what is proposed once it was shared with him, and before the meeting. */
export const disciplineWithholds: Withheld = (state, entry) => {
  if (entry.act !== 'propose_form') return false
  const shared = lastOf(state, 'share_draft')
  return shared === undefined || shared.at < entry.at
}

/** Figures nobody sees: those of one person before the second's are in, and those of two who differed, for good. */
export const disciplineSeals: Withheld = (state, entry) =>
  entry.act === 'enter_counts' && !countingOf(state).entryIds.includes(entry.id)
