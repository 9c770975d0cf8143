import type { Id, PersonId, UnitId } from '#kernel/id.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import type { SchoolingLevel } from '#rulebook/rules/admission-values.ts'
import type { RuleCode, RuleValues } from '#rulebook/rules/rule.ts'
import type { FactsOf, StepFacts } from './facts.ts'
import { findStage, type StageRow } from './stage-table.ts'
import type { Nominator, ProcedureKind, ProcedureStage, ProcedureState } from './vocabulary.ts'

export type AdmissionId = Id<'admission'>

/** The least that is kept of someone who is not a member (yet). */
export interface Candidate {
  readonly fullName: string
  readonly sex: 'male' | 'female' | null
  readonly bornOn: LocalDate | null
  readonly ethnicity: string | null
  readonly schooling: SchoolingLevel | null
  readonly occupation: string | null
  readonly homeAddress: string | null
  readonly nominator: Nominator
  readonly nominatedOn: LocalDate
}

/** A member or former member a procedure is about, as the register has him. */
export interface Concerned {
  readonly personId: PersonId
  readonly fullName: string
  readonly admittedOn: LocalDate | null
  readonly probationFromOn: LocalDate | null
  readonly officialOn: LocalDate | null
  /** Days of memberships of the Party that ended before the present one. */
  readonly formerDays: number
  readonly joinedOn: LocalDate
  readonly leftOn: LocalDate | null
}

export interface Procedure {
  readonly id: AdmissionId
  readonly unitId: UnitId
  readonly kind: ProcedureKind
  readonly state: ProcedureState
  /** The stage that comes next; null once closed. */
  readonly stage: ProcedureStage | null
  readonly openedOn: LocalDate
  readonly version: number
  readonly candidate: Candidate | null
  readonly concerned: Concerned | null
  /** What is recorded, in the order of the stages. */
  readonly steps: readonly StepFacts[]
}

/** The values of some rules: all of a rule that a decision reads. */
export type RuleFigures<C extends RuleCode> = { readonly [K in C]: { readonly value: RuleValues[K] } }

export function stepOf<S extends ProcedureStage>(
  { steps }: Pick<Procedure, 'steps'>,
  stage: S,
): FactsOf<S> | undefined {
  return steps.find((each): each is FactsOf<S> & StepFacts => each.stage === stage)
}

/** The stage it stands at now, with its row; undefined once closed. */
export function standsAt({ kind, stage }: Pick<Procedure, 'kind' | 'stage'>) {
  return stage === null ? undefined : findStage(kind, stage)
}

/** The latest of the steps a stage may not lie before; undefined where it rests on none. */
export function stepBefore({ steps }: Pick<Procedure, 'steps'>, { notBefore }: Pick<StageRow, 'notBefore'>) {
  return steps
    .filter(({ stage }) => notBefore.includes(stage))
    .toSorted((left, right) => (left.on < right.on ? 1 : -1))[0]
}
