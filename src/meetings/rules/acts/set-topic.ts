import { err, ok } from '#kernel/result.ts'
import type { RulesInForce } from '#rulebook/rules/rule.ts'
import { addedItems, thematicPart } from '../agenda-proposal.ts'
import { type ActContext, refusedAtTheDoor } from '../context.ts'
import type { MeetingEventOf } from '../events.ts'
import type { MeetingWith } from '../meeting.ts'
import type { Decision } from '../refusal.ts'

/**
 * Gives the meeting its theme. A regular meeting becomes a combined one and its programme takes in the thematic part: it may
 * follow the regular part, it may not replace it. Source: HD 42-HD/BTCTW.
 */
export function decideSetTopic(
  meeting: MeetingWith<'agenda'>,
  { topic }: { readonly topic: string },
  ctx: ActContext,
  rules: RulesInForce,
): Decision<MeetingEventOf<'topic_set' | 'item_added' | 'items_ordered'>, 'topic_needed'> {
  const refused = refusedAtTheDoor(meeting, 'set_topic', ctx.actor)
  if (refused) return err(refused)
  if (topic === '') return err({ code: 'topic_needed' })
  if (meeting.kind !== 'regular') return ok([{ type: 'topic_set', topic, kind: meeting.kind }])
  const part = addedItems(meeting.agenda, thematicPart(rules, ctx.newId))
  return ok([{ type: 'topic_set', topic, kind: 'combined' }, ...part])
}
