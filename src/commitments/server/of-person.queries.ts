import type { CommitmentId, PersonId, UnitId } from '#kernel/id.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import type { Db, Trx } from '#platform/server/db/db.ts'

export interface OwedBy {
  readonly id: CommitmentId
  readonly what: string
  readonly dueOn: LocalDate
}

const OWED_SHOWN = 100

/** What a person still has to do for a unit, soonest first. The caller has checked the right to the unit. */
export async function listOwedBy(db: Db | Trx, personId: PersonId, unitId: UnitId): Promise<readonly OwedBy[]> {
  const rows = await db
    .selectFrom('commitment')
    .select(['id', 'what', 'dueOn'])
    .where('ownerPersonId', '=', personId)
    .where('unitId', '=', unitId)
    .where('closedOn', 'is', null)
    .orderBy('dueOn')
    .orderBy('id')
    .limit(OWED_SHOWN)
    .execute()
  return rows.map((row) => ({ ...row, id: row.id as CommitmentId, dueOn: row.dueOn as LocalDate }))
}
