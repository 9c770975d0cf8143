import type { COMMON_ACTS } from '../../rules/common/acts.ts'
import { decided, type FieldSpec, f, maybe, reason, words } from './field.ts'

export const COMMON_FORMS: Readonly<Record<(typeof COMMON_ACTS)[number], readonly FieldSpec[]>> = {
  open: [maybe('reason', 'area')],
  set_team: [f('team', 'team')],
  keep_out: [f('personId', 'person'), f('conflict', 'conflict'), ...reason],
  ask_more_time: [f('untilOn', 'day'), ...reason],
  answer_more_time: [f('granted', 'yesNo'), ...reason],
  explain: words,
  hand_in_file: [f('title', 'line'), f('file', 'file')],
  keep_own_opinion: words,
  archive: [f('pages', 'count'), maybe('missing', 'limits'), maybe('reason', 'area')],
  suspend: decided,
  resume: reason,
  cancel: decided,
  take_over: reason,
}
