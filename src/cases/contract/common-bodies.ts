import { z } from 'zod'
import { day, id, line } from '#platform/contract/fields.ts'
import type { COMMON_ACTS } from '../rules/common/acts.ts'
import type { EntryBodies } from '../rules/entries.ts'
import { CASE_TEXT_LIMITS } from '../rules/limits.ts'
import { CONFLICTS } from '../rules/vocabulary.ts'
import { count, decided, reason, team, tells, why, words } from './fields.ts'

const { short, many } = CASE_TEXT_LIMITS

export const COMMON_BODIES = {
  set_team: z.object({ team }),
  keep_out: z.object({ personId: id<'person'>(), conflict: z.enum(CONFLICTS), reason: why }),
  ask_more_time: z.object({ untilOn: day, reason: why }),
  answer_more_time: z.object({ granted: z.boolean(), reason: why }),
  explain: words,
  keep_own_opinion: z.object({ text: tells }),
  archive: z.object({ pages: count, missing: z.array(line(short)).max(many), reason: why }),
  suspend: decided,
  resume: reason,
  cancel: decided,
  take_over: reason,
} as const satisfies {
  readonly [A in Exclude<(typeof COMMON_ACTS)[number], 'open' | 'hand_in_file'>]: z.ZodType<EntryBodies[A]>
}
