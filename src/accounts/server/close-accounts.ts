import type { PersonId } from '#kernel/id.ts'
import type { Trx } from '#platform/server/db/db.ts'

/** Shuts every account of a person inside another act: no sign-in, every session ended, open codes withdrawn. Nothing is deleted. */
export async function closeAccountsOf(trx: Trx, personId: PersonId, at: Date): Promise<void> {
  const closed = await trx
    .updateTable('authUser')
    .set({ closedAt: at, updatedAt: at })
    .where('personId', '=', personId)
    .where('closedAt', 'is', null)
    .returning('id')
    .execute()
  const userIds = closed.map(({ id }) => id)
  if (userIds.length === 0) return
  await trx.deleteFrom('authSession').where('userId', 'in', userIds).execute()
  await trx
    .updateTable('signInCode')
    .set({ withdrawnAt: at })
    .where('userId', 'in', userIds)
    .where('usedAt', 'is', null)
    .where('withdrawnAt', 'is', null)
    .execute()
}
