import { sql } from 'kysely'
import type { PersonId, UnitId } from '#kernel/id.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import type { Db, Trx } from '#platform/server/db/db.ts'
import { rulesFor } from '#rulebook/public.ts'
import type { ContentContext, NoticeContent } from '../rules/content.ts'

/** What the rule on the content of a notice must know of the unit concerned. */
export async function contentContext(
  trx: Trx,
  unitId: UnitId,
  { shortcomings }: Pick<NoticeContent, 'shortcomings'>,
  issuedOn: LocalDate,
): Promise<ContentContext> {
  const named = shortcomings.flatMap(({ personId }) => (personId === null ? [] : [personId]))
  const known = new Set(await peopleAmong(trx, unitId, named, issuedOn))
  const kinds = (await rulesFor(trx, unitId, issuedOn))['remediation.shortcomingKinds'].value.map(({ code }) => code)
  return { kinds, issuedOn, isOfUnit: (personId) => known.has(personId) }
}

async function peopleAmong(db: Db | Trx, unitId: UnitId, ids: readonly PersonId[], on: LocalDate) {
  if (ids.length === 0) return []
  const { rows } = await sql<{ readonly id: PersonId }>`
    select p.id from person p where p.id = any(${[...ids]}::uuid[]) and p.id in ${peopleOf(unitId, on)}`.execute(db)
  return rows.map(({ id }) => id)
}

/** Whoever stands on the roll or holds an office in a unit or below it that day. */
export function peopleOf(unitId: UnitId, on: LocalDate) {
  const below = sql`(select a.unit_id from unit_ancestry a
    where a.ancestor_id = ${unitId} and a.from_on <= ${on} and (a.to_on is null or a.to_on > ${on}))`
  return sql`(select person_id from membership where unit_id in ${below} and from_on <= ${on} and (to_on is null or to_on > ${on})
    union all select person_id from term where unit_id in ${below} and from_on <= ${on} and (to_on is null or to_on > ${on}))`
}
