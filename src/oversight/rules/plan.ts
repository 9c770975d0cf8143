import type { TeamRole } from '#cases/rules/vocabulary.ts'
import type { Id, MeetingId, PersonId, UnitId } from '#kernel/id.ts'
import type { LocalDate, Month } from '#kernel/local-date.ts'
import type { ItemKind, ItemState, PlanStage } from './vocabulary.ts'

export type PlanId = Id<'oversightPlan'>
export type PlanItemId = Id<'oversightItem'>

export type ItemSubject =
  | { readonly kind: 'member'; readonly personId: PersonId }
  | { readonly kind: 'task'; readonly text: string }
  | { readonly kind: 'unit'; readonly unitId: UnitId }

export interface Planned {
  readonly kind: ItemKind
  readonly subject: ItemSubject
  readonly content: string
  /** The time under check, apart from when it is carried out. */
  readonly periodFrom: LocalDate
  readonly periodTo: LocalDate
  readonly month: Month
  /** The secretary does it himself: a cell that cannot form a team. */
  readonly isAlone: boolean
  readonly team: readonly { readonly personId: PersonId; readonly role: TeamRole }[]
  /** Why a theme is supervised where the rule gives it to larger cells; else empty. */
  readonly reason: string
}

export interface PlanItem extends Planned {
  readonly id: PlanItemId
  readonly state: ItemState
  readonly stateReason: string
  readonly stateOn: LocalDate | null
  /** Carried over from the plan before. */
  readonly carriedFrom: PlanItemId | null
}

/** By whom a change or the plan itself was decided: a meeting of the unit, or a day where it lies on paper. */
export interface Agreed {
  readonly on: LocalDate
  readonly meetingId: MeetingId | null
}

export interface Plan {
  readonly id: PlanId
  readonly unitId: UnitId
  readonly year: number
  readonly stage: PlanStage
  readonly version: number
  readonly purpose: string
  readonly method: string
  readonly adopted: (Agreed & { readonly present: number; readonly inFavour: number }) | null
  readonly issuedOn: LocalDate | null
  readonly sent: { readonly on: LocalDate; readonly how: string } | null
  readonly closedOn: LocalDate | null
  readonly items: readonly PlanItem[]
}

export function findItem(plan: Pick<Plan, 'items'>, id: PlanItemId): PlanItem | undefined {
  return plan.items.find((item) => item.id === id)
}

export function monthsOf(year: number): readonly Month[] {
  return Array.from({ length: 12 }, (_, index) => `${year}-${String(index + 1).padStart(2, '0')}` as Month)
}
