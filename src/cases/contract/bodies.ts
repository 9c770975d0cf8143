import type { z } from 'zod'
import type { EntryBodies } from '../rules/entries.ts'
import type { CaseAct } from '../rules/vocabulary.ts'
import { COMMON_BODIES } from './common-bodies.ts'
import { DISCIPLINE_BODIES } from './discipline-bodies.ts'
import { INSPECTION_BODIES } from './inspection-bodies.ts'

/** What each act of a case is told, as it comes over the wire, family by family. The rules say what it means. */
export const BODIES = { ...COMMON_BODIES, ...INSPECTION_BODIES, ...DISCIPLINE_BODIES } as const satisfies {
  readonly [A in Exclude<CaseAct, 'open' | 'hand_in_file'>]: z.ZodType<EntryBodies[A]>
}
