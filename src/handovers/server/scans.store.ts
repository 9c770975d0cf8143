import type { ActId, Id, PersonId, UnitId } from '#kernel/id.ts'
import type { Db, Trx } from '#platform/server/db/db.ts'
import type { HandoverId } from './handovers.store.ts'

/** Scans of a handover's sheet in the order in which they came. No scope: the caller has found the handover. */
export async function listScans(db: Db | Trx, handoverId: HandoverId) {
  return await db
    .selectFrom('handoverScan as s')
    .innerJoin('file as f', 'f.id', 's.fileId')
    .innerJoin('person as p', 'p.id', 's.addedBy')
    .select(['s.id', 'f.name', 'f.sizeBytes', 'f.contentType', 'f.sha256', 's.addedAt', 'p.fullName as addedByName'])
    .where('s.handoverId', '=', handoverId)
    .orderBy('s.id')
    .execute()
}

export interface NewScan {
  readonly id: Id<'handoverScan'>
  readonly handoverId: HandoverId
  readonly unitId: UnitId
  readonly fileId: Id<'file'>
  readonly addedBy: PersonId
  readonly addedAt: Date
  readonly actId: ActId
}

export async function recordScan(trx: Trx, scan: NewScan): Promise<void> {
  await trx.insertInto('handoverScan').values(scan).execute()
}
