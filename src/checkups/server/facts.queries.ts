import { listPlacelessAccounts } from '#accounts/public.ts'
import { listProcedureClocks } from '#admissions/public.ts'
import { listWithoutDuty } from '#duties/public.ts'
import type { UnitId } from '#kernel/id.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import { listRollsInMinutes, listUnlockedMinutes } from '#meetings/public.ts'
import {
  countOfficials,
  listDoubtfulDates,
  listLeftForNowhere,
  listOpenLeaves,
  listProbationers,
  listRollGaps,
  listSharedNumbers,
} from '#members/public.ts'
import { listMissingNumbers } from '#papers/public.ts'
import type { Db, Trx } from '#platform/server/db/db.ts'
import { listListedFiles } from '#records/public.ts'
import type { RulesInForce } from '#rulebook/rules/rule.ts'
import { findGoneOutside, listTransferClocks } from '#transfers/public.ts'
import { listOfficesByRoll, listUnitPosts } from '#units/public.ts'
import type { UnitPostFacts } from '../rules/of-units.ts'

/** The day a check is made for, and the moment. */
export interface CheckupMoment {
  readonly on: LocalDate
  readonly at: Date
}

/** Everything the rules ask for, for all these units: eighteen statements, however many units. The check has no scope of its own. */
export async function gatherFacts(
  db: Db | Trx,
  unitIds: readonly UnitId[],
  { on, at }: CheckupMoment,
  rules: readonly RulesInForce[],
) {
  const strictest = {
    on,
    minAge: Math.max(...rules.map((one) => one['admission.minAge'].value)),
    oldestAge: Math.min(...rules.map((one) => one['checkup.oldestAge'].value)),
  }
  const [dates, numbers, probationers, leaves, left, gaps] = await Promise.all([
    listDoubtfulDates(db, unitIds, strictest),
    listSharedNumbers(db, unitIds, on),
    listProbationers(db, unitIds, on),
    listOpenLeaves(db, unitIds, on),
    leftCells(db, unitIds, on),
    listRollGaps(db, unitIds, on),
  ])
  const [offices, accounts, files, posts] = await Promise.all([
    listOfficesByRoll(db, unitIds, on),
    listPlacelessAccounts(db, unitIds, { on, at }),
    listListedFiles(db, unitIds, on),
    postsOf(db, unitIds, on),
  ])
  const [rolls, unlocked, transfers, series, idle, procedures] = await Promise.all([
    listRollsInMinutes(db, unitIds),
    listUnlockedMinutes(db, unitIds),
    listTransferClocks(db, unitIds),
    listMissingNumbers(db, unitIds),
    listWithoutDuty(db, unitIds, on),
    listProcedureClocks(db, unitIds),
  ])
  const ofPersons = { dates, numbers, probationers, leaves, left, gaps, offices, accounts, files, idle }
  return { ...ofPersons, posts, rolls, unlocked, transfers, series, procedures }
}

export type CheckupFacts = Awaited<ReturnType<typeof gatherFacts>>

async function leftCells(db: Db | Trx, unitIds: readonly UnitId[], on: LocalDate) {
  const left = await listLeftForNowhere(db, unitIds, on)
  const outside = await findGoneOutside(
    db,
    left.map(({ personId }) => personId),
  )
  return left.map((one) => ({ ...one, wentOutside: outside.has(one.personId) }))
}

async function postsOf(db: Db | Trx, unitIds: readonly UnitId[], on: LocalDate): Promise<readonly UnitPostFacts[]> {
  const [posts, counts] = await Promise.all([listUnitPosts(db, unitIds, on), countOfficials(db, unitIds, on)])
  const official = new Map(counts.map((one) => [one.unitId, one.official]))
  return posts.map((one) => ({ ...one, official: one.kind === 'cell' ? (official.get(one.unitId) ?? 0) : null }))
}
