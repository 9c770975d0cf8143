import type { CaseState } from './case.ts'
import { follow, openCase, type Step, WHOLE_WAY } from './cases.builders.ts'
import type { Line, ProcedureLines } from './line.ts'
import { PROCEDURE_LINES } from './procedures/procedures.ts'
import type { CaseAct } from './vocabulary.ts'

/** A case and an act which only one guard refuses. */
export interface Breach {
  readonly state: () => CaseState
  readonly step: Step
}

/** By `act guard`: every guard on every line where it stands. */
export type Breaches = Readonly<Record<string, Breach>>

export const skipping = (act: CaseAct, upTo: CaseAct) => () => {
  const place = WHOLE_WAY.findIndex(([, one]) => one.act === upTo)
  return follow(
    WHOLE_WAY.slice(0, place).filter(([, one]) => one.act !== act),
    openCase(),
    withoutGuards(PROCEDURE_LINES.duty_inspection),
  )
}

function withoutGuards(lines: ProcedureLines): ProcedureLines {
  return Object.fromEntries(Object.entries(lines).map(([act, one]: [string, Line]) => [act, { ...one, guards: [] }]))
}
