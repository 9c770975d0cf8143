import { err, ok } from '#kernel/result.ts'
import { type ActContext, happenedInside, refusedAtTheDoor } from '../context.ts'
import type { MeetingEventOf } from '../events.ts'
import type { MeetingWith } from '../meeting.ts'
import type { ClosingNeed, Decision } from '../refusal.ts'
import { findRunningItem } from './start-item.ts'

/** Closes the meeting once it has a chair, a minute-taker and a mark for everyone; the item still running ends with it. */
export function decideClose(
  meeting: MeetingWith<'agenda' | 'roster' | 'attendance' | 'turns' | 'votes'>,
  { happenedAt }: { readonly happenedAt: Date | null },
  ctx: ActContext,
): Decision<
  MeetingEventOf<'closed' | 'item_ended'>,
  'not_ready_to_close' | 'ends_before_it_starts' | 'in_the_future' | 'before_start' | 'after_end'
> {
  const refused = refusedAtTheDoor(meeting, 'close', ctx.actor)
  if (refused) return err(refused)
  const missing = missingForClosing(meeting)
  if (missing.length > 0) return err({ code: 'not_ready_to_close', missing })
  const when = happenedInside(meeting, ctx, happenedAt)
  if (!when.ok) return when
  const at = when.value
  if (at < latestRecorded(meeting)) return err({ code: 'ends_before_it_starts' })
  const running = findRunningItem(meeting)
  const closed = { type: 'closed', at } as const
  return ok(running ? [{ type: 'item_ended', itemId: running.id, at }, closed] : [closed])
}

export function missingForClosing(meeting: MeetingWith<'roster' | 'attendance'>): readonly ClosingNeed[] {
  const missing: ClosingNeed[] = []
  if (meeting.chairId === null) missing.push('chair')
  if (meeting.minuteTakerId === null) missing.push('minute_taker')
  if (meeting.roster.some((member) => !meeting.attendance.has(member.personId))) missing.push('roll_call')
  return missing
}

/** The last thing known to have happened: the meeting cannot have ended before it. */
function latestRecorded({ agenda, turns, votes }: MeetingWith<'agenda' | 'turns' | 'votes'>): Date {
  const moments = [
    ...agenda.flatMap((item) => [item.startedAt, item.endedAt]),
    ...turns.map((turn) => turn.startedAt),
    ...votes.map((vote) => vote.at),
  ]
  return new Date(moments.reduce((latest, moment) => Math.max(latest, moment?.getTime() ?? 0), 0))
}
