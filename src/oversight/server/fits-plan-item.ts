import { sql } from 'kysely'
import type { FitsPlanItem } from '#cases/public.ts'
import type { PersonId } from '#kernel/id.ts'
import type { PlanItemId } from '../rules/plan.ts'
import { casesOf } from './plan-facts.ts'

/** Whether a case may be opened for an item: of a plan of this unit under execution, of this kind, about him, a task or the unit he speaks for, not opened yet. */
export const fitsPlanItem: FitsPlanItem = async (trx, { itemId, unitId, procedure, subjectId, subjectUnitId }) => {
  // Two cases for one item wait for each other here.
  const { rows } = await sql<{ readonly personId: PersonId | null; readonly aboutUnit: string | null }>`
    select i.person_id, i.subject_unit_id as about_unit
    from oversight_item i join oversight_plan p on p.id = i.plan_id
    where i.id = ${itemId} and i.unit_id = ${unitId} and i.kind = ${procedure} and i.state = 'planned'
      and p.stage = 'under_execution' for update of i`.execute(trx)
  const item = rows[0]
  if (!item || item.aboutUnit !== subjectUnitId) return false
  if (item.personId !== null && item.personId !== subjectId) return false
  const cases = await casesOf(trx, [itemId as PlanItemId])
  return cases.size === 0
}
