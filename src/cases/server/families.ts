import type { CaseProcedure } from '../rules/vocabulary.ts'
import type { CaseFamily } from './case-family.ts'
import { DENUNCIATION_FAMILY } from './denunciation/family.ts'
import { DISCIPLINE_FAMILY } from './discipline/family.ts'
import { INSPECTION_FAMILY } from './inspection/family.ts'

/** Which family serves each procedure. */
export const FAMILY_OF: Readonly<Record<CaseProcedure, CaseFamily>> = {
  duty_inspection: INSPECTION_FAMILY,
  sign_inspection: INSPECTION_FAMILY,
  thematic_supervision: INSPECTION_FAMILY,
  discipline: DISCIPLINE_FAMILY,
  denunciation: DENUNCIATION_FAMILY,
}
