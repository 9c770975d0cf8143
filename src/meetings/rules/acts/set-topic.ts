import { err, ok } from '#kernel/result.ts'
import { type ActContext, refusedAtTheDoor } from '../context.ts'
import type { MeetingEventOf } from '../events.ts'
import type { MeetingHead } from '../meeting.ts'
import type { Decision } from '../refusal.ts'

/**
 * Gives the meeting its theme. A regular meeting becomes a combined one: a thematic part may follow the regular part,
 * it may not replace it. Source: HD 42-HD/BTCTW.
 */
export function decideSetTopic(
  head: MeetingHead,
  topic: string,
  ctx: ActContext,
): Decision<MeetingEventOf<'topic_set'>, 'topic_needed'> {
  const refused = refusedAtTheDoor(head, 'set_topic', ctx.actor)
  if (refused) return err(refused)
  if (topic === '') return err({ code: 'topic_needed' })
  return ok([{ type: 'topic_set', topic, kind: head.kind === 'regular' ? 'combined' : head.kind }])
}
