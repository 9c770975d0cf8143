import type { PersonId } from '#kernel/id.ts'
import { err, ok } from '#kernel/result.ts'
import { type ActContext, refusedAtTheDoor } from '../context.ts'
import type { MeetingEventOf } from '../events.ts'
import type { MeetingWith } from '../meeting.ts'
import type { Decision } from '../refusal.ts'

export interface AnswerAbsence {
  readonly personId: PersonId
  readonly accepted: boolean
  readonly answer: string | null
}

/** Accepts a reason for absence or declines it, saying why. */
export function decideAnswerAbsence(
  meeting: MeetingWith<'absences'>,
  { personId, accepted, answer }: AnswerAbsence,
  ctx: ActContext,
): Decision<MeetingEventOf<'absence_answered'>, 'no_such_request' | 'already_answered' | 'reason_needed'> {
  const refused = refusedAtTheDoor(meeting, 'answer_absence', ctx.actor)
  if (refused) return err(refused)
  const request = meeting.absences.find((one) => one.personId === personId)
  if (!request) return err({ code: 'no_such_request' })
  if (request.state !== 'asked') return err({ code: 'already_answered' })
  if (!accepted && !answer) return err({ code: 'reason_needed' })
  return ok([{ type: 'absence_answered', personId, state: accepted ? 'accepted' : 'declined', answer }])
}
