import { err, ok } from '#kernel/result.ts'
import { type ActContext, refusedAtTheDoor } from '../context.ts'
import type { MeetingEventOf } from '../events.ts'
import type { MeetingHead } from '../meeting.ts'
import type { Decision } from '../refusal.ts'
import type { HandbookStep } from '../vocabulary.ts'

/** Ticks off, or takes back, one thing put on the electronic handbook. */
export function decideTickHandbook(
  head: MeetingHead,
  { step, done }: { readonly step: HandbookStep; readonly done: boolean },
  ctx: ActContext,
): Decision<MeetingEventOf<'handbook_ticked'>> {
  const refused = refusedAtTheDoor(head, 'tick_handbook', ctx.actor)
  if (refused) return err(refused)
  return ok([{ type: 'handbook_ticked', step, done, at: ctx.at }])
}
