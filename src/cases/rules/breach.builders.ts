import type { CaseState } from './case.ts'
import { type Course, follow, openCase, type Step } from './cases.builders.ts'
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

/** The way up to an act with another left out, which its guards would have asked for. */
export const skipping = (course: Course, act: CaseAct, upTo: CaseAct) => () => {
  const place = course.way.findIndex(([, one]) => one.act === upTo)
  return follow(
    course.way.slice(0, place).filter(([, one]) => one.act !== act),
    openCase({ procedure: course.procedure }),
    withoutGuards(PROCEDURE_LINES[course.procedure]),
  )
}

function withoutGuards(lines: ProcedureLines): ProcedureLines {
  return Object.fromEntries(Object.entries(lines).map(([act, one]: [string, Line]) => [act, { ...one, guards: [] }]))
}
