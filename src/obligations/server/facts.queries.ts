import { listProcedureClocks, listReviewed } from '#admissions/public.ts'
import { listCaseClocks } from '#cases/public.ts'
import { listComplaintsDue } from '#complaints/public.ts'
import { type ConferenceClockRow, listConferenceClocks, listPapersWaiting } from '#conferences/public.ts'
import { listDialogueClocks, listVerdictsOwed } from '#dialogues/public.ts'
import type { UnitId } from '#kernel/id.ts'
import { addDays, type LocalDate } from '#kernel/local-date.ts'
import { listReadingClocks } from '#library/public.ts'
import { listMeetingClocks } from '#meetings/public.ts'
import { listLeavesEnding, listProbationers } from '#members/public.ts'
import { listPlanClocks } from '#oversight/public.ts'
import type { Db, Trx } from '#platform/server/db/db.ts'
import { listRemedyClocks } from '#remediation/public.ts'
import { listEndedBefore } from '#reorganisations/public.ts'
import { listRemarkClocks } from '#residence/public.ts'
import { rulesForUnits } from '#rulebook/public.ts'
import { holidaysBetween } from '#rulebook/rules/holidays.ts'
import { listSeatsOpen } from '#training/public.ts'
import { listTransferClocks } from '#transfers/public.ts'
import { type HandedOverIn, listCellsWhoMeetBeforehand, listTermsToHandOver } from '#units/public.ts'
import { deriveObligations, deriveOfCommittee, type UnitFacts } from '../rules/derive.ts'
import type { Obligation } from '../rules/obligation.ts'
import { NO_PLAN_CLOCKS } from '../rules/of-oversight.ts'
import { remedyClocks } from '../rules/of-remediation.ts'
import { reportClocks } from '../rules/of-reports.ts'
import { NO_WORK_CLOCKS, type WorkClockFacts } from '../rules/of-work.ts'
import { listReportClocks } from './of-reports.queries.ts'

/** Longer than any clock in the rule book runs, so that its holidays are known. */
const HOLIDAY_HORIZON_DAYS = 400
/** Further than any reminder reaches. */
const PLANS_AHEAD_DAYS = 92

/** Offices of units that ended are handed over in those that follow them. */
async function withEnded(db: Db | Trx, unitIds: readonly UnitId[], on: LocalDate): Promise<readonly HandedOverIn[]> {
  return [...unitIds.map((unitId) => ({ unitId, homeId: unitId })), ...(await listEndedBefore(db, unitIds, on))]
}

/** What directives and dialogues ask of each of these units. */
async function workOf(
  db: Db | Trx,
  unitIds: readonly UnitId[],
  on: LocalDate,
): Promise<ReadonlyMap<UnitId, WorkClockFacts>> {
  const [readings, dialogues, verdicts] = await Promise.all([
    listReadingClocks(db, unitIds, on),
    listDialogueClocks(db, unitIds, on),
    listVerdictsOwed(db, unitIds),
  ])
  const ofUnit = <T extends { readonly unitId: UnitId }>(rows: readonly T[]) => Map.groupBy(rows, (row) => row.unitId)
  const [readingsOf, dialoguesOf, verdictsOf] = [ofUnit(readings), ofUnit(dialogues), ofUnit(verdicts)]
  return new Map(
    unitIds.map((id) => [
      id,
      {
        ...{ readings: readingsOf.get(id) ?? [], dialogues: dialoguesOf.get(id) ?? [] },
        verdicts: verdictsOf.get(id) ?? [],
      },
    ]),
  )
}

/** What runs on plans, with items of the months to come that a reminder may reach. */
async function plansOf(db: Db | Trx, unitIds: readonly UnitId[], on: LocalDate) {
  const rows = await listPlanClocks(db, unitIds, addDays(on, PLANS_AHEAD_DAYS))
  return new Map(rows.map((row) => [row.unitId, row]))
}

/** What is due for a committee itself. The caller has checked the scope. */
export async function obligationsOfCommittee(db: Db, unitId: UnitId, on: LocalDate): Promise<readonly Obligation[]> {
  const rules = (await rulesForUnits(db, [unitId], on)).get(unitId)
  const units = await withEnded(db, [unitId], on)
  const handovers = await listTermsToHandOver(db, units, on)
  const conferences = await conferencesOwed(db, units)
  const complaints = await listComplaintsDue(db, [unitId], on)
  const work = (await workOf(db, [unitId], on)).get(unitId) ?? NO_WORK_CLOCKS
  const caseClocks = await listCaseClocks(db, [unitId], on)
  const plans = (await plansOf(db, [unitId], on)).get(unitId) ?? NO_PLAN_CLOCKS
  const own = { seatsOpen: await listSeatsOpen(db, [unitId], on), papersWaiting: await listPapersWaiting(db, [unitId]) }
  if (rules === undefined) return []
  const remedies = await listRemedyClocks(db, [unitId], on)
  const reports = await listReportClocks(db, [unitId], on)
  const holidays = holidaysBetween(addDays(on, -HOLIDAY_HORIZON_DAYS), addDays(on, HOLIDAY_HORIZON_DAYS))
  return [
    ...deriveOfCommittee(unitId, { handovers, conferences, complaints, work, caseClocks, plans, ...own }, rules, on),
    ...remedyClocks(unitId, remedies, rules, { on, holidays }),
    ...reportClocks(unitId, reports, rules),
  ]
}

