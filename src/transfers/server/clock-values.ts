import type { UnitId } from '#kernel/id.ts'
import { addDays, type LocalDate } from '#kernel/local-date.ts'
import type { Db, Trx } from '#platform/server/db/db.ts'
import { rulesForUnits } from '#rulebook/public.ts'
import { holidaysBetween } from '#rulebook/rules/holidays.ts'
import type { RulesInForce } from '#rulebook/rules/rule.ts'
import type { ClockValues } from '../rules/clocks.ts'

/** Longer than the clocks of a transfer run, so that their holidays are known. */
const REACH_DAYS = 400

export function clockValuesOf(rules: RulesInForce): ClockValues {
  return {
    fileWorkingDays: rules['member.transferFileWorkingDays'].value,
    presentWorkingDays: rules['member.introductionWorkingDays'].value,
  }
}

export function holidaysAround(on: LocalDate): ReadonlySet<LocalDate> {
  return holidaysBetween(addDays(on, -REACH_DAYS), addDays(on, REACH_DAYS))
}

/** The rules of each of these units on a day. */
export async function rulesOfUnits(
  db: Db | Trx,
  unitIds: readonly UnitId[],
  on: LocalDate,
): Promise<ReadonlyMap<UnitId, RulesInForce>> {
  return await rulesForUnits(db, [...new Set(unitIds)], on)
}
