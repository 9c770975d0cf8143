import type { PersonId } from '#kernel/id.ts'
import { err, ok } from '#kernel/result.ts'
import { type ActContext, happenedInside, refusedAtTheDoor } from '../context.ts'
import type { MeetingEventOf } from '../events.ts'
import { hasItemOrNull, missingFromRoster } from '../find.ts'
import type { MeetingWith } from '../meeting.ts'
import type { Decision } from '../refusal.ts'
import type { TurnKind } from '../vocabulary.ts'

export interface RecordTurn {
  readonly itemId: string | null
  readonly personId: PersonId | null
  readonly guestId: string | null
  readonly kind: TurnKind
  readonly seconds: number
  readonly text: string
  readonly happenedAt: Date | null
}

type TurnRefusal =
  | 'speaker_needed'
  | 'no_such_guest'
  | 'no_such_item'
  | 'not_on_the_roster'
  | 'not_present'
  | 'in_the_future'
  | 'before_start'
  | 'after_end'

/** Someone spoke: a member who is there, or a guest. Reading out and speaking to the matter are kept apart. */
export function decideRecordTurn(
  meeting: MeetingWith<'agenda' | 'roster' | 'guests' | 'attendance'>,
  { happenedAt, ...spoken }: RecordTurn,
  ctx: ActContext,
): Decision<MeetingEventOf<'turn_recorded'>, TurnRefusal> {
  const refused = refusedAtTheDoor(meeting, 'record_turn', ctx.actor)
  if (refused) return err(refused)
  const { personId, guestId, itemId } = spoken
  if ((personId === null) === (guestId === null)) return err({ code: 'speaker_needed' })
  if (guestId !== null && !meeting.guests.some((guest) => guest.id === guestId)) return err({ code: 'no_such_guest' })
  const stranger = missingFromRoster(meeting.roster, personId)
  if (stranger) return err(stranger)
  if (personId !== null && meeting.attendance.get(personId)?.mark !== 'present')
    return err({ code: 'not_present', personId })
  if (!hasItemOrNull(meeting.agenda, itemId)) return err({ code: 'no_such_item' })
  const startedAt = happenedInside(meeting, ctx, happenedAt)
  if (!startedAt.ok) return startedAt
  return ok([{ type: 'turn_recorded', turn: { ...spoken, id: ctx.newId(), startedAt: startedAt.value } }])
}
