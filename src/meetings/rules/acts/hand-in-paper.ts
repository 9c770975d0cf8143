import { err, ok } from '#kernel/result.ts'
import { type ActContext, refusedAtTheDoor } from '../context.ts'
import type { MeetingEventOf } from '../events.ts'
import type { MeetingWith } from '../meeting.ts'
import type { Decision } from '../refusal.ts'

/** The author hands in his draft, or the officer types it for him; an approved paper is not replaced. */
export function decideHandInPaper(
  meeting: MeetingWith<'papers'>,
  { paperId, text }: { readonly paperId: string; readonly text: string },
  ctx: ActContext,
): Decision<MeetingEventOf<'paper_handed_in'>, 'no_such_paper' | 'paper_already_approved'> {
  const paper = meeting.papers.find((one) => one.id === paperId)
  const isAuthor = paper?.authorId === ctx.actor.personId
  const roles = ctx.actor.roles.filter((role) => role !== 'author')
  const actor = { ...ctx.actor, roles: isAuthor ? [...roles, 'author' as const] : roles }
  const refused = refusedAtTheDoor(meeting, 'hand_in_paper', actor)
  if (refused) return err(refused)
  if (!paper) return err({ code: 'no_such_paper' })
  if (paper.state === 'approved') return err({ code: 'paper_already_approved' })
  return ok([{ type: 'paper_handed_in', paperId, text, at: ctx.at }])
}
