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
  | 'marked_meanwhile'
  | 'left_before_arriving'
  | 'reason_needed'
  | 'in_the_future'

export interface AskedMark extends Attendance {
  /** The mark the officer saw, null where there was none; where it is not said nothing is compared. */
  readonly basedOn?: AttendanceMark | null | undefined
}

/**
 * Marks one or many at once; a later mark replaces the one its officer saw, votes already taken keep their base. Where another
 * officer marked somebody otherwise meanwhile, nothing is written and those persons are named.
 */
export function decideRollCall(
  meeting: MeetingWith<'roster' | 'attendance'>,
  { marks: asked }: { readonly marks: readonly AskedMark[] },
  ctx: ActContext,
): Decision<MeetingEventOf<'roll_called'>, MarkRefusal> {
  const refused = refusedAtTheDoor(meeting, 'roll_call', ctx.actor)
  if (refused) return err(refused)
  const seen = new Set<string>()
  for (const mark of asked) {
    if (seen.has(mark.personId)) return err({ code: 'marked_twice', personId: mark.personId })
    seen.add(mark.personId)
    const member = meeting.roster.find(({ personId }) => personId === mark.personId)
    const checked = checkMark(member, mark)
    if (!checked.ok) return checked
    for (const moment of [mark.arrivedAt, mark.leftAt]) {
      const when = happened(ctx, moment)
      if (!when.ok) return when
    }
  }
  const personIds = asked.filter((mark) => isOvertaken(meeting, mark)).map(({ personId }) => personId)
  if (personIds.length > 0) return err({ code: 'marked_meanwhile', n: personIds.length, personIds })
  return ok([{ type: 'roll_called', marks: asked.map(({ basedOn: _, ...mark }) => mark) }])
}

/** Another mark stands there than the one the officer saw, and not the one he gives. */
function isOvertaken({ attendance }: MeetingWith<'attendance'>, { personId, mark, basedOn }: AskedMark): boolean {
  const held = attendance.get(personId)?.mark
  return basedOn !== undefined && held !== undefined && held !== basedOn && held !== mark
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
