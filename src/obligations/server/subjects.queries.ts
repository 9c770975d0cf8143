import type { Db } from '#platform/server/db/db.ts'
import type { Obligation } from '../rules/obligation.ts'

/** Names of the persons that obligations are about; meetings and units are named by their own pages. */
export async function findSubjectNames(db: Db, due: readonly Obligation[]): Promise<ReadonlyMap<string, string>> {
  const ids = due.filter(({ subject }) => subject.kind === 'person').map(({ subject }) => subject.id)
  if (ids.length === 0) return new Map()
  const rows = await db.selectFrom('person').select(['id', 'fullName']).where('id', 'in', ids).execute()
  return new Map(rows.map((row) => [row.id, row.fullName]))
}
