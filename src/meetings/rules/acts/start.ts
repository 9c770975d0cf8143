import { localDateAt } from '#kernel/local-date.ts'
import { err, ok } from '#kernel/result.ts'
import { type ActContext, happened, refusedAtTheDoor } from '../context.ts'
import { checkDay } from '../days-of-meeting.ts'
import type { MeetingEventOf } from '../events.ts'
import type { AbsenceRequest, Attendance, MeetingWith, RosterMember } from '../meeting.ts'
import type { Decision } from '../refusal.ts'
import { isMeetingOfTheCell } from '../vocabulary.ts'
import { countOfficial, type RuleFigures } from '../vote-base.ts'

/**
 * Opens the meeting. Who is exempt, away, suspended or excused is marked so at once; the others wait for the roll call.
 * A cell with too few official members cannot hold a meeting that decides: the superior must transfer members in or merge.
 * Source: Charter art. 21.
 */
export function decideStart(
  meeting: MeetingWith<'roster' | 'absences'>,
  { happenedAt }: { readonly happenedAt: Date | null },
  ctx: ActContext,
  rules: RuleFigures<'cell.minOfficialMembers' | 'meeting.prepDaysBeforeMonth'>,
): Decision<
  MeetingEventOf<'started' | 'roll_called'>,
  'schedule_needed' | 'in_the_future' | 'outside_month' | 'too_few_official_members' | 'chair_needed'
> {
  const refused = refusedAtTheDoor(meeting, 'start', ctx.actor)
  if (refused) return err(refused)
  const { progress } = meeting
  if (progress.stage === 'planned' && progress.schedule === null) return err({ code: 'schedule_needed' })
  if (meeting.chairId === null) return err({ code: 'chair_needed' })
  const official = countOfficial(meeting.roster)
  const needed = rules['cell.minOfficialMembers'].value
  if (isMeetingOfTheCell(meeting.kind) && official < needed)
    return err({ code: 'too_few_official_members', official, needed })
  const at = happened(ctx, happenedAt)
  if (!at.ok) return at
  // A typed time cannot be taken back afterwards: a slip of the year is caught here.
  const fits = happenedAt === null ? ok(null) : checkDay(meeting, localDateAt(at.value), rules)
  if (!fits.ok) return fits
  const marks = meeting.roster.flatMap((member) => markKnownBeforehand(member, meeting.absences) ?? [])
  return ok([
    { type: 'started', at: at.value },
    { type: 'roll_called', marks },
  ])
}

function markKnownBeforehand(
  { personId, place }: RosterMember,
  absences: readonly AbsenceRequest[],
): Attendance | null {
  const known = { personId, arrivedAt: null, leftAt: null, reason: null }
  if (place === 'exempt') return { ...known, mark: 'exempt' }
  if (place === 'temp_away') return { ...known, mark: 'temp_elsewhere' }
  if (place === 'suspended') return { ...known, mark: 'suspended' }
  const accepted = absences.find((one) => one.personId === personId && one.state === 'accepted')
  return accepted ? { ...known, mark: 'absent_excused', reason: accepted.reason } : null
}
