import { sql } from 'kysely'
import type { UnitId } from '#kernel/id.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import type { Db, Trx } from '#platform/server/db/db.ts'

const ADOPTED = ['adopted', 'reported', 'graded']
const STOPPED = ['postponed', 'cancelled']

/**
 * Meetings of a unit and of those below it that a rule changed from a day on would meet: those still open, those adopted
 * already (they keep the rules they pinned), and the day of the latest adopted one. The rule book asks this through app/.
 * A meeting without a day yet counts by the first day of its month. Its unit's place is that of the meeting's own day.
 */
export async function countTouchedMeetings(
  db: Db | Trx,
  { unitId, from, to }: { readonly unitId: UnitId; readonly from: LocalDate; readonly to: LocalDate | null },
) {
  const { rows } = await sql<{ open: number; adopted: number; lastAdoptedOn: LocalDate | null }>`
    with below as (
      select m.stage, coalesce(m.starts_on, (m.month || '-01')::date) as held_on
      from meeting m
      where exists (
        select from unit_ancestry a
        where a.ancestor_id = ${unitId} and a.unit_id = m.unit_id
          and a.from_on <= coalesce(m.starts_on, (m.month || '-01')::date)
          and (a.to_on is null or a.to_on > coalesce(m.starts_on, (m.month || '-01')::date))
      )
    ), touched as (
      select stage from below where held_on >= ${from}::date and (${to}::date is null or held_on < ${to}::date)
    )
    select
      (select count(*)::int from touched where stage <> all(${[...ADOPTED, ...STOPPED]}::text[])) as open,
      (select count(*)::int from touched where stage = any(${ADOPTED}::text[])) as adopted,
      (select max(held_on) from below where stage = any(${ADOPTED}::text[])) as last_adopted_on`.execute(db)
  const [row] = rows
  return { open: row?.open ?? 0, adopted: row?.adopted ?? 0, lastAdoptedOn: row?.lastAdoptedOn ?? null }
}
