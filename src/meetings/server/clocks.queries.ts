import { sql } from 'kysely'
import type { MeetingId, UnitId } from '#kernel/id.ts'
import { addMonths, type LocalDate, type Month, monthOf, quarterOf } from '#kernel/local-date.ts'
import type { Db, Trx } from '#platform/server/db/db.ts'
import type { MeetingKind } from '../rules/vocabulary.ts'

/** A meeting as far as its clocks are concerned; days are those of Việt Nam. */
export interface MeetingClock {
  readonly id: MeetingId
  readonly unitId: UnitId
  readonly kind: MeetingKind
  readonly month: Month
  readonly startsOn: LocalDate | null
  readonly heldOn: LocalDate | null
  readonly isCalledOff: boolean
  readonly documentsPosted: boolean
  readonly resultPosted: boolean
  readonly reported: boolean
}

/** Meetings of these units since the quarter of a day began, and those of the three months before whose clocks still run. */
export async function listMeetingClocks(
  db: Db | Trx,
  unitIds: readonly UnitId[],
  on: LocalDate,
): Promise<readonly MeetingClock[]> {
  const month = monthOf(on)
  const quarterBegins = `${month.slice(0, 4)}-${String(quarterOf(month) * 3 - 2).padStart(2, '0')}`
  const earliest = addMonths(quarterBegins as Month, -3)
  const { rows } = await sql<MeetingClock>`
    select m.id, m.unit_id, m.kind, m.month, (m.starts_at at time zone 'Asia/Ho_Chi_Minh')::date as starts_on,
      (m.ended_at at time zone 'Asia/Ho_Chi_Minh')::date as held_on, m.stage in ('cancelled', 'postponed') as is_called_off,
      m.documents_posted_at is not null as documents_posted, m.result_posted_at is not null as result_posted, m.reported_at is not null as reported
    from meeting m
    where m.unit_id = any(${[...unitIds]}::uuid[])
      and (m.month >= ${quarterBegins} or (m.month >= ${earliest} and m.ended_at is not null and (m.reported_at is null or m.result_posted_at is null)))
    order by m.unit_id, m.month, m.id`.execute(db)
  return rows
}
