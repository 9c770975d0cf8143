import { err, ok } from '#kernel/result.ts'
import { type ActContext, happened, refusedAtTheDoor } from '../context.ts'
import type { MeetingEventOf } from '../events.ts'
import type { MeetingHead } from '../meeting.ts'
import type { Decision } from '../refusal.ts'

/** The meeting's papers were sent out or put on the handbook; whether in time is for the score to say (D1). */
export function decidePostDocuments(
  head: MeetingHead,
  { happenedAt }: { readonly happenedAt: Date | null },
  ctx: ActContext,
): Decision<MeetingEventOf<'documents_posted'>, 'in_the_future' | 'already_posted'> {
  const refused = refusedAtTheDoor(head, 'post_documents', ctx.actor)
  if (refused) return err(refused)
  if (head.documentsPostedAt !== null) return err({ code: 'already_posted' })
  const at = happened(ctx, happenedAt)
  return at.ok ? ok([{ type: 'documents_posted', at: at.value }]) : at
}
