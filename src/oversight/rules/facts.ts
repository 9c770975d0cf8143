import type { PersonId, UnitId } from '#kernel/id.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import type { Majority } from '#rulebook/rules/rule.ts'
import type { PlanItemId } from './plan.ts'
import type { CaseOfItem } from './standing.ts'

/** What the rule book says of a plan on the day of the act. */
export interface PlanFigures {
  readonly teamMinMembers: number
  readonly thematicAboveMembers: number
  readonly majority: Majority
  /** Share of the members obliged to attend who must be there; null: no national figure. */
  readonly quorum: Majority | null
}

/** What an act on a plan is decided on, besides the plan. */
export interface PlanFacts {
  readonly today: LocalDate
  readonly isCell: boolean
  /** Of the people asked about: who stands on the roll of the unit or below it, or holds an office in it. */
  readonly people: ReadonlySet<PersonId>
  /** Of the units asked about: which stand below. */
  readonly unitsBelow: ReadonlySet<UnitId>
  readonly members: number
  readonly officials: number
  /** Of the officials: neither exempt, nor away, nor suspended. */
  readonly obliged: number
  readonly hasCellCommittee: boolean
  readonly partyGroups: number
  readonly figures: PlanFigures
  /** The day the meeting named in the act was held; null: it was not, or is not of this unit. */
  readonly meetingHeldOn: LocalDate | null
  readonly cases: ReadonlyMap<PlanItemId, CaseOfItem>
}
