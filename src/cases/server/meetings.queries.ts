import { sql } from 'kysely'
import type { UnitId } from '#kernel/id.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import type { Trx } from '#platform/server/db/db.ts'
import type { Asked } from '../rules/entries.ts'

const HELD_ON = sql<LocalDate>`(started_at at time zone 'Asia/Ho_Chi_Minh')::date`

interface HeldMeeting {
  readonly id: string
  readonly on: LocalDate
}

/** As many as are offered to choose among. */
const OFFERED = 24

/** Meetings of the cell that were held, the newest first. */
export async function listHeldMeetings(trx: Trx, unitId: UnitId): Promise<HeldMeeting[]> {
  const { rows } = await sql<HeldMeeting>`
    select id, ${HELD_ON} as "on" from meeting where unit_id = ${unitId} and started_at is not null
    order by started_at desc limit ${OFFERED}`.execute(trx)
  return rows
}

function namedIn({ body }: Asked): string | null {
  if ('agreed' in body) return body.agreed.meetingId
  return 'meetingId' in body ? body.meetingId : null
}

/** The day the meeting named in an act was held; null: none is named, it is of another cell, or it was not held. */
export async function meetingHeldOn(trx: Trx, unitId: UnitId, asked: Asked): Promise<LocalDate | null> {
  const id = namedIn(asked)
  if (id === null) return null
  const { rows } = await sql<{ readonly on: LocalDate }>`
    select ${HELD_ON} as "on" from meeting where id = ${id} and unit_id = ${unitId} and started_at is not null`.execute(
    trx,
  )
  return rows[0]?.on ?? null
}
