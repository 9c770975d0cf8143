import type { MeetingWith } from './meeting.ts'
import type { BlockDraft } from './minutes.ts'
import type { AttendanceMark } from './vocabulary.ts'
import { obligedMembers } from './vote-base.ts'

/** Where and when, who leads, who writes, who is there as a guest. */
export function draftOpening(
  { kind, topic, chairId, minuteTakerId, guests, progress }: MeetingWith<'guests'>,
  startedAt: Date | null,
): BlockDraft {
  const schedule = 'schedule' in progress ? progress.schedule : null
  return frame('opening', {
    kind,
    topic,
    place: schedule?.place ?? null,
    startedAt: startedAt?.toISOString() ?? null,
    chairId,
    minuteTakerId,
    guestIds: guests.map((guest) => guest.id),
  })
}

/** Present of total, and who is missing under which heading. */
export function draftAttendance({ roster, attendance }: MeetingWith<'roster' | 'attendance'>): BlockDraft {
  // A visitor is a member of his own cell: he is obliged to come, and not one of this cell's members.
  const own = roster.filter(({ place }) => place !== 'temp_here')
  const obliged = obligedMembers(roster)
  const marked = (mark: AttendanceMark) =>
    [...attendance.values()].filter((one) => one.mark === mark).map((one) => one.personId)
  return frame('attendance', {
    total: own.length,
    obliged: obliged.length,
    official: own.filter((member) => member.standing === 'official').length,
    present: obliged.filter(({ personId }) => attendance.get(personId)?.mark === 'present').length,
    absentExcusedIds: marked('absent_excused'),
    absentUnexcusedIds: marked('absent_unexcused'),
    exemptIds: marked('exempt'),
    tempElsewhereIds: marked('temp_elsewhere'),
    suspendedIds: marked('suspended'),
  })
}

export function draftClosing(endedAt: Date | null): BlockDraft {
  return frame('closing', { endedAt: endedAt?.toISOString() ?? null })
}

function frame(kind: BlockDraft['kind'], facts: BlockDraft['facts']): BlockDraft {
  return { kind, itemId: null, subjectId: null, facts }
}
