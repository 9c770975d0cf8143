import { sql } from 'kysely'
import type { PersonId, UnitId } from '#kernel/id.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import type { Db, Trx } from '#platform/server/db/db.ts'

export interface ListedFile {
  readonly unitId: UnitId
  readonly personId: PersonId
  readonly kinds: readonly string[]
  readonly isOfficial: boolean
}

/** Kinds of paper in the files of these cells' members; nothing of what the papers say, so it is no look into a file. */
export async function listListedFiles(
  db: Db | Trx,
  unitIds: readonly UnitId[],
  on: LocalDate,
): Promise<readonly ListedFile[]> {
  const { rows } = await sql<ListedFile>`
    select f.unit_id, f.person_id, f.kinds, coalesce(m.official_on <= ${on}, false) as is_official
    from checkup_papers_of(${[...unitIds]}::uuid[], ${on}) f join member m on m.id = f.person_id`.execute(db)
  return rows
}
