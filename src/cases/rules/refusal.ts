import { COMMON_REFUSALS, type CommonRefusal } from './common/refusal.ts'
import { DENUNCIATION_REFUSALS, type DenunciationRefusal } from './denunciation/refusal.ts'
import { DISCIPLINE_REFUSALS, type DisciplineRefusal } from './discipline/refusal.ts'
import { INSPECTION_REFUSALS, type InspectionRefusal } from './inspection/refusal.ts'

/** Every way a rule of cases can refuse, family by family. The client has the words. */
export type CaseRefusal = CommonRefusal | InspectionRefusal | DisciplineRefusal | DenunciationRefusal

/** The codes alone, for the contract. */
export const CASE_REFUSALS = [
  ...COMMON_REFUSALS,
  ...INSPECTION_REFUSALS,
  ...DISCIPLINE_REFUSALS,
  ...DENUNCIATION_REFUSALS,
] as const

type Unlisted = Exclude<CaseRefusal['code'], (typeof CASE_REFUSALS)[number]>
/** Stops the compiler here when a code is missing from the list. */
export const EVERY_REFUSAL_IS_LISTED: [Unlisted] extends [never] ? true : never = true
