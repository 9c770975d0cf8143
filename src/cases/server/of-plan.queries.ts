import { sql } from 'kysely'
import type { CaseId, PersonId, UnitId } from '#kernel/id.ts'
import { err, ok, type Result } from '#kernel/result.ts'
import type { Actor } from '#platform/server/access/actor.ts'
import type { ActDeps } from '#platform/server/acts/perform.ts'
import type { Db, Trx } from '#platform/server/db/db.ts'
import type { YearPlan } from '../rules/common/bodies.ts'
import type { EntryBodies } from '../rules/entries.ts'
import type { CaseProcedure } from '../rules/vocabulary.ts'
import { tellCases } from './open-case.ts'

/** What a case says it was opened for: an item of the plan of its unit. */
export interface ForPlanItem {
  readonly itemId: string
  readonly unitId: UnitId
  readonly procedure: CaseProcedure
  readonly subjectId: PersonId
  readonly subjectUnitId: UnitId | null
}

/** Answers with the plan of an item that is there, under execution, not opened yet and about this. The plans stand above the cases. */
export type FitsPlanItem = (trx: Trx, item: ForPlanItem) => Promise<YearPlan | undefined>

export interface OpenDeps extends ActDeps {
  /** Given by `app/` from the plans; without it a case rests on no plan. */
  readonly fitsPlanItem?: FitsPlanItem
}

export interface PlanItemRefusal {
  readonly code: 'plan_item_does_not_fit'
}

/** A case that names an item of a plan is the one the plan speaks of; the plan, as its papers cite it. */
export async function restsOnPlan(
  { fitsPlanItem }: OpenDeps,
  trx: Trx,
  unitId: UnitId,
  { planItemId, procedure, subjectId, subjectUnitId = null }: EntryBodies['open'],
): Promise<Result<YearPlan | null, PlanItemRefusal>> {
  if (planItemId === null) return ok(null)
  const plan = await fitsPlanItem?.(trx, { itemId: planItemId, unitId, procedure, subjectId, subjectUnitId })
  return plan ? ok(plan) : err({ code: 'plan_item_does_not_fit' })
}

/** The case opened last for each of these items of a plan, where the caller may know of it. */
export async function casesOfItems(
  db: Db,
  actor: Actor,
  itemIds: readonly string[],
): Promise<ReadonlyMap<string, CaseId>> {
  if (itemIds.length === 0) return new Map()
  return await db.transaction().execute(async (trx) => {
    await tellCases(trx, actor)
    const { rows } = await sql<{ readonly itemId: string; readonly id: CaseId }>`
      select plan_item_id as item_id, id from case_file
      where plan_item_id = any(${[...itemIds]}::uuid[]) and stage <> 'cancelled' order by id`.execute(trx)
    return new Map(rows.map(({ itemId, id }) => [itemId, id]))
  })
}
