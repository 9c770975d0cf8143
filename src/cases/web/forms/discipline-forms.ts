import {
  AGGRAVATING,
  DEFERRAL_GROUNDS,
  DISCIPLINE_FORMS,
  MITIGATING,
  RESTORATIONS,
  UNLIMITED_VIOLATIONS,
} from '#rulebook/rules/discipline-values.ts'
import type { DISCIPLINE_ACTS } from '../../rules/discipline/acts.ts'
import { COMPLAINT_OUTCOMES, MATTERS, ORIGINS, SUSPENSION_KINDS } from '../../rules/discipline/vocabulary.ts'
import { choice, type FieldSpec, f, maybe, maybeChoice, reason } from './field.ts'

const violation = [
  f('content', 'area'),
  maybe('nature', 'area'),
  maybe('harm', 'area'),
  maybe('cause', 'area'),
  maybe('ruleBroken', 'area'),
]
const announcing = [f('byPersonId', 'person'), f('taking', 'taking'), maybe('otherOpinion', 'area')]
const suspended = choice('kind', 'discipline.suspension', SUSPENSION_KINDS)
const selfCriticism = [
  maybe('biography', 'area'),
  f('text', 'area'),
  maybeChoice('ownForm', 'discipline.form', DISCIPLINE_FORMS),
]

export const DISCIPLINE_ACT_FORMS: Readonly<Record<(typeof DISCIPLINE_ACTS)[number], readonly FieldSpec[]>> = {
  state_violation: [
    choice('origin', 'discipline.origin', ORIGINS),
    choice('matter', 'discipline.matter', MATTERS),
    f('whatHappened', 'area'),
    f('actFrom', 'day'),
    f('actTo', 'day'),
    maybeChoice('unlimited', 'discipline.unlimited', UNLIMITED_VIOLATIONS),
    maybe('posts', 'posts'),
  ],
  defer: [
    choice('ground', 'discipline.deferral', DEFERRAL_GROUNDS),
    f('reviewOn', 'day'),
    maybe('childBornOn', 'day'),
    ...reason,
  ],
  end_deferral: reason,
  hand_in_self_criticism: selfCriticism,
  record_self_criticism: selfCriticism,
  record_no_self_criticism: [...reason, f('facts', 'area')],
  claim_circumstance: [
    choice('code', 'discipline.circumstance', [...MITIGATING, ...AGGRAVATING]),
    f('evidence', 'area'),
  ],
  propose_form: [maybeChoice('form', 'discipline.form', DISCIPLINE_FORMS), ...violation],
  open_hearing: [
    maybe('meetingId', 'meeting'),
    f('chairId', 'person'),
    f('place', 'line'),
    f('present', 'count'),
    maybe('absentees', 'area'),
    f('invitedOn', 'day'),
    f('memberCame', 'yesNo'),
    maybe('commissionOpinion', 'area'),
  ],
  read_self_criticism: [f('byMember', 'yesNo'), maybe('reason', 'area')],
  read_draft: [],
  record_discussion: [f('opinions', 'opinions')],
  hear_member: [f('statement', 'statement')],
  conclude_violation: [...violation, maybe('circumstances', 'circumstances')],
  elect_counters: [f('counters', 'team')],
  enter_counts: [f('counts', 'counts')],
  announce_result: [f('byPersonId', 'person'), maybe('recorderId', 'person'), maybe('hours', 'hours')],
  issue_decision: [maybe('executors', 'area')],
  announce_decision: announcing,
  submit_up: [f('recipient', 'line'), maybe('reason', 'area')],
  record_superior_decision: [
    f('level', 'line'),
    f('symbol', 'line'),
    maybeChoice('form', 'discipline.form', DISCIPLINE_FORMS),
    f('effectFrom', 'day'),
    f('taking', 'taking'),
    maybe('otherOpinion', 'area'),
  ],
  register_complaint: [f('level', 'line'), f('text', 'area')],
  record_complaint_outcome: [
    f('level', 'line'),
    f('symbol', 'line'),
    choice('outcome', 'discipline.outcome', COMPLAINT_OUTCOMES),
    maybeChoice('form', 'discipline.form', DISCIPLINE_FORMS),
  ],
  restore: [
    { ...f('measures', 'checks'), group: 'discipline.restoration', choices: RESTORATIONS },
    maybe('text', 'area'),
  ],
  note_new_violation: reason,
  propose_activity_suspension: [f('agreed', 'agreed'), suspended, f('recipient', 'line'), ...reason],
  record_activity_suspension: [suspended, f('level', 'line'), f('symbol', 'line'), f('effectFrom', 'day'), ...reason],
  extend_activity_suspension: [f('level', 'line'), f('symbol', 'line'), f('untilOn', 'day'), ...reason],
  end_activity_suspension: reason,
  tell_organisation: [f('recipient', 'line'), maybe('request', 'area')],
  note_no_organisation: reason,
}
