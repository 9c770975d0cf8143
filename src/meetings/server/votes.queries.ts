import { sql } from 'kysely'
import type { PersonId, UnitId } from '#kernel/id.ts'
import type { LocalDate, Month } from '#kernel/local-date.ts'
import type { Db, Trx } from '#platform/server/db/db.ts'
import { type AttendanceMark, CELL_MEETING_KINDS, type VoteKind } from '../rules/vocabulary.ts'

/** A vote of a cell's meeting with its counts, for what is decided by it elsewhere. */
export interface VoteOfMeeting {
  readonly voteId: string
  readonly meetingId: string
  readonly heldOn: LocalDate
  readonly kind: VoteKind
  readonly question: string
  readonly base: number
  readonly required: number
  readonly inFavour: number
  readonly against: number
  /** Of the base, those who were neither for nor against, or not there. */
  readonly other: number
  /** The meeting has ended. */
  readonly isClosed: boolean
}

const VOTES_SHOWN = 50

const voteColumns = sql`v.id as vote_id, v.meeting_id, (v.at at time zone 'Asia/Ho_Chi_Minh')::date as held_on, v.kind, v.question,
  cardinality(v.base) as base, v.required, v.in_favour, v.against, v.abstained as other, m.ended_at is not null as is_closed`

/** Those who prepare a meeting decide nothing for the cell. */
const inTheCell = sql`m.kind = any(${[...CELL_MEETING_KINDS]}::text[])`

/** Votes of these kinds in a cell's meetings since a day, newest first. The caller has checked the scope. */
export async function listVotes(
  db: Db | Trx,
  { unitId, kinds, since }: { readonly unitId: UnitId; readonly kinds: readonly VoteKind[]; readonly since: LocalDate },
): Promise<readonly VoteOfMeeting[]> {
  const { rows } = await sql<VoteOfMeeting>`select ${voteColumns}
    from meeting m join vote v on v.meeting_id = m.id
    where m.unit_id = ${unitId} and m.month >= left(${since}, 7) and v.kind = any(${[...kinds]}::text[]) and ${inTheCell}
    order by v.at desc limit ${VOTES_SHOWN}`.execute(db)
  return rows
}

/** One vote of a cell, or undefined where the cell has no such vote. */
export async function findVote(db: Db | Trx, unitId: UnitId, voteId: string): Promise<VoteOfMeeting | undefined> {
  const { rows } = await sql<VoteOfMeeting>`select ${voteColumns}
    from vote v join meeting m on m.id = v.meeting_id where v.id = ${voteId} and m.unit_id = ${unitId} and ${inTheCell}`.execute(
    db,
  )
  return rows[0]
}

/** How a person's attendance at the cell's monthly meetings was marked, month by month since one. */
export async function listAttendanceOf(
  db: Db | Trx,
  { unitId, personId, since }: { readonly unitId: UnitId; readonly personId: PersonId; readonly since: Month },
): Promise<readonly { readonly month: Month; readonly mark: AttendanceMark }[]> {
  const { rows } = await sql<{ month: Month; mark: AttendanceMark }>`select m.month, a.mark
    from meeting m join attendance a on a.meeting_id = m.id and a.person_id = ${personId}
    where m.unit_id = ${unitId} and m.month >= ${since} and m.kind in ('regular', 'combined') and m.ended_at is not null
    order by m.month`.execute(db)
  return rows
}
