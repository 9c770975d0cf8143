import { sql } from 'kysely'
import type { UnitId } from '#kernel/id.ts'
import type { LocalDate, Month } from '#kernel/local-date.ts'
import type { Db, Trx } from '#platform/server/db/db.ts'

const ADOPTED = ['adopted', 'reported', 'graded']
const STOPPED = ['postponed', 'cancelled']

/** A screenful: whoever changes a rule for a province needs the count, not a thousand lines. */
const LINES_SHOWN = 30

interface Found {
  readonly open: number
  readonly adopted: number
  readonly lastAdoptedOn: LocalDate | null
  readonly lines: { unitName: string; on: LocalDate | null; month: Month; isAdopted: boolean }[] | null
}

/**
 * Meetings of a unit and of those below it that a rule changed from a day on would meet: those still open, those adopted
 * already (they keep the rules they pinned), the first of both by day, and the day of the latest adopted one. The rule book
 * asks this through app/. A meeting without a day yet counts by the first day of its month. Its unit's place and name are
 * those of the meeting's own day.
 */
export async function findTouchedMeetings(
  db: Db | Trx,
  { unitId, from, to }: { readonly unitId: UnitId; readonly from: LocalDate; readonly to: LocalDate | null },
) {
  const { rows } = await sql<Found>`
    with below as (
      select m.unit_id, m.stage, m.starts_on, m.month, coalesce(m.starts_on, (m.month || '-01')::date) as held_on
      from meeting m
      where exists (
        select from unit_ancestry a
        where a.ancestor_id = ${unitId} and a.unit_id = m.unit_id
          and a.from_on <= coalesce(m.starts_on, (m.month || '-01')::date)
          and (a.to_on is null or a.to_on > coalesce(m.starts_on, (m.month || '-01')::date))
      )
    ), touched as (
      select unit_id, starts_on, month, held_on, stage = any(${ADOPTED}::text[]) as is_adopted from below
      where held_on >= ${from}::date and (${to}::date is null or held_on < ${to}::date)
        and stage <> all(${STOPPED}::text[])
    ), shown as (
      select v.name, t.starts_on, t.month, t.held_on, t.is_adopted
      from touched t
      join unit_version v on v.unit_id = t.unit_id and v.from_on <= t.held_on
        and (v.to_on is null or v.to_on > t.held_on)
      order by t.is_adopted, t.held_on, v.name collate "vi-x-icu"
      limit ${LINES_SHOWN}
    )
    select
      (select count(*)::int from touched where not is_adopted) as open,
      (select count(*)::int from touched where is_adopted) as adopted,
      (select max(held_on) from below where stage = any(${ADOPTED}::text[])) as last_adopted_on,
      (select json_agg(json_build_object(
        'unitName', s.name, 'on', s.starts_on, 'month', s.month, 'isAdopted', s.is_adopted
      ) order by s.is_adopted, s.held_on, s.name collate "vi-x-icu") from shown s) as lines`.execute(db)
  const [row] = rows
  const { open = 0, adopted = 0, lastAdoptedOn = null } = row ?? {}
  return { open, adopted, lastAdoptedOn, lines: row?.lines ?? [] }
}
