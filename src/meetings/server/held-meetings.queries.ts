import { sql } from 'kysely'
import type { MeetingId, UnitId } from '#kernel/id.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import type { Db, Trx } from '#platform/server/db/db.ts'
import type { MeetingKind } from '../rules/vocabulary.ts'

export interface HeldMeeting {
  readonly id: MeetingId
  readonly kind: MeetingKind
  readonly on: LocalDate
}

/** Meetings of a unit held from a day on, the last first. The caller has checked the right to the unit. */
export async function listHeldMeetings(db: Db | Trx, unitId: UnitId, from: LocalDate): Promise<readonly HeldMeeting[]> {
  const { rows } = await sql<HeldMeeting>`
    select id, kind, (started_at at time zone 'Asia/Ho_Chi_Minh')::date as "on" from meeting
    where unit_id = ${unitId} and started_at is not null and (started_at at time zone 'Asia/Ho_Chi_Minh')::date >= ${from}
    order by started_at desc limit 24`.execute(db)
  return rows
}

export interface TakenVote extends Pick<HeldMeeting, 'on'> {
  readonly id: string
  readonly meetingId: MeetingId
  readonly question: string
  readonly base: number
  readonly inFavour: number
  readonly passed: boolean
}

/** Votes on resolutions in meetings of a cell from a day on, the last first: what a procedure rests its own on. No other vote is one on it. */
export async function listVotesTaken(db: Db | Trx, unitId: UnitId, from: LocalDate): Promise<readonly TakenVote[]> {
  const { rows } = await sql<TakenVote>`
    select v.id, v.meeting_id, v.question, cardinality(v.base) as base, v.in_favour, v.passed,
      (m.started_at at time zone 'Asia/Ho_Chi_Minh')::date as "on"
    from vote v join meeting m on m.id = v.meeting_id
    where m.unit_id = ${unitId} and v.kind = 'resolution' and m.kind in ('regular', 'thematic', 'combined', 'extraordinary')
      and (m.started_at at time zone 'Asia/Ho_Chi_Minh')::date >= ${from}
    order by v.at desc limit 60`.execute(db)
  return rows
}
