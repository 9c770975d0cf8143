import type { LocalDate } from '#kernel/local-date.ts'
import type { RuleCode } from '#rulebook/rules/rule.ts'
import { type DatedProcedure, type DeadlineFigures, deadlineOf } from './deadlines.ts'
import type { Procedure } from './procedure.ts'
import type { ProcedureStage } from './vocabulary.ts'

/** What runs out on a procedure: the certificate of the awareness class, the days to the ceremony, the year in which the course is done. */
export interface ProcedureClock {
  readonly kind: 'certificate' | 'ceremony' | 'course'
  readonly dueOn: LocalDate
  readonly rule: RuleCode
}

/** As much of a procedure as its clock is counted from. */
export type ProcedureClockFacts = DatedProcedure & Pick<Procedure, 'id'>

/** From the certificate on until the cell votes: its months run whatever the stage between. */
const HOLDS_A_CERTIFICATE: readonly ProcedureStage[] = [
  'application',
  'curriculum_vitae',
  'verification',
  'introduction',
  'opinions',
  'superior_consent',
  'cell_resolution',
]

/** The clock that runs at the stage a procedure stands at; null where none does. The end of probation has its own obligation. */
export function clockOf(
  facts: ProcedureClockFacts,
  rules: DeadlineFigures,
  holidays: ReadonlySet<LocalDate>,
): ProcedureClock | null {
  const { stage } = facts
  if (stage === null) return null
  if (HOLDS_A_CERTIFICATE.includes(stage)) {
    return withKind('certificate', deadlineOf({ ...facts, stage: 'cell_resolution' }, rules, holidays))
  }
  if (stage === 'decision_received' || stage === 'ceremony') {
    return withKind('ceremony', deadlineOf(facts, rules, holidays))
  }
  return stage === 'course' ? withKind('course', deadlineOf(facts, rules, holidays)) : null
}

function withKind(kind: ProcedureClock['kind'], deadline: ReturnType<typeof deadlineOf>): ProcedureClock | null {
  return deadline === null ? null : { kind, dueOn: deadline.dueOn, rule: deadline.rule }
}
