import { resultOfPrevious } from '#commitments/public.ts'
import type { MeetingId, PersonId } from '#kernel/id.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import type { Db, Trx } from '#platform/server/db/db.ts'
import type { RulesInForce } from '#rulebook/rules/rule.ts'
import { officesOf } from '#units/public.ts'
import { prepFormOf } from '../rules/acts/open-month.ts'
import { type FactsBeside, type FactsRead, gatherFacts } from '../rules/gather-facts.ts'
import type { MeetingWith } from '../rules/meeting.ts'
import type { MeetingFacts } from '../rules/score-facts.ts'
import { dayOfMeeting } from './meetings.store.ts'
import type { FoundMeeting } from './store/head.store.ts'
import { cellFactsOn } from './store/roster.store.ts'

/** The parts `gatherFacts` reads. */
export const FACT_PARTS = [
  'roster',
  'agenda',
  'attendance',
  'turns',
  'votes',
  'dispatches',
  'handedOpinions',
] as const satisfies readonly FactsRead[]

/** Everything the score sheet of a meeting is computed from. */
export async function scoreFactsOf(
  db: Db | Trx,
  found: FoundMeeting,
  meeting: MeetingWith<FactsRead>,
  rules: RulesInForce,
  at: Date,
): Promise<MeetingFacts> {
  const held = await officesOf(db, found.head.unitId, dayOfMeeting(found, at))
  const beside: FactsBeside = {
    hasFollower: held.some(({ office }) => office === 'cell_follower'),
    cellCommittee: await cellCommitteeFacts(db, found, at),
    excusedInARow: await excusedInARow(db, meeting),
    previousResolution: await previousResolution(db, found, at),
  }
  return gatherFacts(meeting, beside, rules, at)
}

async function cellCommitteeFacts(db: Db | Trx, found: FoundMeeting, at: Date): Promise<FactsBeside['cellCommittee']> {
  const { head } = found
  const cell = await cellFactsOn(db, head.unitId, dayOfMeeting(found, at))
  const needed = prepFormOf(cell) !== 'secretary_only'
  const prep = await db
    .selectFrom('meeting')
    .select(['id', 'stage', 'endedAt'])
    .where('unitId', '=', head.unitId)
    .where('month', '=', head.month)
    .where('kind', 'in', ['cell_committee', 'conferring'])
    .where('stage', '!=', 'cancelled')
    .orderBy('endedAt')
    .limit(1)
    .executeTakeFirst()
  return {
    needed,
    meetingId: (prep?.id as MeetingId | undefined) ?? null,
    held: prep?.endedAt != null,
    minutesAdopted: prep?.stage === 'adopted' || prep?.stage === 'reported' || prep?.stage === 'graded',
  }
}

/** For everyone excused now: how many meetings of the cell in a row, back through the year, he has been excused from. */
async function excusedInARow(db: Db | Trx, meeting: MeetingWith<'attendance'>): Promise<FactsBeside['excusedInARow']> {
  const excused = [...meeting.attendance.values()]
    .filter((one) => one.mark === 'absent_excused')
    .map((one) => one.personId)
  if (excused.length === 0) return []
  const rows = await db
    .selectFrom('attendance as a')
    .innerJoin('meeting as m', 'm.id', 'a.meetingId')
    .select(['a.personId', 'a.mark'])
    .where('m.unitId', '=', meeting.unitId)
    .where('m.kind', 'in', ['regular', 'thematic', 'combined'])
    .where('m.month', '>=', `${meeting.month.slice(0, 4)}-01`)
    .where('m.month', '<=', meeting.month)
    .where('m.id', '!=', meeting.id)
    .where('m.startedAt', 'is not', null)
    .where('a.personId', 'in', excused)
    .orderBy('m.startedAt', 'desc')
    .execute()
  return excused.map((personId) => {
    const earlier = rows.filter((row) => row.personId === personId)
    const first = earlier.findIndex((row) => row.mark !== 'absent_excused')
    return { personId: personId as PersonId, times: 1 + (first < 0 ? earlier.length : first) }
  })
}

/** What was due by this meeting and how much of it was done since the one before. */
async function previousResolution(
  db: Db | Trx,
  found: FoundMeeting,
  at: Date,
): Promise<MeetingFacts['previousResolution']> {
  const { unitId, id } = found.head
  const on = dayOfMeeting(found, at)
  const previous = await db
    .selectFrom('meeting')
    .select((select) => select.fn.max('startsOn').as('on'))
    .where('unitId', '=', unitId)
    .where('kind', 'in', ['regular', 'combined'])
    .where('endedAt', 'is not', null)
    .where('id', '!=', id)
    .where('startsOn', '<', on)
    .executeTakeFirst()
  const { done, total } = await resultOfPrevious(db, unitId, {
    on,
    previousOn: (previous?.on ?? null) as LocalDate | null,
  })
  return total === 0 ? null : { done, total }
}
