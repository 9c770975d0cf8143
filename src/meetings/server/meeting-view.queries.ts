import { sql } from 'kysely'
import type { MeetingId, PersonId } from '#kernel/id.ts'
import { type LocalDate, localDateAt } from '#kernel/local-date.ts'
import { listHeads } from '#library/public.ts'
import type { Actor } from '#platform/server/access/actor.ts'
import type { Db } from '#platform/server/db/db.ts'
import { findUnitOn, officesOf } from '#units/public.ts'
import { findSilentMembers } from '../rules/debate-budget.ts'
import { textsOf } from '../rules/evolve-agenda.ts'
import type { Meeting, MeetingPart } from '../rules/meeting.ts'
import type { HandbookStep } from '../rules/vocabulary.ts'
import { selectLines, toLine } from './lines.queries.ts'
import { dayOfMeeting, rulesOfMeeting, withParts } from './meetings.store.ts'
import { listPromised } from './promised.queries.ts'
import { type FoundMeeting, findHead, reachOf } from './store/head.store.ts'

export const ALL_PARTS = [
  'roster',
  'agenda',
  'papers',
  'guests',
  'dispatches',
  'attendance',
  'absences',
  'handedOpinions',
  'turns',
  'votes',
  'shortcomings',
  'commitments',
  'reservedOpinions',
  'scores',
  'minutes',
] as const satisfies readonly MeetingPart[]

/** A whole meeting with what its view needs beside it; undefined where the caller does not reach it. */
export async function findWholeMeeting(db: Db, actor: Actor, id: MeetingId, at: Date) {
  const found = await findHead(db, id, reachOf(actor, 'meeting.hold'))
  if (!found) return undefined
  const on = dayOfMeeting(found, at)
  const [meeting, rules, line, unit, lockedAt, handbook, held] = await Promise.all([
    withParts(db, found, ALL_PARTS, at),
    rulesOfMeeting(db, found, at),
    selectLines(db).where('m.id', '=', id).executeTakeFirstOrThrow(),
    findUnitOn(db, found.head.unitId, on),
    findLockedAt(db, id),
    listTicks(db, id),
    officesOf(db, found.head.unitId, on),
  ])
  const quoted = meeting.agenda.flatMap(textsOf)
  const [names, silent, texts, promised] = await Promise.all([
    namesOf(db, peopleIn(meeting)),
    silentMembers(db, found, meeting),
    listHeads(db, [...new Set(quoted)], on),
    listPromised(db, actor, meeting.agenda),
  ])
  return {
    found,
    meeting,
    rules,
    line: toLine(line),
    unitName: unit?.name ?? '',
    lockedAt,
    handbook,
    followers: held.filter(({ office }) => office === 'cell_follower'),
    names,
    silent,
    texts,
    promised,
  }
}

export type WholeMeeting = NonNullable<Awaited<ReturnType<typeof findWholeMeeting>>>

async function findLockedAt(db: Db, id: MeetingId): Promise<Date | null> {
  const row = await db.selectFrom('minutes').select('lockedAt').where('meetingId', '=', id).executeTakeFirst()
  return row?.lockedAt ?? null
}

async function listTicks(db: Db, id: MeetingId) {
  const rows = await db
    .selectFrom('handbookTick')
    .select(['step', 'tickedAt'])
    .where('meetingId', '=', id)
    .orderBy('tickedAt')
    .execute()
  return rows.map((row) => ({ step: row.step as HandbookStep, at: row.tickedAt.toISOString() }))
}

/** Everyone whose name a view of the meeting shows. */
function peopleIn(meeting: Meeting): readonly PersonId[] {
  const ids = [
    ...meeting.roster.map((member) => member.personId),
    ...meeting.agenda.map((item) => item.presenterId),
    ...meeting.papers.map((paper) => paper.authorId),
    ...meeting.dispatches.map((dispatch) => dispatch.personId),
    ...meeting.attendance.keys(),
    ...meeting.handedOpinions.map((opinion) => opinion.personId),
    ...meeting.turns.map((turn) => turn.personId),
    ...meeting.votes.flatMap((vote) => vote.base),
    ...meeting.commitments.map((line) => (line.owner.kind === 'person' ? line.owner.personId : null)),
    ...meeting.reservedOpinions.map((opinion) => opinion.personId),
  ]
  return [...new Set(ids)].filter((id) => id !== null)
}

async function namesOf(db: Db, ids: readonly PersonId[]): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .selectFrom('person')
    .select(['id', 'fullName'])
    .where('id', 'in', [...ids])
    .execute()
  return new Map(rows.map((row) => [row.id, row.fullName]))
}

/** Who is in the room and has not spoken, with the day he last did in this cell's meetings: while the meeting runs. */
async function silentMembers(db: Db, { head }: FoundMeeting, meeting: Meeting) {
  if (head.progress.stage !== 'in_progress') return []
  const rows = await db
    .selectFrom('turn')
    .select(['personId', sql<Date>`max(started_at)`.as('lastAt')])
    .where('unitId', '=', head.unitId)
    .where('kind', '=', 'debate')
    .where('personId', 'is not', null)
    .groupBy('personId')
    .execute()
  const lastOn = new Map<PersonId, LocalDate>(rows.map((row) => [row.personId as PersonId, localDateAt(row.lastAt)]))
  return findSilentMembers(meeting, lastOn)
}
