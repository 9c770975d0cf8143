import { sql } from 'kysely'
import type { CommitmentId, MeetingId, PersonId, UnitId } from '#kernel/id.ts'
import type { LocalDate, Month } from '#kernel/local-date.ts'
import type { Db, Trx } from '#platform/server/db/db.ts'
import type { CommitmentLine, ReservedOpinion, Shortcoming, Turn, Vote } from '../../rules/meeting.ts'
import type { TurnKind, VoteKind } from '../../rules/vocabulary.ts'

/** What was said, voted and promised in the hall. */
export async function loadTurns(db: Db | Trx, id: MeetingId): Promise<readonly Turn[]> {
  const rows = await db
    .selectFrom('turn')
    .select(['id', 'itemId', 'personId', 'guestId', 'kind', 'startedAt', 'seconds', 'text'])
    .where('meetingId', '=', id)
    .orderBy('startedAt')
    .orderBy('id')
    .execute()
  return rows.map((row) => ({ ...row, personId: row.personId as PersonId | null, kind: row.kind as TurnKind }))
}

export async function loadVotes(db: Db | Trx, id: MeetingId): Promise<readonly Vote[]> {
  const rows = await db
    .selectFrom('vote')
    .select(['id', 'kind', 'itemId', 'question', 'at', 'base', 'presentEligible', 'required'])
    .select(['inFavour', 'against', 'abstained', 'passed'])
    .where('meetingId', '=', id)
    .orderBy('at')
    .orderBy('id')
    .execute()
  return rows.map((row) => ({ ...row, kind: row.kind as VoteKind, base: row.base as PersonId[] }))
}

export async function loadShortcomings(db: Db | Trx, id: MeetingId): Promise<readonly Shortcoming[]> {
  return await db
    .selectFrom('shortcoming as s')
    .select(['s.id', 's.itemId', 's.what'])
    .select(
      sql<string[]>`array(select c.text from shortcoming_cause c where c.shortcoming_id = s.id order by c.position)`.as(
        'causes',
      ),
    )
    .where('s.meetingId', '=', id)
    .orderBy('s.id')
    .execute()
}

export async function loadReserved(db: Db | Trx, id: MeetingId): Promise<readonly ReservedOpinion[]> {
  const rows = await db
    .selectFrom('reservedOpinion')
    .select(['id', 'personId', 'voteId', 'text'])
    .where('meetingId', '=', id)
    .orderBy('id')
    .execute()
  return rows.map((row) => ({ ...row, personId: row.personId as PersonId }))
}

/** Commitments made at this meeting, as they were made. */
export async function loadCommitments(db: Db | Trx, id: MeetingId): Promise<readonly CommitmentLine[]> {
  const rows = await db
    .selectFrom('commitment')
    .select([
      'id',
      'agendaItemId',
      'shortcomingId',
      'what',
      'product',
      'ownerPersonId',
      'ownerUnitId',
      'madeOn',
      'dueOn',
      'reportMonth',
    ])
    .where('originId', '=', id)
    .orderBy('id')
    .execute()
  return rows.map((row) => ({
    id: row.id as CommitmentId,
    itemId: row.agendaItemId,
    shortcomingId: row.shortcomingId,
    what: row.what,
    product: row.product === '' ? null : row.product,
    owner:
      row.ownerPersonId === null
        ? { kind: 'unit', unitId: row.ownerUnitId as UnitId }
        : { kind: 'person', personId: row.ownerPersonId as PersonId },
    madeOn: row.madeOn as LocalDate,
    dueOn: row.dueOn as LocalDate,
    reportMonth: (row.reportMonth ?? row.dueOn).slice(0, 7) as Month,
  }))
}
