import { sql } from 'kysely'
import type { UnitId } from '#kernel/id.ts'
import { firstDayOf, type LocalDate, type Month, monthOf } from '#kernel/local-date.ts'
import type { Db, Trx } from '#platform/server/db/db.ts'
import type { PlanItemId } from '../rules/plan.ts'
import { KNOWN_STAGES } from '../rules/vocabulary.ts'
import { casesOf } from './plan-facts.ts'

/** What runs on the plans of a unit: the years it has one for, and the items nobody has opened yet. */
export interface PlanClockRow {
  readonly unitId: UnitId
  /** The first day the unit was there. */
  readonly since: LocalDate
  readonly years: readonly number[]
  readonly waiting: readonly { readonly planId: string; readonly month: Month }[]
}

/** Of these units, with items planned for months up to the one that holds `until`. They name no person and no matter. */
export async function listPlanClocks(
  db: Db | Trx,
  unitIds: readonly UnitId[],
  until: LocalDate,
): Promise<readonly PlanClockRow[]> {
  const units = [...unitIds]
  const { rows } = await sql<Pick<PlanClockRow, 'unitId' | 'since' | 'years'>>`
    select v.unit_id, min(v.from_on) as since,
      array(select p.year::int from oversight_plan p where p.unit_id = v.unit_id and p.stage = any(${[...KNOWN_STAGES]})) as years
    from unit_version v where v.unit_id = any(${units}::uuid[]) group by v.unit_id`.execute(db)
  const { rows: items } = await sql<{
    readonly id: PlanItemId
    readonly planId: string
    readonly unitId: UnitId
    readonly month: LocalDate
  }>`
    select i.id, i.plan_id, i.unit_id, i.month from oversight_item i join oversight_plan p on p.id = i.plan_id
    where i.unit_id = any(${units}::uuid[]) and i.state = 'planned' and p.stage in ('issued', 'under_execution')
      and i.month <= ${firstDayOf(monthOf(until))}`.execute(db)
  const cases = await casesOf(
    db,
    items.map(({ id }) => id),
  )
  const unopened = Map.groupBy(
    items.filter(({ id }) => (cases.get(id) ?? null) === null),
    ({ unitId }) => unitId,
  )
  return rows.map((row) => ({
    ...row,
    waiting: (unopened.get(row.unitId) ?? []).map(({ planId, month }) => ({ planId, month: monthOf(month) })),
  }))
}

/** Notes that were handed on and no meeting has taken up yet. They name no person and no matter. */
export async function listEscalated(
  db: Db | Trx,
  unitIds: readonly UnitId[],
): Promise<readonly { readonly unitId: UnitId; readonly noteId: string }[]> {
  const { rows } = await sql<{ readonly unitId: UnitId; readonly noteId: string }>`
    select unit_id, note_id from oversight_notes_escalated(${[...unitIds]}::uuid[])`.execute(db)
  return rows
}
