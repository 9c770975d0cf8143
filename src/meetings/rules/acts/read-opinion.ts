import { err, ok } from '#kernel/result.ts'
import { type ActContext, happenedInside, refusedAtTheDoor } from '../context.ts'
import type { MeetingEventOf } from '../events.ts'
import type { MeetingWith } from '../meeting.ts'
import type { Decision } from '../refusal.ts'

/** An opinion handed in beforehand has been read out. */
export function decideReadOpinion(
  meeting: MeetingWith<'handedOpinions'>,
  { opinionId, happenedAt }: { readonly opinionId: string; readonly happenedAt: Date | null },
  ctx: ActContext,
): Decision<
  MeetingEventOf<'opinion_read'>,
  'no_such_opinion' | 'already_read' | 'in_the_future' | 'before_start' | 'after_end'
> {
  const refused = refusedAtTheDoor(meeting, 'read_opinion', ctx.actor)
  if (refused) return err(refused)
  const opinion = meeting.handedOpinions.find((one) => one.id === opinionId)
  if (!opinion) return err({ code: 'no_such_opinion' })
  if (opinion.readAt !== null) return err({ code: 'already_read' })
  const at = happenedInside(meeting, ctx, happenedAt)
  return at.ok ? ok([{ type: 'opinion_read', opinionId, at: at.value }]) : at
}
