import type { ContentKind } from '../content-kind.ts'
import type { COMMON_ACTS } from './acts.ts'

export const COMMON_KIND_OF: Readonly<Record<(typeof COMMON_ACTS)[number], ContentKind>> = {
  open: 'course',
  set_team: 'plan',
  keep_out: 'conflict',
  ask_more_time: 'schedule',
  answer_more_time: 'schedule',
  explain: 'own_words',
  hand_in_file: 'own_words',
  keep_own_opinion: 'outcome',
  archive: 'course',
  suspend: 'course',
  resume: 'course',
  cancel: 'course',
  take_over: 'course',
}
