import type { UnitId } from '#kernel/id.ts'
import type { Db, Trx } from '#platform/server/db/db.ts'
import type { ReorganisationStage } from '../rules/stages.ts'

export interface OpenReorganisation {
  readonly title: string
  readonly stage: ReorganisationStage
}

/** Plans of a committee that are neither done nor dropped. No scope: the caller has checked it. */
export async function listOpenReorganisations(db: Db | Trx, unitId: UnitId): Promise<readonly OpenReorganisation[]> {
  const rows = await db
    .selectFrom('reorganisation')
    .select(['title', 'stage'])
    .where('unitId', '=', unitId)
    .where('stage', 'in', ['draft', 'previewed', 'decided'])
    .orderBy('id')
    .execute()
  return rows.map(({ title, stage }) => ({ title, stage: stage as ReorganisationStage }))
}
