import type { Id, PersonId, UnitId } from '#kernel/id.ts'
import type { LocalDate } from '#kernel/local-date.ts'

export type DutyDecisionId = Id<'dutyDecision'>
export type DutyLineId = Id<'dutyLine'>

/** A decision on the work of every member, from being put together. */
export const DUTY_STAGES = ['draft', 'issued', 'discarded'] as const
export type DutyStage = (typeof DUTY_STAGES)[number]

/** What must be clear besides the person: the work, the time, the responsibility, the product, the authority. */
export const DUTY_POINTS = ['what', 'time', 'responsibility', 'product', 'authority'] as const
export type DutyPoint = (typeof DUTY_POINTS)[number]
export type DutyPoints = Readonly<Record<DutyPoint, string>>

export const DUTY_TEXT_LIMITS = { point: 500, reason: 500, review: 500 }

export interface DutyDecision {
  readonly id: DutyDecisionId
  readonly unitId: UnitId
  readonly stage: DutyStage
  /** Its number was voided: it holds no more. */
  readonly isVoid: boolean
  readonly fromOn: LocalDate
  /** Last day. */
  readonly toOn: LocalDate
}

/** A member of the roll on the day of the act. */
export interface OnRoll {
  readonly personId: PersonId
  /** Exempt, away or suspended that day: may be left without work. */
  readonly isAway: boolean
}

export interface DutyLine {
  readonly id: DutyLineId
  readonly personId: PersonId
  /** Counts the changes of a draft's line. */
  readonly version: number
  /** Why the member is left without work; empty where he has some. */
  readonly leftOut: string
  readonly endedOn: LocalDate | null
}
