import { sql } from 'kysely'
import type { PersonId, UnitId } from '#kernel/id.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import type { Db, Trx } from '#platform/server/db/db.ts'

export interface PlacelessAccount {
  readonly unitId: UnitId
  readonly personId: PersonId
  readonly leftOn: LocalDate
  readonly isSignedIn: boolean
}

/** Open accounts of people who left these cells last, and are on no roll, in no office and here on no temporary activity. */
export async function listPlacelessAccounts(
  db: Db | Trx,
  unitIds: readonly UnitId[],
  { on, at }: { readonly on: LocalDate; readonly at: Date },
): Promise<readonly PlacelessAccount[]> {
  const { rows } = await sql<PlacelessAccount>`
    select s.unit_id, s.person_id, s.to_on as left_on,
      exists (select from auth_session n where n.user_id = u.id and n.expires_at > ${at}) as is_signed_in
    from membership s join auth_user u on u.person_id = s.person_id and u.closed_at is null
    where s.unit_id = any(${[...unitIds]}::uuid[]) and s.to_on <= ${on}
      and not exists (select from membership n where n.person_id = s.person_id and n.id <> s.id and n.from_on >= s.to_on)
      and not exists (select from term t where t.person_id = s.person_id and (t.to_on is null or t.to_on > ${on}))
      and not exists (select from member_leave l where l.person_id = s.person_id and l.kind = 'temp_here'
        and (l.to_on is null or l.to_on > ${on}))`.execute(db)
  return rows
}
