import { err, ok, type Result } from '#kernel/result.ts'
import type { Plan, PlanItem, PlanItemId } from './plan.ts'

export type OpenPlanRefusal = { readonly code: 'plan_of_year_there' } | { readonly code: 'plan_year_wrong' }

export interface OpenPlan {
  readonly year: number
  readonly thisYear: number
  readonly hasPlan: boolean
  /** What the plan of the year before carried over. */
  readonly carried: readonly PlanItem[]
  readonly ids: readonly PlanItemId[]
}

/** One plan a unit and year; what was carried over into it stands in it from the beginning, in the first month. */
export function decideOpenPlan(
  head: Pick<Plan, 'id' | 'unitId'>,
  { year, thisYear, hasPlan, carried, ids }: OpenPlan,
): Result<Plan, OpenPlanRefusal> {
  if (hasPlan) return err({ code: 'plan_of_year_there' })
  // Last year's may still be typed in from paper; next year's is prepared in December.
  if (year < thisYear - 1 || year > thisYear + 1) return err({ code: 'plan_year_wrong' })
  const items = carried.flatMap((item, index) => {
    const id = ids[index]
    return id === undefined ? [] : [carriedInto(item, id, year)]
  })
  return ok({
    ...{ ...head, year, stage: 'draft' as const, version: 1, purpose: '', method: '' },
    ...{ adopted: null, issuedOn: null, sent: null, closedOn: null, items },
  })
}

function carriedInto(item: PlanItem, id: PlanItemId, year: number): PlanItem {
  const untouched = { state: 'planned' as const, stateReason: '', stateOn: null }
  return { ...item, ...untouched, id, month: `${year}-01`, carriedFrom: item.id }
}
