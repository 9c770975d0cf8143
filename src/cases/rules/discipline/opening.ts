import type { CaseState } from '../case.ts'
import { concludedDiscipline } from '../inspection/conclusion.ts'

/** The cell concluded in an inspection that the member must be disciplined: that leads here. */
export function leadsToDiscipline(parent: CaseState): boolean {
  return concludedDiscipline(parent)
}
