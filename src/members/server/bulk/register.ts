import { sql } from 'kysely'
import type { UnitId } from '#kernel/id.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import type { Db, Trx } from '#platform/server/db/db.ts'

/** How a member stands in his cell, in one word that differs when anything of it does; over `membership s`, `person p`, `member m`. */
export const STANDS_AS = sql<string>`md5(row(p.full_name, p.sex, p.born_on, p.born_precision, p.phone, p.email, p.citizen_number,
  m.admitted_on, m.probation_from_on, m.official_on, m.card_number, m.file_number, m.home_address, m.occupation, m.ethnicity,
  s.from_on, s.to_on, s.end_reason,
  (select string_agg(t.tag, ',' order by t.tag) from member_tag t where t.person_id = s.person_id),
  (select string_agg(row(l.id, l.kind, l.from_on, l.to_on, l.reason, l.basis)::text, ',' order by l.id)
    from member_leave l where l.person_id = s.person_id and l.unit_id = s.unit_id))::text)`

/** Each cell's register on a day in one word. A cell without members has one too. */
export async function registerDigests(
  db: Db | Trx,
  unitIds: readonly UnitId[],
  on: LocalDate,
): Promise<ReadonlyMap<UnitId, string>> {
  const { rows } = await sql<{ unitId: UnitId; digest: string }>`
    select u.id as unit_id, md5(coalesce(string_agg(w.stands, ' ' order by w.id), '')) as digest
    from unnest(${[...unitIds]}::uuid[]) u (id)
    left join lateral (
      select s.id, ${STANDS_AS} as stands
      from membership s join person p on p.id = s.person_id join member m on m.id = s.person_id
      where s.unit_id = u.id and s.from_on <= ${on}::date and (s.to_on is null or s.to_on > ${on}::date)) w on true
    group by u.id`.execute(db)
  return new Map(rows.map(({ unitId, digest }) => [unitId, digest]))
}
