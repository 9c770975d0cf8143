import type { CaseAct } from '../rules/vocabulary.ts'

/** How one part of what an act is told is typed and shown again. Its label is `cases.field.<name>`. */
export type FieldKind =
  | 'area'
  | 'line'
  | 'day'
  | 'count'
  | 'yesNo'
  | 'taking'
  | 'agreed'
  | 'team'
  | 'person'
  | 'contents'
  | 'outline'
  | 'content'
  | 'withMember'
  | 'statement'
  | 'limits'
  | 'requirements'
  | 'conflict'

export interface FieldSpec {
  readonly name: string
  readonly kind: FieldKind
  /** May be left empty. */
  readonly optional?: true
}

const f = (name: string, kind: FieldKind): FieldSpec => ({ name, kind })
const maybe = (name: string, kind: FieldKind): FieldSpec => ({ name, kind, optional: true })
const words = [f('text', 'area')]
const reason = [f('reason', 'area')]
const decided = [f('agreed', 'agreed'), f('reason', 'area')]

/** What each act asks, in the order it is asked. The same list shows an entry again. */
export const FORMS: Readonly<Record<CaseAct, readonly FieldSpec[]>> = {
  open: [],
  set_team: [f('team', 'team')],
  keep_out: [f('personId', 'person'), f('conflict', 'conflict'), ...reason],
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
  ask_more_time: [f('untilOn', 'day'), ...reason],
  answer_more_time: [f('granted', 'yesNo'), ...reason],
  explain: words,
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
  keep_own_opinion: words,
  archive: [f('pages', 'count'), maybe('missing', 'limits'), maybe('reason', 'area')],
  suspend: decided,
  resume: reason,
  cancel: decided,
  take_over: reason,
}

/** What a field holds before anything is typed. */
export function emptyValue(kind: FieldKind): unknown {
  switch (kind) {
    case 'area':
    case 'line':
      return ''
    case 'count':
      return 0
    case 'yesNo':
      return false
    case 'taking':
      return 'accepted'
    case 'conflict':
      return 'relative'
    case 'statement':
      return { kind: 'given', text: '' }
    case 'team':
    case 'contents':
    case 'outline':
    case 'limits':
    case 'requirements':
      return []
    case 'day':
    case 'person':
    case 'agreed':
    case 'content':
    case 'withMember':
      return null
  }
}
