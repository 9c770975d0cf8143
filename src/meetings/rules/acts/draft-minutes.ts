import { err, ok } from '#kernel/result.ts'
import { type ActContext, refusedAtTheDoor } from '../context.ts'
import type { MeetingEventOf } from '../events.ts'
import type { Meeting } from '../meeting.ts'
import { draftBlocks } from '../minutes-draft.ts'
import type { Decision } from '../refusal.ts'

/** Drafts the minutes from what is recorded. Drafting again takes in new facts and keeps what a person has written. */
export function decideDraftMinutes(meeting: Meeting, ctx: ActContext): Decision<MeetingEventOf<'minutes_drafted'>> {
  const refused = refusedAtTheDoor(meeting, 'draft_minutes', ctx.actor)
  if (refused) return err(refused)
  return ok([{ type: 'minutes_drafted', blocks: draftBlocks(meeting, ctx.newId) }])
}
