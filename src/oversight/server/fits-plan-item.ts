import { sql } from 'kysely'
import type { FitsPlanItem } from '#cases/public.ts'
import type { PersonId } from '#kernel/id.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import { citedNumber } from '#papers/public.ts'
import type { PlanItemId } from '../rules/plan.ts'
import { casesOf } from './plan-facts.ts'

interface PlannedItem {
  readonly personId: PersonId | null
  readonly aboutUnit: string | null
  readonly year: number
  readonly issuedOn: LocalDate
  readonly number: number
  readonly symbol: string
}

/** The plan, where a case may be opened for an item: of a plan of this unit under execution, of this kind, about him, a task or the unit he speaks for, not opened yet. */
export const fitsPlanItem: FitsPlanItem = async (trx, { itemId, unitId, procedure, subjectId, subjectUnitId }) => {
  // Two cases for one item wait for each other here.
  const { rows } = await sql<PlannedItem>`
    select i.person_id, i.subject_unit_id as about_unit, p.year, p.issued_on, paper.number, paper.symbol
    from oversight_item i join oversight_plan p on p.id = i.plan_id join paper on paper.id = p.paper_id
    where i.id = ${itemId} and i.unit_id = ${unitId} and i.kind = ${procedure} and i.state = 'planned'
      and p.stage = 'under_execution' for update of i`.execute(trx)
  const item = rows[0]
  if (!item || item.aboutUnit !== subjectUnitId) return undefined
  if (item.personId !== null && item.personId !== subjectId) return undefined
  const cases = await casesOf(trx, [itemId as PlanItemId])
  const { number, symbol, year, issuedOn } = item
  return cases.size === 0 ? { year, symbol: citedNumber({ number, symbol }), on: issuedOn } : undefined
}
