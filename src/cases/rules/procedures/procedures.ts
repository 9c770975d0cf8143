import type { ProcedureLines } from '../line.ts'
import type { CaseProcedure } from '../vocabulary.ts'
import { DUTY_INSPECTION } from './duty-inspection.ts'

/** The lines of every procedure. An act that is not named in one does not exist there. */
export const PROCEDURE_LINES: Readonly<Record<CaseProcedure, ProcedureLines>> = {
  duty_inspection: DUTY_INSPECTION,
}
