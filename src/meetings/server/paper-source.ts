import { listOpenCommitments, type OpenCommitment } from '#commitments/public.ts'
import type { MeetingId, UnitId } from '#kernel/id.ts'
import { type LocalDate, localDateAt } from '#kernel/local-date.ts'
import { listPapersOf, type PaperEntry } from '#papers/public.ts'
import type { Actor } from '#platform/server/access/actor.ts'
import type { Db, Trx } from '#platform/server/db/db.ts'
import { findUnitOn, type OfficeHeld, officesOf, type UnitHeader, unitHeader } from '#units/public.ts'
import { heldTimes } from '../rules/context.ts'
import type { AgendaItem } from '../rules/meeting.ts'
import { findWholeMeeting, type WholeMeeting } from './meeting-view.queries.ts'
import { dayOfMeeting } from './meetings.store.ts'
import { type MemberMoves, memberMovesIn } from './member-moves.queries.ts'

/** Everything a paper of one meeting is drawn from. */
export interface PaperSource extends WholeMeeting {
  /** The day the meeting was held or is to be held: the day whose unit, offices and layout hold. */
  readonly on: LocalDate
  /** The day a paper carries: that of the meeting, unless it is issued on another; null while that day is open. */
  readonly dated: LocalDate | null
  readonly header: UnitHeader
  /** The body above that receives papers: `Đảng ủy xã Vân Trì`; null at the top of the tree. */
  readonly above: string | null
  readonly offices: readonly OfficeHeld[]
  /** Commitments that stood open when the month began and were made before this meeting. */
  readonly carried: readonly OpenCommitment[]
  /** Of a preparing meeting: the programme of the meeting it prepares. */
  readonly prepared: readonly Pick<AgendaItem, 'code' | 'title' | 'origin' | 'links'>[]
  /** Papers already issued from this meeting, the void ones too. */
  readonly issued: readonly PaperEntry[]
  readonly moves: MemberMoves
}

/** Undefined where the caller does not reach the meeting. A fixed number of statements, whatever the meeting holds. */
export async function findPaperSource(
  db: Db | Trx,
  actor: Actor,
  id: MeetingId,
  at: Date,
): Promise<PaperSource | undefined> {
  const whole = await findWholeMeeting(db, actor, id, at)
  return whole && (await paperSourceOf(db, whole, at))
}

export async function paperSourceOf(db: Db | Trx, whole: WholeMeeting, at: Date): Promise<PaperSource | undefined> {
  const { head } = whole.found
  const held = heldTimes(whole.meeting)
  const on = held ? localDateAt(held.startedAt) : dayOfMeeting(whole.found, at)
  const [header, above, offices, carried, prepared, issued, moves] = await Promise.all([
    unitHeader(db, head.unitId, on),
    bodyAbove(db, head.unitId, on),
    officesOf(db, head.unitId, on),
    listOpenCommitments(db, { unitIds: [head.unitId], month: head.month, today: on }),
    preparedAgenda(db, head.id, head.unitId),
    listPapersOf(db, head.id),
    memberMovesIn(db, head.unitId, head.month),
  ])
  if (header === undefined) return undefined
  return {
    ...whole,
    on,
    dated: on,
    header,
    above,
    offices,
    carried: carried.filter((one) => one.madeOn < on),
    prepared,
    issued,
    moves,
  }
}

/** The body above that receives papers. */
export async function bodyAbove(db: Db | Trx, unitId: UnitId, on: LocalDate): Promise<string | null> {
  const unit = await findUnitOn(db, unitId, on)
  if (!unit?.parentId) return null
  return (await unitHeader(db, unit.parentId, on))?.issuerName ?? null
}

async function preparedAgenda(db: Db | Trx, prepMeetingId: MeetingId, unitId: UnitId) {
  const rows = await db
    .selectFrom('agendaItem as i')
    .innerJoin('meeting as m', 'm.id', 'i.meetingId')
    .select(['i.code', 'i.title', 'i.origin'])
    .where('m.prepMeetingId', '=', prepMeetingId)
    .where('m.unitId', '=', unitId)
    .orderBy('i.meetingId')
    .orderBy('i.position')
    .execute()
  return rows.map(({ code, title, origin }) => ({ code, title, origin: origin as AgendaItem['origin'], links: [] }))
}