/** What a unit that ended owed to a conference is owed by those that follow it. */
async function conferencesOwed(db: Db | Trx, units: readonly HandedOverIn[]): Promise<readonly ConferenceClockRow[]> {
  const clocks = Map.groupBy(
    await listConferenceClocks(
      db,
      units.map(({ unitId }) => unitId),
    ),
    ({ unitId }) => unitId,
  )
  return units.flatMap(({ unitId, homeId }) =>
    (clocks.get(unitId) ?? []).map((clock) => ({ ...clock, unitId: homeId })),
  )
}

/** What is due for each of these cells on a day: nineteen statements, however many cells. The caller has checked the scope. */
export async function obligationsOf(
  db: Db | Trx,
  unitIds: readonly UnitId[],
  on: LocalDate,
): Promise<ReadonlyMap<UnitId, readonly Obligation[]>> {
  if (unitIds.length === 0) return new Map()
  const [
    rules,
    clocks,
    probationers,
    leaves,
    preparing,
    transfers,
    procedures,
    reviewed,
    handovers,
    remarks,
    ofCases,
    conferences,
    work,
    ofClasses,
    remedies,
    plans,
    ofReports,
  ] = await Promise.all([
    rulesForUnits(db, unitIds, on),
    listMeetingClocks(db, unitIds, on),
    listProbationers(db, unitIds, on),
    listLeavesEnding(db, unitIds, on),
    listCellsWhoMeetBeforehand(db, unitIds, on),
    listTransferClocks(db, unitIds),
    listProcedureClocks(db, unitIds),
    listReviewed(db, unitIds),
    withEnded(db, unitIds, on).then((units) => listTermsToHandOver(db, units, on)),
    listRemarkClocks(db, unitIds),
    listCaseClocks(db, unitIds, on),
    withEnded(db, unitIds, on).then((units) => conferencesOwed(db, units)),
    workOf(db, unitIds, on),
    listSeatsOpen(db, unitIds, on),
    listRemedyClocks(db, unitIds, on),
    plansOf(db, unitIds, on),
    listReportClocks(db, unitIds, on),
  ])
  const holidays = holidaysBetween(addDays(on, -HOLIDAY_HORIZON_DAYS), addDays(on, HOLIDAY_HORIZON_DAYS))
  const ofUnit = <T extends { readonly unitId: UnitId }>(rows: readonly T[]) => Map.groupBy(rows, (row) => row.unitId)
  const [clocksOf, probationersOf, leavesOf] = [ofUnit(clocks), ofUnit(probationers), ofUnit(leaves)]
  const [transfersOf, proceduresOf, handoversOf] = [ofUnit(transfers), ofUnit(procedures), ofUnit(handovers)]
  const [remarksOf, caseClocksOf, conferencesOf] = [ofUnit(remarks), ofUnit(ofCases), ofUnit(conferences)]
  const seatsOf = ofUnit(ofClasses)
  const remediesOf = ofUnit(remedies)
  const reportsOf = ofUnit(ofReports)
  return new Map(
    unitIds.flatMap((unitId) => {
      const inForce = rules.get(unitId)
      if (!inForce) return []
      const facts: UnitFacts = {
        unitId,
        meetsBeforehand: preparing.has(unitId),
        meetings: clocksOf.get(unitId) ?? [],
        probationers: probationersOf.get(unitId) ?? [],
        leaves: leavesOf.get(unitId) ?? [],
        transfers: transfersOf.get(unitId) ?? [],
        procedures: proceduresOf.get(unitId) ?? [],
        reviewed,
        handovers: handoversOf.get(unitId) ?? [],
        caseClocks: caseClocksOf.get(unitId) ?? [],
        remarks: remarksOf.get(unitId) ?? [],
        conferences: conferencesOf.get(unitId) ?? [],
        work: work.get(unitId) ?? NO_WORK_CLOCKS,
        seatsOpen: seatsOf.get(unitId) ?? [],
        remedies: remediesOf.get(unitId) ?? [],
        plans: plans.get(unitId) ?? NO_PLAN_CLOCKS,
        reports: reportsOf.get(unitId) ?? [],
      }
      return [[unitId, deriveObligations(facts, inForce, on, holidays)] as const]
    }),
  )
}
