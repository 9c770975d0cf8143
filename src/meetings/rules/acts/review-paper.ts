import { err, ok } from '#kernel/result.ts'
import { type ActContext, refusedAtTheDoor } from '../context.ts'
import type { MeetingEventOf } from '../events.ts'
import type { MeetingWith } from '../meeting.ts'
import type { Decision } from '../refusal.ts'

export interface ReviewPaper {
  readonly paperId: string
  readonly verdict: 'approved' | 'returned'
  readonly remark: string | null
}

/** The cell committee approves a draft or gives it back saying what to mend. Source: HD 42-HD/BTCTW, thematic meetings. */
export function decideReviewPaper(
  meeting: MeetingWith<'papers'>,
  { paperId, verdict, remark }: ReviewPaper,
  ctx: ActContext,
): Decision<MeetingEventOf<'paper_reviewed'>, 'no_such_paper' | 'paper_not_handed_in' | 'reason_needed'> {
  const refused = refusedAtTheDoor(meeting, 'review_paper', ctx.actor)
  if (refused) return err(refused)
  const paper = meeting.papers.find((one) => one.id === paperId)
  if (!paper) return err({ code: 'no_such_paper' })
  if (paper.state !== 'handed_in') return err({ code: 'paper_not_handed_in' })
  if (verdict === 'returned' && !remark) return err({ code: 'reason_needed' })
  return ok([{ type: 'paper_reviewed', paperId, state: verdict, remark }])
}
