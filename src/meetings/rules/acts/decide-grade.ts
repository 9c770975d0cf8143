import { err, ok } from '#kernel/result.ts'
import type { Grade } from '#rulebook/rules/score-frame.ts'
import { type ActContext, refusedAtTheDoor } from '../context.ts'
import type { MeetingEventOf } from '../events.ts'
import type { MeetingWith } from '../meeting.ts'
import type { Decision } from '../refusal.ts'

export interface DecideGrade {
  readonly grade: Grade
  readonly points: number | null
  readonly reason: string | null
}

/** The superior committee decides the official grade; where it differs from the cell's own, it says why. Source: HD 42-HD/BTCTW. */
export function decideGrade(
  meeting: MeetingWith<'scores'>,
  { grade, points, reason }: DecideGrade,
  ctx: ActContext,
): Decision<MeetingEventOf<'grade_decided'>, 'grade_reason_needed'> {
  const refused = refusedAtTheDoor(meeting, 'decide_grade', ctx.actor)
  if (refused) return err(refused)
  const own = meeting.scores.find((sheet) => sheet.column === 'own')
  const differs = own?.grade !== grade || (points !== null && own.total !== points)
  // A pass-or-fail sheet proposes no grade of its own: nothing to differ from.
  const contradicts = differs && own?.grade != null
  if (contradicts && !reason) return err({ code: 'grade_reason_needed' })
  return ok([{ type: 'grade_decided', grade, points, differs: contradicts, reason }])
}
