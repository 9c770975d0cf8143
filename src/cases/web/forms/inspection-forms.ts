import type { INSPECTION_ACTS } from '../../rules/inspection/acts.ts'
import { decided, type FieldSpec, f, maybe, reason, words } from './field.ts'

export const INSPECTION_FORMS: Readonly<Record<(typeof INSPECTION_ACTS)[number], readonly FieldSpec[]>> = {
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
  draft: [f('proposal', 'area')],
  share_draft: [f('taking', 'taking')],
  conclude: [
    f('present', 'count'),
    f('total', 'count'),
    f('chairId', 'person'),
    f('statement', 'statement'),
    f('strengths', 'area'),
    maybe('limits', 'limits'),
    maybe('requirements', 'requirements'),
    maybe('reportBackOn', 'day'),
    f('signsOfViolation', 'yesNo'),
  ],
  issue_notice: [],
  announce: [f('byPersonId', 'person'), f('taking', 'taking'), maybe('otherOpinion', 'area')],
}
