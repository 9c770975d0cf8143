import type { MeetingId, UnitId } from '#kernel/id.ts'
import type { PlainWrite } from '#platform/server/acts/plain-write.ts'
import type { MeetingEventOf } from '../../rules/events.ts'
import type { Attendance, Turn } from '../../rules/meeting.ts'

/** Events that change nothing of the meeting's own row and are written without asking the database anything. */
export type GuardedEvent = MeetingEventOf<'roll_called' | 'turn_recorded'>

interface Place {
  readonly meetingId: MeetingId
  readonly unitId: UnitId
}

/** Counts the act, if nobody was faster: the guard of an act on a meeting read without a lock. */
export function countedFrom(meetingId: MeetingId, version: number): PlainWrite {
  const text =
    'update meeting_version set version = version + 1 where meeting_id = $1 and version = $2 returning unit_id'
  return { text, values: [meetingId, version] }
}

export function guardedWrite(place: Place, event: GuardedEvent): PlainWrite {
  return event.type === 'roll_called' ? marksWrite(place, event.marks) : turnWrite(place, event.turn)
}

/** One text for one mark or many. */
function marksWrite({ meetingId, unitId }: Place, marks: readonly Attendance[]): PlainWrite {
  const text = `insert into attendance (meeting_id, unit_id, person_id, mark, arrived_at, left_at, reason)
    select $1, $2, m.* from unnest($3::uuid[], $4::text[], $5::timestamptz[], $6::timestamptz[], $7::text[]) as m
    on conflict (meeting_id, person_id) do update
      set mark = excluded.mark, arrived_at = excluded.arrived_at, left_at = excluded.left_at, reason = excluded.reason`
  const columns = ['personId', 'mark', 'arrivedAt', 'leftAt', 'reason'] as const
  return { text, values: [meetingId, unitId, ...columns.map((column) => marks.map((mark) => mark[column]))] }
}

function turnWrite({ meetingId, unitId }: Place, turn: Turn): PlainWrite {
  const text = `insert into turn (id, meeting_id, unit_id, item_id, person_id, guest_id, kind, started_at, seconds, text)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`
  const { id, itemId, personId, guestId, kind, startedAt, seconds } = turn
  return { text, values: [id, meetingId, unitId, itemId, personId, guestId, kind, startedAt, seconds, turn.text] }
}
