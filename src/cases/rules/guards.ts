import { COMMON_GUARDS } from './common/guards.ts'
import { DENUNCIATION_GUARDS } from './denunciation/guards.ts'
import { DISCIPLINE_GUARDS } from './discipline/guards.ts'
import type { Guard } from './guard.ts'
import type { GuardCode } from './guard-codes.ts'
import { INSPECTION_GUARDS } from './inspection/guards.ts'

/** Every guard by its code, family by family. A line of a procedure names those that stand in its way. */
export const GUARDS: Readonly<Record<GuardCode, Guard>> = {
  ...COMMON_GUARDS,
  ...INSPECTION_GUARDS,
  ...DISCIPLINE_GUARDS,
  ...DENUNCIATION_GUARDS,
}
