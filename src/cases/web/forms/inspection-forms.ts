import {
  type INSPECTION_ACTS,
  REPORTER_CLASSES,
  SIGN_OUTCOMES,
  SIGN_SOURCES,
  SUPERVISION_OUTCOMES,
} from '../../rules/inspection/acts.ts'
import { choice, decided, type FieldSpec, f, maybe, reason, words } from './field.ts'

/** What every meeting that concludes is asked. */
export const conclusion = [
  maybe('meetingId', 'meeting'),
  f('present', 'count'),
  f('total', 'count'),
  f('chairId', 'person'),
  f('statement', 'statement'),
  f('strengths', 'area'),
  maybe('limits', 'limits'),
  maybe('requirements', 'requirements'),
  maybe('reportBackOn', 'day'),
]

export const INSPECTION_FORMS: Readonly<Record<(typeof INSPECTION_ACTS)[number], readonly FieldSpec[]>> = {
  record_sign: [
    choice('source', 'cases.signSource', SIGN_SOURCES),
    f('receivedOn', 'day'),
    choice('reporter', 'cases.reporter', REPORTER_CLASSES),
    f('summary', 'area'),
    maybe('otherInformation', 'area'),
  ],
  assess_sign: [f('assessorId', 'person'), f('assessment', 'area')],
  close_not_enough: decided,
  issue_plan: [
    f('agreed', 'agreed'),
    f('purpose', 'area'),
    f('contents', 'contents'),
    f('periodFrom', 'day'),
    f('periodTo', 'day'),
    f('startOn', 'day'),
    f('place', 'line'),
    maybe('method', 'area'),
  ],
  change_plan: [...decided, f('contents', 'contents'), f('team', 'team'), f('place', 'line')],
  set_calendar: [f('rows', 'calendar')],
  deploy: [f('outline', 'outline'), f('reportDueOn', 'day'), f('taking', 'taking'), maybe('memberOpinion', 'area')],
  hand_in_report: words,
  record_report: words,
  record_no_report: reason,
  hold_session: [
    f('place', 'line'),
    maybe('withMember', 'withMember'),
    maybe('othersPresent', 'line'),
    f('course', 'area'),
  ],
  record_finding: [
    f('contentId', 'content'),
    f('strengths', 'area'),
    maybe('limits', 'area'),
    maybe('cause', 'area'),
    f('signOfViolation', 'yesNo'),
  ],
  start_double_process: [
    f('violation', 'area'),
    f('atDisciplinaryLevel', 'yesNo'),
    f('selfCriticism', 'area'),
    f('acceptsForm', 'yesNo'),
    f('headReportedOn', 'day'),
    f('agreed', 'agreed'),
  ],
  draft: [f('proposal', 'area')],
  share_draft: [f('taking', 'taking')],
  conclude: [...conclusion, f('signsOfViolation', 'yesNo')],
  conclude_sign: [...conclusion, f('outcomes', 'outcomes'), choice('outcome', 'cases.signOutcome', SIGN_OUTCOMES)],
  conclude_supervision: [...conclusion, choice('outcome', 'cases.supervisionOutcome', SUPERVISION_OUTCOMES)],
  issue_notice: [],
  announce: [f('byPersonId', 'person'), f('taking', 'taking'), maybe('otherOpinion', 'area')],
  send_up: [f('pages', 'count'), ...reason],
  confirm_receipt: [f('pages', 'count'), maybe('remark', 'area')],
}
