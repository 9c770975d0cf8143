import type { PersonId } from '#kernel/id.ts'
import type { Db, Trx } from '#platform/server/db/db.ts'

/** Which of these people can sign in. */
export async function findPeopleWithAccounts(
  db: Db | Trx,
  personIds: readonly PersonId[],
): Promise<ReadonlySet<PersonId>> {
  if (personIds.length === 0) return new Set()
  const rows = await db
    .selectFrom('authUser')
    .select('personId')
    .where('personId', 'in', [...personIds])
    .where('closedAt', 'is', null)
    .execute()
  return new Set(rows.flatMap(({ personId }) => (personId === null ? [] : [personId as PersonId])))
}
