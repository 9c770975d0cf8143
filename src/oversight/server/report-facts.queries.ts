import { sql } from 'kysely'
import { firstDayOf, lastDayOf } from '#kernel/local-date.ts'
import type { UnitMonth } from '#kernel/unit-month.ts'
import type { Db, Trx } from '#platform/server/db/db.ts'

/** How many reminders regular supervision gave in a month under one of its topics: nobody is named. */
export interface ReminderFact extends UnitMonth {
  readonly topic: string
  readonly count: number
}

/** Within the span of the asked months, of all asked units: more than asked for where they differ by unit. */
export async function listReminderFacts(db: Db | Trx, asked: readonly UnitMonth[]): Promise<readonly ReminderFact[]> {
  const months = asked.map(({ month }) => month).sort()
  const [first, last] = [months[0], months.at(-1)]
  if (first === undefined || last === undefined) return []
  const units = [...new Set(asked.map(({ unitId }) => unitId))]
  const { rows } =
    await sql<ReminderFact>`select * from report_reminders(${units}::uuid[], ${firstDayOf(first)}::date, ${lastDayOf(last)}::date)`.execute(
      db,
    )
  return rows
}

/** What the plans of a unit set for a month, and what of it was done. */
export interface PlanFact extends UnitMonth {
  readonly fact: 'plan_item' | 'plan_done'
  readonly count: number
}

/** As the reminders: within the span of the asked months, of all asked units. */
export async function listPlanFacts(db: Db | Trx, asked: readonly UnitMonth[]): Promise<readonly PlanFact[]> {
  const months = asked.map(({ month }) => month).sort()
  const [first, last] = [months[0], months.at(-1)]
  if (first === undefined || last === undefined) return []
  const units = [...new Set(asked.map(({ unitId }) => unitId))]
  const { rows } =
    await sql<PlanFact>`select * from report_plan_facts(${units}::uuid[], ${firstDayOf(first)}::date, ${lastDayOf(last)}::date)`.execute(
      db,
    )
  return rows
}
