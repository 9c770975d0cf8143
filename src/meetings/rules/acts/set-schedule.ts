import { localDateAt, monthOf } from '#kernel/local-date.ts'
import { err, ok } from '#kernel/result.ts'
import { type ActContext, refusedAtTheDoor } from '../context.ts'
import type { MeetingEventOf } from '../events.ts'
import type { MeetingHead, Schedule } from '../meeting.ts'
import type { Decision } from '../refusal.ts'

/** Sets or moves day, hour and place. A notified or postponed meeting goes back to planned: its people must be told anew. */
export function decideSetSchedule(
  head: MeetingHead,
  schedule: Schedule,
  ctx: ActContext,
): Decision<MeetingEventOf<'schedule_set'>, 'outside_month'> {
  const refused = refusedAtTheDoor(head, 'set_schedule', ctx.actor)
  if (refused) return err(refused)
  const on = localDateAt(schedule.startsAt)
  if (monthOf(on) !== head.month) return err({ code: 'outside_month', month: head.month, on })
  return ok([{ type: 'schedule_set', schedule }])
}
