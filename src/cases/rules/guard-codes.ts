import { COMMON_GUARD_CODES } from './common/guard-codes.ts'
import { DENUNCIATION_GUARD_CODES } from './denunciation/guard-codes.ts'
import { DISCIPLINE_GUARD_CODES } from './discipline/guard-codes.ts'
import { INSPECTION_GUARD_CODES } from './inspection/guard-codes.ts'

/** What can stand in the way of an act of a case. Each is one small rule in the `guards.ts` of its family. */
export const GUARD_CODES = [
  ...COMMON_GUARD_CODES,
  ...INSPECTION_GUARD_CODES,
  ...DISCIPLINE_GUARD_CODES,
  ...DENUNCIATION_GUARD_CODES,
] as const
export type GuardCode = (typeof GUARD_CODES)[number]
