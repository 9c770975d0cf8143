import { sql } from 'kysely'
import type { PersonId, UnitId } from '#kernel/id.ts'
import { err, ok, type Result } from '#kernel/result.ts'
import type { Db } from '#platform/server/db/db.ts'

const MOST_SAVED = 30

export interface SavedList {
  readonly id: string
  readonly name: string
  readonly filter: Record<string, string>
}

/** A person's own lists of a unit. */
export async function listSaved(db: Db, personId: PersonId, unitId: UnitId): Promise<SavedList[]> {
  const rows = await db
    .selectFrom('membersSavedList')
    .select(['id', 'name', 'filter'])
    .where('personId', '=', personId)
    .where('unitId', '=', unitId)
    .orderBy('name')
    .execute()
  return rows.map(({ filter, ...row }) => ({ ...row, filter: filter as Record<string, string> }))
}

/** Keeps a list under its name; the same name again replaces what was asked for. */
export async function saveList(
  db: Db,
  list: SavedList & { readonly personId: PersonId; readonly unitId: UnitId; readonly at: Date },
): Promise<Result<{ id: string }, { readonly code: 'too_many_saved_lists' }>> {
  const { id, personId, unitId, name, filter, at } = list
  const { rows } = await sql<{
    id: string
  }>`insert into members_saved_list (id, person_id, unit_id, name, filter, saved_at)
    select ${id}, ${personId}, ${unitId}, ${name}, ${JSON.stringify(filter)}::jsonb, ${at}
    where (select count(*) from members_saved_list where person_id = ${personId} and unit_id = ${unitId} and name <> ${name}) < ${MOST_SAVED}
    on conflict (person_id, unit_id, name) do update set filter = excluded.filter, saved_at = excluded.saved_at
    returning id`.execute(db)
  const [saved] = rows
  return saved ? ok({ id: saved.id }) : err({ code: 'too_many_saved_lists' })
}

export async function forgetList(db: Db, personId: PersonId, unitId: UnitId, id: string): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom('membersSavedList')
    .where('id', '=', id)
    .where('personId', '=', personId)
    .where('unitId', '=', unitId)
    .executeTakeFirst()
  return numDeletedRows > 0n
}
