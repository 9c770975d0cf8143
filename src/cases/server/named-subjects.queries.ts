import { sql } from 'kysely'
import type { PersonId } from '#kernel/id.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import type { Db, Trx } from '#platform/server/db/db.ts'

/**
 * Of these people, who stands under a case that has not ended (inspection, supervision, denunciation, discipline under way) or under
 * discipline that still holds. Yes or no: nothing of the case is told.
 */
export async function findCaseSubjects(
  db: Db | Trx,
  personIds: readonly PersonId[],
  on: LocalDate,
): Promise<ReadonlySet<PersonId>> {
  if (personIds.length === 0) return new Set()
  const { rows } = await sql<{ id: PersonId }>`
    select id from case_subjects_among(${[...personIds]}::uuid[], ${on}::date) as id`.execute(db)
  return new Set(rows.map(({ id }) => id))
}
