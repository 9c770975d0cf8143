import { err, ok } from '#kernel/result.ts'
import { type ActContext, happened, refusedAtTheDoor } from '../context.ts'
import type { MeetingEventOf } from '../events.ts'
import type { MeetingHead } from '../meeting.ts'
import type { Decision } from '../refusal.ts'

/** Minutes, resolution and score are posted; the clock of the days allowed runs from the end of the meeting (D2). */
export function decidePostResult(
  head: MeetingHead,
  { happenedAt }: { readonly happenedAt: Date | null },
  ctx: ActContext,
): Decision<MeetingEventOf<'result_posted'>, 'in_the_future' | 'already_posted' | 'ends_before_it_starts'> {
  const refused = refusedAtTheDoor(head, 'post_result', ctx.actor)
  if (refused) return err(refused)
  if (head.resultPostedAt !== null) return err({ code: 'already_posted' })
  const at = happened(ctx, happenedAt)
  if (!at.ok) return at
  const { progress } = head
  if ('held' in progress && at.value < progress.held.endedAt) return err({ code: 'ends_before_it_starts' })
  return ok([{ type: 'result_posted', at: at.value }])
}
