import { localDateAt } from '#kernel/local-date.ts'
import { err, ok } from '#kernel/result.ts'
import { type ActContext, refusedAtTheDoor } from '../context.ts'
import { checkDay } from '../days-of-meeting.ts'
import type { MeetingEventOf } from '../events.ts'
import type { MeetingHead, Schedule } from '../meeting.ts'
import type { Decision } from '../refusal.ts'
import type { RuleFigures } from '../vote-base.ts'

/** Sets or moves day, hour and place. A notified or postponed meeting goes back to planned: its people must be told anew. */
export function decideSetSchedule(
  head: MeetingHead,
  schedule: Schedule,
  ctx: ActContext,
  rules: RuleFigures<'meeting.prepDaysBeforeMonth'>,
): Decision<MeetingEventOf<'schedule_set'>, 'outside_month'> {
  const refused = refusedAtTheDoor(head, 'set_schedule', ctx.actor)
  if (refused) return err(refused)
  const fits = checkDay(head, localDateAt(schedule.startsAt), rules)
  if (!fits.ok) return fits
  return ok([{ type: 'schedule_set', schedule }])
}
