import { sql } from 'kysely'
import type { MeetingId, UnitId } from '#kernel/id.ts'
import type { LocalDate, Month } from '#kernel/local-date.ts'
import type { Db, Trx } from '#platform/server/db/db.ts'
import type { MeetingKind, MeetingStage } from '../rules/vocabulary.ts'

export interface UnfinishedMeeting {
  readonly id: MeetingId
  readonly unitId: UnitId
  readonly kind: MeetingKind
  readonly stage: MeetingStage
  readonly month: Month
  readonly startsOn: LocalDate | null
}

/** Meetings of these units that are planned, under way, or whose minutes are not adopted. No scope: the caller has checked it. */
export async function listUnfinishedMeetings(
  db: Db | Trx,
  unitIds: readonly UnitId[],
): Promise<readonly UnfinishedMeeting[]> {
  const { rows } = await sql<UnfinishedMeeting>`
    select id, unit_id, kind, stage, month, starts_on from meeting
    where unit_id = any(${[...unitIds]}::uuid[]) and stage in ('planned', 'notified', 'in_progress', 'closed')
    order by unit_id, month, id`.execute(db)
  return rows
}

export interface LastMeeting {
  readonly unitId: UnitId
  readonly heldOn: LocalDate
}

/** The day each of these units last met. */
export async function listLastMeetings(db: Db | Trx, unitIds: readonly UnitId[]): Promise<readonly LastMeeting[]> {
  const { rows } = await sql<LastMeeting>`
    select unit_id, max((started_at at time zone 'Asia/Ho_Chi_Minh')::date) as held_on from meeting
    where unit_id = any(${[...unitIds]}::uuid[]) and started_at is not null group by unit_id`.execute(db)
  return rows
}
