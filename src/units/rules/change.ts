import type { LocalDate } from '#kernel/local-date.ts'
import { err, ok, type Result } from '#kernel/result.ts'
import type { UnitState } from './unit.ts'

/** Why nothing can follow a unit's newest version on a day. Versions are only ever added at the end. */
export type ChangeRefusal =
  | { readonly code: 'unit_closed'; readonly closedOn: LocalDate }
  | { readonly code: 'not_yet_in_effect' }
  | { readonly code: 'not_after_last_change'; readonly lastOn: LocalDate }

export function checkFollows(unit: UnitState, on: LocalDate, today: LocalDate): Result<null, ChangeRefusal> {
  if (unit.closedOn !== null) return err({ code: 'unit_closed', closedOn: unit.closedOn })
  if (on > today) return err({ code: 'not_yet_in_effect' })
  if (on <= unit.latest.fromOn) return err({ code: 'not_after_last_change', lastOn: unit.latest.fromOn })
  return ok(null)
}
