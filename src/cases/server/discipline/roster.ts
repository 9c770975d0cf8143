import { sql } from 'kysely'
import type { PersonId, UnitId } from '#kernel/id.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import type { Trx } from '#platform/server/db/db.ts'
import type { RosterCount } from '../../rules/discipline/hearing.ts'

interface Counted {
  readonly official: number
  readonly exempt: number
  readonly away: number
  readonly isProbationary: boolean | null
}

/** Official members of the cell itself on a day, how many of them are exempt or away, and what the member concerned is. */
export async function countRoster(
  trx: Trx,
  { unitId, subjectId, on }: { readonly unitId: UnitId; readonly subjectId: PersonId; readonly on: LocalDate },
): Promise<RosterCount> {
  const { rows } = await sql<Counted>`
    with here as (
      select s.person_id, m.official_on <= ${on}::date as official,
        (select l.kind from member_leave l
          where l.person_id = s.person_id and l.unit_id = s.unit_id and l.from_on <= ${on}::date
            and (l.to_on is null or l.to_on > ${on}::date)
          order by l.from_on desc limit 1) as leave
      from membership s join member m on m.id = s.person_id
      where s.unit_id = ${unitId} and s.from_on <= ${on}::date and (s.to_on is null or s.to_on > ${on}::date))
    select (count(*) filter (where official))::int as official,
      (count(*) filter (where official and leave in ('exempt', 'temp_exempt')))::int as exempt,
      (count(*) filter (where official and leave = 'temp_away'))::int as away,
      bool_or(not coalesce(official, false)) filter (where person_id = ${subjectId}) as "isProbationary"
    from here`.execute(trx)
  const found = rows[0]
  const isProbationary = found?.isProbationary ?? false
  const counted = { official: found?.official ?? 0, exempt: found?.exempt ?? 0, away: found?.away ?? 0 }
  return { ...counted, subject: { isProbationary, isCounted: found?.isProbationary === false } }
}
