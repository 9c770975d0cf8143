import type { MeetingId, PersonId } from '#kernel/id.ts'
import type { Db, Trx } from '#platform/server/db/db.ts'
import type { AgendaItemKind, AgendaPhase, StepPerformer } from '#rulebook/rules/agenda-step.ts'
import type { AgendaItem, AgendaLink, Attendance, MeetingPart, MeetingParts } from '../../rules/meeting.ts'
import type {
  AbsenceState,
  AgendaOrigin,
  AttendanceMark,
  MeetingPaperState,
  NoticeChannel,
} from '../../rules/vocabulary.ts'
import { loadCommitments, loadReserved, loadShortcomings, loadTurns, loadVotes } from './record-parts.store.ts'
import { loadMinutes, loadScores } from './sheet-parts.store.ts'

type Stored = Exclude<MeetingPart, 'roster'>
type Loaders = { readonly [P in Stored]: (db: Db | Trx, id: MeetingId) => Promise<MeetingParts[P]> }

/** One statement a part; a decision names the parts it reads and gets no others. */
const LOADERS: Loaders = {
  agenda: loadAgenda,
  papers: loadPapers,
  guests: (db, id) =>
    db
      .selectFrom('meetingGuest')
      .select(['id', 'name', 'office', 'fromSuperior'])
      .where('meetingId', '=', id)
      .orderBy('id')
      .execute(),
  dispatches: loadDispatches,
  attendance: loadAttendance,
  absences: loadAbsences,
  handedOpinions: loadOpinions,
  turns: loadTurns,
  votes: loadVotes,
  shortcomings: loadShortcomings,
  commitments: loadCommitments,
  reservedOpinions: loadReserved,
  scores: loadScores,
  minutes: loadMinutes,
}

export async function loadParts<P extends Stored>(
  db: Db | Trx,
  id: MeetingId,
  parts: readonly P[],
): Promise<Pick<MeetingParts, P>> {
  const loaded = await Promise.all(parts.map(async (part) => [part, await LOADERS[part](db, id)] as const))
  // The keys are exactly `parts`, which `fromEntries` cannot tell.
  return Object.fromEntries(loaded) as unknown as Pick<MeetingParts, P>
}

export type { Stored as StoredPart }

async function loadAgenda(db: Db | Trx, id: MeetingId): Promise<readonly AgendaItem[]> {
  const rows = await db
    .selectFrom('agendaItem')
    .selectAll()
    .where('meetingId', '=', id)
    .orderBy('position')
    .orderBy('id')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    position: row.position,
    phase: row.phase as AgendaPhase,
    kind: row.kind as AgendaItemKind,
    performer: row.performer as StepPerformer,
    plannedMinutes: row.plannedMinutes,
    presenterId: row.presenterId as PersonId | null,
    origin: row.origin as AgendaOrigin,
    code: row.code,
    title: row.title,
    optional: row.optional,
    links: row.links as unknown as readonly AgendaLink[],
    startedAt: row.startedAt,
    endedAt: row.endedAt,
    conclusion: row.conclusion,
  }))
}

async function loadPapers(db: Db | Trx, id: MeetingId) {
  const rows = await db.selectFrom('meetingPaper').selectAll().where('meetingId', '=', id).orderBy('id').execute()
  return rows.map(({ id: paperId, itemId, title, authorId, dueOn, state, text, remark }) => ({
    id: paperId,
    itemId,
    title,
    authorId: authorId as PersonId,
    dueOn,
    state: state as MeetingPaperState,
    text,
    remark,
  }))
}

async function loadDispatches(db: Db | Trx, id: MeetingId) {
  const rows = await db
    .selectFrom('noticeDispatch')
    .select(['personId', 'toSuperior', 'channel', 'sentAt'])
    .where('meetingId', '=', id)
    .orderBy('id')
    .execute()
  return rows.map(({ personId, toSuperior, channel, sentAt }) => ({
    personId: personId as PersonId,
    toSuperior,
    channel: channel as NoticeChannel,
    at: sentAt,
  }))
}

async function loadAttendance(db: Db | Trx, id: MeetingId): Promise<ReadonlyMap<PersonId, Attendance>> {
  const rows = await db
    .selectFrom('attendance')
    .select(['personId', 'mark', 'arrivedAt', 'leftAt', 'reason'])
    .where('meetingId', '=', id)
    .execute()
  return new Map(
    rows.map((row) => {
      const personId = row.personId as PersonId
      return [personId, { ...row, personId, mark: row.mark as AttendanceMark }]
    }),
  )
}

async function loadAbsences(db: Db | Trx, id: MeetingId) {
  const rows = await db
    .selectFrom('absenceRequest')
    .select(['personId', 'reason', 'state', 'answer'])
    .where('meetingId', '=', id)
    .orderBy('askedAt')
    .execute()
  return rows.map((row) => ({ ...row, personId: row.personId as PersonId, state: row.state as AbsenceState }))
}

async function loadOpinions(db: Db | Trx, id: MeetingId) {
  const rows = await db
    .selectFrom('handedOpinion')
    .select(['id', 'personId', 'itemId', 'text', 'readAt'])
    .where('meetingId', '=', id)
    .orderBy('id')
    .execute()
  return rows.map((row) => ({ ...row, personId: row.personId as PersonId }))
}
