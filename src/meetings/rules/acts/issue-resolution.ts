import type { PaperId } from '#kernel/id.ts'
import { err, ok } from '#kernel/result.ts'
import { type ActContext, refusedAtTheDoor } from '../context.ts'
import type { MeetingEventOf } from '../events.ts'
import type { MeetingWith } from '../meeting.ts'
import type { Decision } from '../refusal.ts'

/** Issues the resolution the cell adopted, once. Source: HD 42-HD/BTCTW, step 14. */
export function decideIssueResolution(
  meeting: MeetingWith<'votes'>,
  ctx: ActContext,
): Decision<MeetingEventOf<'resolution_issued'>, 'resolution_not_adopted' | 'already_issued'> {
  const refused = refusedAtTheDoor(meeting, 'issue_resolution', ctx.actor)
  if (refused) return err(refused)
  if (!hasAdoptedResolution(meeting)) return err({ code: 'resolution_not_adopted' })
  if (meeting.resolutionPaperId !== null) return err({ code: 'already_issued' })
  return ok([{ type: 'resolution_issued', paperId: ctx.newId() as PaperId }])
}

export function hasAdoptedResolution({ votes }: MeetingWith<'votes'>): boolean {
  return votes.some((vote) => vote.kind === 'resolution' && vote.passed)
}
