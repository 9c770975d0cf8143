import { sql } from 'kysely'
import { columnsOf, type UnitMonth } from '#kernel/unit-month.ts'
import type { Db, Trx } from '#platform/server/db/db.ts'
import type { Grade } from '#rulebook/rules/score-frame.ts'
import type { MeetingKind } from '../rules/vocabulary.ts'

/** A meeting that is over, as far as reports count it. */
export interface MeetingFact extends UnitMonth {
  readonly id: string
  readonly kind: MeetingKind
  readonly grade: Grade | null
  /** Who was bound to come, and of them who came and who did not. */
  readonly obliged: number
  readonly present: number
  readonly excused: number
  readonly unexcused: number
  /** How many of the members spoke. */
  readonly spoke: number
  /** Sent to the superior within the days of the rules this meeting was held under; null: not sent, or those rules name no days. */
  readonly reportedInTime: boolean | null
}

/** The meetings of these units in these months. No scope: for counting, where nobody is named. */
export async function listMeetingFacts(db: Db | Trx, asked: readonly UnitMonth[]): Promise<readonly MeetingFact[]> {
  const { units, months } = columnsOf(asked)
  const { rows } = await sql<MeetingFact>`
    select m.unit_id, m.month, m.id, m.kind, m.decided_grade as grade, coalesce(a.obliged, 0)::int as obliged, coalesce(a.present, 0)::int as present,
      coalesce(a.excused, 0)::int as excused, coalesce(a.unexcused, 0)::int as unexcused, s.spoke::int as spoke,
      (m.reported_at at time zone 'Asia/Ho_Chi_Minh')::date
        <= (m.ended_at at time zone 'Asia/Ho_Chi_Minh')::date + (m.rules_pin #>> '{meeting.reportDaysAfter,value}')::int as reported_in_time
    from unnest(${units}::uuid[], ${months}::text[]) as k (unit_id, month)
    join meeting m on m.unit_id = k.unit_id and m.month = k.month and m.ended_at is not null
    cross join lateral (
      select count(*) filter (where mark in ('present', 'absent_excused', 'absent_unexcused')) as obliged,
        count(*) filter (where mark = 'present') as present, count(*) filter (where mark = 'absent_excused') as excused,
        count(*) filter (where mark = 'absent_unexcused') as unexcused
      from attendance where meeting_id = m.id) a
    cross join lateral (select count(distinct person_id) as spoke from turn where meeting_id = m.id) s
    where m.stage not in ('cancelled', 'postponed')`.execute(db)
  return rows
}
