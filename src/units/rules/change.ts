import type { LocalDate } from '#kernel/local-date.ts'
import { err, ok, type Result } from '#kernel/result.ts'
import { checkDecided, type DecidedBy, type DecisionRefusal } from './decision.ts'
import type { UnitState } from './unit.ts'

/** Why nothing can follow a unit's newest version on a day. Versions are only ever added at the end. */
export type ChangeRefusal =
  | { readonly code: 'unit_closed'; readonly closedOn: LocalDate }
  | { readonly code: 'not_after_last_change'; readonly lastOn: LocalDate }
  | DecisionRefusal

/** A day to come is welcome: the decision is signed today and holds from that day. `today` is the day of recording. */
export function checkFollows(
  unit: UnitState,
  { on, ...decided }: DecidedBy & { readonly on: LocalDate },
  today: LocalDate,
): Result<null, ChangeRefusal> {
  const paper = checkDecided(decided, today)
  if (!paper.ok) return paper
  if (unit.closedOn !== null) return err({ code: 'unit_closed', closedOn: unit.closedOn })
  if (on <= unit.latest.fromOn) return err({ code: 'not_after_last_change', lastOn: unit.latest.fromOn })
  return ok(null)
}
