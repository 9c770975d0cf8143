import type { UnitId } from '#kernel/id.ts'
import { addDays } from '#kernel/local-date.ts'
import type { Db, Trx } from '#platform/server/db/db.ts'
import { rulesForUnits } from '#rulebook/public.ts'
import { holidaysBetween } from '#rulebook/rules/holidays.ts'
import { isLookedFor, RULE_OF } from '../rules/checkup-rules.ts'
import type { CheckupDay, Finding } from '../rules/finding.ts'
import {
  findAdmittedTooYoung,
  findAgeImprobable,
  findBornAfterAdmission,
  findExemptionOld,
  findLeaveWithoutEnd,
  findOfficialBeforeAdmission,
  findProbationOver,
} from '../rules/of-dates.ts'
import {
  findAccountWithoutPlace,
  findFileWithoutDecision,
  findGapBetweenCells,
  findInNoCell,
  findOfficeWithoutMembership,
  findSameNumber,
} from '../rules/of-persons.ts'
import {
  findMinutesNotLocked,
  findOfUnit,
  findPaperNumberMissing,
  findRollAndMinutesDiffer,
  findTransferStandsStill,
} from '../rules/of-units.ts'
import { findAdmissionStandsStill, findMemberWithoutDuty } from '../rules/of-work.ts'
import { type CheckupFacts, type CheckupMoment, gatherFacts } from './facts.queries.ts'

/** Longer than any clock in the rule book runs, so that its holidays are known. */
const HOLIDAY_HORIZON_DAYS = 400

/** What does not look right in these units, by the rules of each. */
export async function lookThrough(
  db: Db | Trx,
  unitIds: readonly UnitId[],
  moment: CheckupMoment,
): Promise<readonly Finding[]> {
  if (unitIds.length === 0) return []
  const { on } = moment
  const rules = await rulesForUnits(db, unitIds, on)
  const facts = await gatherFacts(db, unitIds, moment, [...rules.values()])
  const holidays = holidaysBetween(addDays(on, -HOLIDAY_HORIZON_DAYS), addDays(on, HOLIDAY_HORIZON_DAYS))
  const dayOf = (unitId: string): CheckupDay | undefined => {
    const inForce = rules.get(unitId as UnitId)
    return inForce && { rules: inForce, on, holidays }
  }
  return findAll(facts, dayOf).filter((finding) => {
    const rule = RULE_OF.get(finding.rule)
    const day = dayOf(finding.unitId)
    return rule !== undefined && day !== undefined && isLookedFor(rule, day.rules, on)
  })
}

function findAll(facts: CheckupFacts, dayOf: (unitId: string) => CheckupDay | undefined): readonly Finding[] {
  const each = <F extends { readonly unitId: string }>(
    rows: readonly F[],
    ...finders: readonly ((row: F, day: CheckupDay) => Finding | readonly Finding[] | null)[]
  ): readonly Finding[] =>
    rows.flatMap((row) => {
      const day = dayOf(row.unitId)
      return day === undefined ? [] : finders.flatMap((find) => find(row, day) ?? [])
    })
  return [
    ...each(facts.dates, findOfficialBeforeAdmission, findBornAfterAdmission, findAdmittedTooYoung, findAgeImprobable),
    ...each(facts.numbers, findSameNumber),
    ...each(facts.probationers, findProbationOver),
    ...each(facts.leaves, findExemptionOld, findLeaveWithoutEnd),
    ...each(facts.left, findInNoCell),
    ...each(facts.gaps, findGapBetweenCells),
    ...each(facts.offices, findOfficeWithoutMembership),
    ...each(facts.accounts, findAccountWithoutPlace),
    ...each(facts.files, findFileWithoutDecision),
    ...each(facts.posts, findOfUnit),
    ...each(facts.rolls, findRollAndMinutesDiffer),
    ...each(facts.unlocked, findMinutesNotLocked),
    ...each(facts.transfers, findTransferStandsStill),
    ...each(facts.series, findPaperNumberMissing),
    ...each(facts.idle, findMemberWithoutDuty),
    ...each(facts.procedures, findAdmissionStandsStill),
  ]
}
