import type { PersonId } from '#kernel/id.ts'
import { type LocalDate, localDateAt } from '#kernel/local-date.ts'
import { err, ok } from '#kernel/result.ts'
import { type ActContext, refusedAtTheDoor } from '../context.ts'
import type { MeetingEventOf } from '../events.ts'
import { hasItemOrNull, missingFromRoster } from '../find.ts'
import type { MeetingWith } from '../meeting.ts'
import type { Decision } from '../refusal.ts'

export interface AssignPaper {
  readonly title: string
  readonly authorId: PersonId
  readonly itemId: string | null
  readonly dueOn: LocalDate | null
}

/** Asks a member who knows the matter to write. Source: HD 42-HD/BTCTW, thematic meetings. */
export function decideAssignPaper(
  meeting: MeetingWith<'agenda' | 'roster'>,
  input: AssignPaper,
  ctx: ActContext,
): Decision<MeetingEventOf<'paper_assigned'>, 'not_on_the_roster' | 'no_such_item' | 'due_in_the_past'> {
  const refused = refusedAtTheDoor(meeting, 'assign_paper', ctx.actor)
  if (refused) return err(refused)
  const absentee = missingFromRoster(meeting.roster, input.authorId)
  if (absentee) return err(absentee)
  if (!hasItemOrNull(meeting.agenda, input.itemId)) return err({ code: 'no_such_item' })
  if (input.dueOn !== null && input.dueOn < localDateAt(ctx.at)) return err({ code: 'due_in_the_past' })
  return ok([
    { type: 'paper_assigned', paper: { ...input, id: ctx.newId(), state: 'assigned', text: null, remark: null } },
  ])
}
