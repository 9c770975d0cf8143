import type { PersonId } from '#kernel/id.ts'
import { err, ok } from '#kernel/result.ts'
import { type ActContext, refusedAtTheDoor } from '../context.ts'
import type { MeetingEventOf } from '../events.ts'
import { missingFromRoster } from '../find.ts'
import type { MeetingWith } from '../meeting.ts'
import type { Decision } from '../refusal.ts'

export interface AskAbsence {
  /** The member himself, or one for whom an officer writes it down. */
  readonly personId: PersonId
  readonly reason: string
}

export function decideAskAbsence(
  meeting: MeetingWith<'roster' | 'absences'>,
  { personId, reason }: AskAbsence,
  ctx: ActContext,
): Decision<MeetingEventOf<'absence_asked'>, 'not_on_the_roster' | 'absence_already_asked' | 'reason_needed'> {
  const refused = refusedAtTheDoor(meeting, 'ask_absence', ctx.actor)
  if (refused) return err(refused)
  if (personId !== ctx.actor.personId && !ctx.actor.roles.includes('officer')) {
    return err({ code: 'not_entitled', act: 'ask_absence' })
  }
  const absentee = missingFromRoster(meeting.roster, personId)
  if (absentee) return err(absentee)
  if (reason === '') return err({ code: 'reason_needed' })
  if (meeting.absences.some((one) => one.personId === personId && one.state !== 'declined')) {
    return err({ code: 'absence_already_asked' })
  }
  return ok([{ type: 'absence_asked', request: { personId, reason, state: 'asked', answer: null } }])
}
