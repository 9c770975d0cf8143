import type { CommitmentId } from '#kernel/id.ts'
import { localDateAt } from '#kernel/local-date.ts'
import { err, ok } from '#kernel/result.ts'
import { type ActContext, heldTimes, refusedAtTheDoor } from '../context.ts'
import type { MeetingEventOf } from '../events.ts'
import { hasItemOrNull, missingFromRoster } from '../find.ts'
import type { CommitmentLine, MeetingWith } from '../meeting.ts'
import type { Decision } from '../refusal.ts'

export type RecordCommitment = Omit<CommitmentLine, 'id' | 'madeOn'> & {
  /** A unit that owns it belongs to the cell or stands below it. */
  readonly isOwnerKnown: boolean
}

/** A line of the resolution: who, what, by when, and at which meeting he reports. Source: HD 42-HD/BTCTW, step 13. */
export function decideRecordCommitment(
  meeting: MeetingWith<'agenda' | 'roster' | 'shortcomings'>,
  { isOwnerKnown, ...line }: RecordCommitment,
  ctx: ActContext,
): Decision<
  MeetingEventOf<'commitment_recorded'>,
  'no_such_item' | 'not_on_the_roster' | 'owner_unknown' | 'no_such_shortcoming' | 'due_in_the_past'
> {
  const refused = refusedAtTheDoor(meeting, 'record_commitment', ctx.actor)
  if (refused) return err(refused)
  if (!hasItemOrNull(meeting.agenda, line.itemId)) return err({ code: 'no_such_item' })
  const stranger = line.owner.kind === 'person' ? missingFromRoster(meeting.roster, line.owner.personId) : null
  if (stranger) return err(stranger)
  if (!isOwnerKnown) return err({ code: 'owner_unknown' })
  if (line.shortcomingId !== null && !meeting.shortcomings.some((one) => one.id === line.shortcomingId)) {
    return err({ code: 'no_such_shortcoming' })
  }
  const madeOn = localDateAt(heldTimes(meeting)?.startedAt ?? ctx.at)
  if (line.dueOn < madeOn || line.reportMonth < meeting.month) return err({ code: 'due_in_the_past' })
  return ok([{ type: 'commitment_recorded', commitment: { ...line, madeOn, id: ctx.newId() as CommitmentId } }])
}
