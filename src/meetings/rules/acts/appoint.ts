import type { PersonId } from '#kernel/id.ts'
import { err, ok } from '#kernel/result.ts'
import { type ActContext, refusedAtTheDoor } from '../context.ts'
import type { MeetingEventOf } from '../events.ts'
import { missingFromRoster } from '../find.ts'
import type { MeetingWith } from '../meeting.ts'
import type { Decision } from '../refusal.ts'
import type { MeetingOffice } from '../vocabulary.ts'

export interface Appoint {
  readonly office: MeetingOffice
  readonly personId: PersonId
  /** Holds an office in the cell or in a committee above it. */
  readonly isOfficerAbove: boolean
}

/** Names the chair, the minute-taker or the one who follows the scoring, for this meeting. */
export function decideAppoint(
  meeting: MeetingWith<'roster'>,
  { office, personId, isOfficerAbove }: Appoint,
  ctx: ActContext,
): Decision<MeetingEventOf<'appointed'>, 'not_on_the_roster'> {
  const refused = refusedAtTheDoor(meeting, 'appoint', ctx.actor)
  if (refused) return err(refused)
  // The observer may come from the committee above, so he alone need not stand on the cell's roster.
  const mayCome = office === 'observer' && isOfficerAbove
  const absentee = mayCome ? null : missingFromRoster(meeting.roster, personId)
  if (absentee) return err(absentee)
  return ok([{ type: 'appointed', office, personId }])
}
