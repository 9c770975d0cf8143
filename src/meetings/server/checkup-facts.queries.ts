import { sql } from 'kysely'
import type { MeetingId, UnitId } from '#kernel/id.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import type { Db, Trx } from '#platform/server/db/db.ts'

export interface RollInMinutes {
  readonly unitId: UnitId
  readonly meetingId: MeetingId
  readonly heldOn: LocalDate
  /** Members of the cell as the meeting counted them when it began. */
  readonly inMinutes: number
  /** Members of the cell on that day as the register has them now. */
  readonly onRoll: number
}

/** The last meeting of each of these cells, with both counts. Guests from other cells are in neither. */
export async function listRollsInMinutes(db: Db | Trx, unitIds: readonly UnitId[]): Promise<readonly RollInMinutes[]> {
  const { rows } = await sql<RollInMinutes>`
    select m.unit_id, m.id as meeting_id, m.held_on,
      (select count(*)::int from jsonb_array_elements(m.roster_pin) r where r ->> 'place' <> 'temp_here') as in_minutes,
      (select count(*)::int from membership s where s.unit_id = m.unit_id and s.from_on <= m.held_on
        and (s.to_on is null or s.to_on > m.held_on)
        and not exists (select from member_leave l where l.person_id = s.person_id and l.unit_id = s.unit_id
          and l.kind = 'temp_here' and l.from_on <= m.held_on and (l.to_on is null or l.to_on > m.held_on))) as on_roll
    from (select distinct on (unit_id) unit_id, id, roster_pin, (started_at at time zone 'Asia/Ho_Chi_Minh')::date as held_on
      from meeting where unit_id = any(${[...unitIds]}::uuid[]) and kind in ('regular', 'thematic', 'combined')
        and stage in ('closed', 'adopted', 'reported', 'graded')
      order by unit_id, started_at desc) m`.execute(db)
  return rows
}

export interface UnlockedMinutes {
  readonly unitId: UnitId
  readonly meetingId: MeetingId
  readonly heldOn: LocalDate
}

/** Meetings of these units that ended and whose minutes are not locked. */
export async function listUnlockedMinutes(
  db: Db | Trx,
  unitIds: readonly UnitId[],
): Promise<readonly UnlockedMinutes[]> {
  const { rows } = await sql<UnlockedMinutes>`
    select m.unit_id, m.id as meeting_id, (m.ended_at at time zone 'Asia/Ho_Chi_Minh')::date as held_on
    from meeting m left join minutes b on b.meeting_id = m.id
    where m.unit_id = any(${[...unitIds]}::uuid[]) and m.stage = 'closed' and b.locked_at is null`.execute(db)
  return rows
}
