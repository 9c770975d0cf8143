import type { UnitId } from '#kernel/id.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import { err, ok, type Result } from '#kernel/result.ts'
import { type ChangeRefusal, checkFollows } from './change.ts'
import type { DecidedBy, Decision } from './decision.ts'
import type { UnitState } from './unit.ts'

export interface CloseUnit extends DecidedBy {
  /** First day the unit is no more. */
  readonly on: LocalDate
}

/** Who and what still depends on the unit on that day. */
export interface CloseContext {
  readonly unitsBelow: number
  readonly members: number
}

export type CloseRefusal =
  | ChangeRefusal
  | { readonly code: 'units_still_below'; readonly count: number }
  | { readonly code: 'members_still_here'; readonly count: number }

export interface UnitClosed {
  readonly type: 'unit_closed'
  readonly id: UnitId
  readonly on: LocalDate
  readonly basis: string
  readonly decision: Decision | null
}

/** Ends a unit once nothing stands below it and its members are elsewhere. Offices still held in it end the same day. */
export function decideClose(
  unit: UnitState,
  { unitsBelow, members }: CloseContext,
  { on, basis, decision }: CloseUnit,
  today: LocalDate,
): Result<UnitClosed, CloseRefusal> {
  const follows = checkFollows(unit, { on, basis, decision }, today)
  if (!follows.ok) return follows
  if (unitsBelow > 0) return err({ code: 'units_still_below', count: unitsBelow })
  if (members > 0) return err({ code: 'members_still_here', count: members })
  return ok({ type: 'unit_closed', id: unit.id, on, basis, decision })
}
