import { sql } from 'kysely'
import type { UnitId } from '#kernel/id.ts'
import type { Db, Trx } from '#platform/server/db/db.ts'
import type { RemarkFacts } from '../rules/remarks.ts'

export type RemarkClockRow = RemarkFacts & { readonly id: string; readonly unitId: UnitId }

/** Contacts whose remarks each of these cells writes down: those kept with it, and its own members' with a cell outside. One statement. */
export async function listRemarkClocks(db: Db | Trx, unitIds: readonly UnitId[]): Promise<readonly RemarkClockRow[]> {
  const asked = sql`${[...unitIds]}::uuid[]`
  const { rows } = await sql<RemarkClockRow>`
    select c.id, c.stage, c.exception, c.received_on, coalesce(c.to_unit_id, m.unit_id, c.from_unit_id) as unit_id,
      array(select r.year from residence_remark r where r.contact_id = c.id) as given_for
    from residence_contact c left join membership m on m.person_id = c.person_id and m.to_on is null
    where c.stage = 'received' and (c.to_unit_id = any(${asked}) or (c.to_unit_id is null and coalesce(m.unit_id, c.from_unit_id) = any(${asked})))
      and (c.person_id is null or (m.unit_id is not null and m.unit_id is distinct from c.to_unit_id))`.execute(db)
  return rows
}

/** Whom contacts are of, by their ids. */
export async function namesOfContacts(db: Db | Trx, ids: readonly string[]): Promise<(readonly [string, string])[]> {
  const rows = await db
    .selectFrom('residenceContact')
    .select(['id', 'personName'])
    .where('id', 'in', [...ids])
    .execute()
  return rows.map(({ id, personName }) => [id, personName] as const)
}
