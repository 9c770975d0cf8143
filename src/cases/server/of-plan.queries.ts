import { sql } from 'kysely'
import type { CaseId, PersonId, UnitId } from '#kernel/id.ts'
import type { Actor } from '#platform/server/access/actor.ts'
import type { Db, Trx } from '#platform/server/db/db.ts'
import type { CaseProcedure } from '../rules/vocabulary.ts'
import { tellCases } from './open-case.ts'

/** What a case says it was opened for: an item of the plan of its unit. */
export interface ForPlanItem {
  readonly itemId: string
  readonly unitId: UnitId
  readonly procedure: CaseProcedure
  readonly subjectId: PersonId
}

/** Answers whether an item of a plan is there, under execution, not opened yet and about this. The plans stand above the cases. */
export type FitsPlanItem = (trx: Trx, item: ForPlanItem) => Promise<boolean>

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
