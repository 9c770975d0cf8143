import type { MeetingId } from '#kernel/id.ts'
import { firstDayOf, type LocalDate, lastDayOf, localDateAt, type Month } from '#kernel/local-date.ts'
import type { Db, Trx } from '#platform/server/db/db.ts'
import { rulesFor } from '#rulebook/public.ts'
import { RULE_CODES, type RulesInForce } from '#rulebook/rules/rule.ts'
import type { NewMeeting, OpenedMonth } from '../rules/acts/open-month.ts'
import type { MeetingPart, MeetingWith, RosterMember } from '../rules/meeting.ts'
import { type FoundMeeting, findPinnedRules, pinnedRoster } from './store/head.store.ts'
import { loadParts, type StoredPart } from './store/parts.store.ts'
import { insertItems } from './store/record-agenda.ts'
import type { Recording } from './store/recording.ts'
import { rosterOf } from './store/roster.store.ts'

/** The meeting with just the parts a decision reads. The roster is the pinned one once it has started, else that of its day. */
export async function withParts<P extends MeetingPart>(
  db: Db | Trx,
  found: FoundMeeting,
  parts: readonly P[],
  at: Date,
): Promise<MeetingWith<P>> {
  const stored = parts.filter((part): part is P & StoredPart => part !== 'roster')
  const loaded = await loadParts(db, found.head.id, stored)
  const roster = parts.some((part) => part === 'roster') ? { roster: await rosterOfMeeting(db, found, at) } : {}
  // Exactly the parts asked for, which the spread cannot tell.
  return { ...found.head, ...loaded, ...roster } as unknown as MeetingWith<P>
}

export async function rosterOfMeeting(db: Db | Trx, found: FoundMeeting, at: Date): Promise<readonly RosterMember[]> {
  if (found.isPinned) return await pinnedRoster(db, found.head.id)
  return await rosterOf(db, found.head.unitId, found.head.kind, dayOfMeeting(found, at))
}

/**
 * The rules a meeting is held under: pinned once started, else those of its day. A rule the book did not hold yet when they were pinned
 * is taken from the day of the meeting.
 */
export async function rulesOfMeeting(db: Db | Trx, found: FoundMeeting, at: Date): Promise<RulesInForce> {
  const pinned = found.isPinned ? await findPinnedRules(db, found.head.id) : undefined
  if (pinned !== undefined && RULE_CODES.every((code) => code in pinned)) return pinned
  return { ...(await rulesFor(db, found.head.unitId, dayOfMeeting(found, at))), ...pinned }
}

export function dayOfMeeting({ startsOn, head }: Pick<FoundMeeting, 'startsOn' | 'head'>, at: Date): LocalDate {
  return startsOn ?? dayInMonth(head.month, localDateAt(at))
}

/** Today where it lies in the month, else the month's nearest day: the day whose roster and rules hold. */
export function dayInMonth(month: Month, today: LocalDate): LocalDate {
  const first = firstDayOf(month)
  const last = lastDayOf(month)
  if (today < first) return first
  return today > last ? last : today
}

export async function recordOpenedMonth(
  trx: Trx,
  recording: Omit<Recording, 'meetingId' | 'write'>,
  opened: OpenedMonth,
): Promise<void> {
  const { unitId, actId, at } = recording
  await trx
    .insertInto('cellMonth')
    .values({ unitId, month: opened.month, prepForm: opened.prepForm, openedAt: at, actId })
    .execute()
  for (const meeting of opened.meetings) await recordNewMeeting(trx, recording, meeting)
}

export async function recordNewMeeting(
  trx: Trx,
  { unitId }: Pick<Recording, 'unitId'>,
  { agenda, ...meeting }: NewMeeting,
): Promise<void> {
  await trx
    .insertInto('meeting')
    .values({ ...meeting, unitId, stage: 'planned' })
    .execute()
  await trx.insertInto('meetingVersion').values({ meetingId: meeting.id, unitId }).execute()
  await insertItems(trx, { meetingId: meeting.id as MeetingId, unitId }, agenda)
}
