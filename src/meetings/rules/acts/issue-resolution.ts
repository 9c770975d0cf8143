import type { PaperId } from '#kernel/id.ts'
import { err, ok } from '#kernel/result.ts'
import { type ActContext, refusedAtTheDoor } from '../context.ts'
import type { MeetingEventOf } from '../events.ts'
import type { MeetingWith } from '../meeting.ts'
import { hasAdoptedThematic, type ResolutionPart } from '../meeting-halves.ts'
import type { Decision } from '../refusal.ts'

export interface IssueResolution {
  readonly part: ResolutionPart
  /** Whether that resolution was issued and is in force: one declared void is issued anew, under a new number. */
  readonly inForce: boolean
}

/** Issues a resolution the cell adopted, once; a combined meeting has one for each of its parts. Source: HD 42-HD/BTCTW, step 14. */
export function decideIssueResolution(
  meeting: MeetingWith<'votes'>,
  { part, inForce }: IssueResolution,
  ctx: ActContext,
): Decision<MeetingEventOf<'resolution_issued'>, 'resolution_not_adopted' | 'already_issued'> {
  const refused = refusedAtTheDoor(meeting, 'issue_resolution', ctx.actor)
  if (refused) return err(refused)
  const isAdopted = part === 'thematic' ? hasAdoptedThematic(meeting) : hasAdoptedResolution(meeting)
  if (!isAdopted) return err({ code: 'resolution_not_adopted' })
  if (inForce) return err({ code: 'already_issued' })
  return ok([{ type: 'resolution_issued', paperId: ctx.newId() as PaperId, part }])
}

export function hasAdoptedResolution({ votes }: MeetingWith<'votes'>): boolean {
  return votes.some((vote) => vote.kind === 'resolution' && vote.passed)
}
