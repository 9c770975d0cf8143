/** The family of discipline: what it adds to what every procedure and every inspection knows. Source: inspection-discipline 4.7. */
export const DISCIPLINE_PROCEDURES = ['discipline'] as const

export const DISCIPLINE_STAGES = [
  'deferred',
  'hearing',
  'vote_counted',
  'decided_in_cell',
  'decision_issued',
  'no_discipline',
  'proposed_to_superior',
  'sent_up',
] as const

export const DISCIPLINE_ACTS = [
  'state_violation',
  'defer',
  'end_deferral',
  'hand_in_self_criticism',
  'record_self_criticism',
  'record_no_self_criticism',
  'claim_circumstance',
  'propose_form',
  'open_hearing',
  'read_self_criticism',
  'read_draft',
  'record_discussion',
  'hear_member',
  'conclude_violation',
  'elect_counters',
  'enter_counts',
  'announce_result',
  'issue_decision',
  'announce_decision',
  'submit_up',
  'record_superior_decision',
  'register_complaint',
  'record_complaint_outcome',
  'restore',
  'note_new_violation',
  'propose_activity_suspension',
  'record_activity_suspension',
  'extend_activity_suspension',
  'end_activity_suspension',
  'tell_organisation',
  'note_no_organisation',
] as const

export const DISCIPLINE_CLOCKS = [
  'review',
  'written_decision',
  'going_up',
  'complaint',
  'activity_suspension',
  'state_notice',
] as const

/**
 * Papers of the dossier in the order of its index (KL1 to KL16), with the submission, the notice that no discipline follows, the
 * proposal to suspend the member and the letter to where he works.
 */
export const DISCIPLINE_PAPERS = [
  'kl1',
  'kl2',
  'kl3',
  'kl4',
  'kl5',
  'kl6',
  'kl7',
  'kl8',
  'kl9',
  'kl10',
  'kl11',
  'kl12',
  'kl13',
  'kl14',
  'kl15',
  'kl16',
  'kl_submission',
  'kl_notice',
  'kl_suspension',
  'kl_organisation',
] as const
