import { err, ok, type Result } from '#kernel/result.ts'
import { type ActContext, happened, refusedAtTheDoor } from '../context.ts'
import type { MeetingEventOf } from '../events.ts'
import type { Attendance, MeetingWith, RosterMember } from '../meeting.ts'
import type { Decision, Refused } from '../refusal.ts'
import type { AttendanceMark, RosterPlace } from '../vocabulary.ts'

/** Which marks fit whom. An exempt member may come; a suspended one may not; nobody obliged is marked exempt. */
export const MARKS_FITTING = {
  obliged: ['present', 'absent_excused', 'absent_unexcused'],
  temp_here: ['present', 'absent_excused', 'absent_unexcused'],
  exempt: ['present', 'exempt'],
  temp_away: ['present', 'temp_elsewhere'],
  suspended: ['suspended'],
} as const satisfies Record<RosterPlace, readonly AttendanceMark[]>

type MarkRefusal =
  | 'not_on_the_roster'
  | 'mark_does_not_fit'
  | 'marked_twice'
  | 'left_before_arriving'
  | 'reason_needed'
  | 'in_the_future'

/** Marks one or many at once; a later mark replaces an earlier one, votes already taken keep their base. */
export function decideRollCall(
  meeting: MeetingWith<'roster'>,
  { marks }: { readonly marks: readonly Attendance[] },
  ctx: ActContext,
): Decision<MeetingEventOf<'roll_called'>, MarkRefusal> {
  const refused = refusedAtTheDoor(meeting, 'roll_call', ctx.actor)
  if (refused) return err(refused)
  const memberById = new Map(meeting.roster.map((member) => [member.personId, member]))
  const seen = new Set<string>()
  for (const mark of marks) {
    if (seen.has(mark.personId)) return err({ code: 'marked_twice', personId: mark.personId })
    seen.add(mark.personId)
    const checked = checkMark(memberById.get(mark.personId), mark)
    if (!checked.ok) return checked
    for (const moment of [mark.arrivedAt, mark.leftAt]) {
      const when = happened(ctx, moment)
      if (!when.ok) return when
    }
  }
  return ok([{ type: 'roll_called', marks }])
}

function checkMark(member: RosterMember | undefined, mark: Attendance): Result<null, Refused<MarkRefusal>> {
  const { personId } = mark
  if (!member) return err({ code: 'not_on_the_roster', personId })
  const fitting: readonly AttendanceMark[] = MARKS_FITTING[member.place]
  if (!fitting.includes(mark.mark)) return err({ code: 'mark_does_not_fit', personId, mark: mark.mark })
  if (mark.mark === 'absent_excused' && !mark.reason) return err({ code: 'reason_needed' })
  const { arrivedAt, leftAt } = mark
  if (mark.mark !== 'present' && (arrivedAt !== null || leftAt !== null)) {
    return err({ code: 'mark_does_not_fit', personId, mark: mark.mark })
  }
  if (arrivedAt !== null && leftAt !== null && leftAt < arrivedAt)
    return err({ code: 'left_before_arriving', personId })
  return ok(null)
}
