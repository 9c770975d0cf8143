import type { z } from 'zod'
import type { EntryBodies } from '../rules/entries.ts'
import type { CaseAct } from '../rules/vocabulary.ts'
import { COMMON_BODIES } from './common-bodies.ts'
import { DENUNCIATION_ACT_BODIES } from './denunciation-bodies.ts'
import { DISCIPLINE_BODIES } from './discipline-bodies.ts'
import { INSPECTION_BODIES } from './inspection-bodies.ts'

/** Acts that do not come as a body over the wire: the opening, a file with its bytes, and a letter out of its register. */
type Otherwise = 'open' | 'hand_in_file' | 'take_letter'

/** What each act of a case is told, as it comes over the wire, family by family. The rules say what it means. */
export const BODIES = {
  ...COMMON_BODIES,
  ...INSPECTION_BODIES,
  ...DISCIPLINE_BODIES,
  ...DENUNCIATION_ACT_BODIES,
} as const satisfies {
  readonly [A in Exclude<CaseAct, Otherwise>]: z.ZodType<EntryBodies[A]>
}
