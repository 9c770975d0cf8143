import type { ProcedureLines } from '../line.ts'
import type { CaseAct, CaseProcedure } from '../vocabulary.ts'
import { DENUNCIATION } from './denunciation.ts'
import { DISCIPLINE } from './discipline.ts'
import { DUTY_INSPECTION } from './duty-inspection.ts'
import { SIGN_INSPECTION } from './sign-inspection.ts'
import { THEMATIC_SUPERVISION } from './thematic-supervision.ts'

/** The lines of every procedure. An act that is not named in one does not exist there. */
export const PROCEDURE_LINES: Readonly<Record<CaseProcedure, ProcedureLines>> = {
  duty_inspection: DUTY_INSPECTION,
  sign_inspection: SIGN_INSPECTION,
  thematic_supervision: THEMATIC_SUPERVISION,
  discipline: DISCIPLINE,
  denunciation: DENUNCIATION,
}

/** The act by which the member concerned learns of his case; until then he sees nothing of it. Null: he sees it from its opening. */
export const TOLD_BY: Readonly<Record<CaseProcedure, CaseAct | null>> = {
  duty_inspection: null,
  sign_inspection: 'issue_plan',
  thematic_supervision: null,
  discipline: null,
  denunciation: 'issue_plan',
}
