import { sql } from 'kysely'
import type { Db } from '#platform/server/db/db.ts'
import type { Grade } from '#rulebook/rules/score-frame.ts'
import type { MeetingLine } from '../contract/views.ts'
import type { MeetingKind, MeetingStage } from '../rules/vocabulary.ts'

/** Meetings with the names a list shows; where and in which order is the caller's. */
export function selectLines(db: Db) {
  return db
    .selectFrom('meeting as m')
    .innerJoin('meetingVersion as counted', 'counted.meetingId', 'm.id')
    .leftJoin('person as chair', 'chair.id', 'm.chairId')
    .leftJoin('person as taker', 'taker.id', 'm.minuteTakerId')
    .leftJoin('person as observer', 'observer.id', 'm.observerId')
    .select([
      'm.id',
      'm.unitId',
      'm.kind',
      'm.stage',
      'm.month',
      'm.topic',
      'm.startsAt',
      'm.place',
      'm.startedAt',
      'm.endedAt',
    ])
    .select(['m.chairId', 'chair.fullName as chairName', 'm.minuteTakerId', 'taker.fullName as takerName'])
    .select([
      'm.observerId',
      'observer.fullName as observerName',
      'm.prepMeetingId',
      'm.noticeSentAt',
      'm.documentsPostedAt',
    ])
    .select(['m.resultPostedAt', 'm.adoptedAt', 'm.reportedAt', 'm.resolutionPaperId', 'm.ownPoints', 'm.ownGrade'])
    .select(['m.decidedPoints', 'm.decidedGrade', 'm.decidedReason', 'm.stoppedReason', 'counted.version'])
}

export type LineRow = Awaited<ReturnType<ReturnType<typeof selectLines>['execute']>>[number]

export function toLine(row: LineRow): MeetingLine {
  const person = (id: string | null, name: string | null) => (id === null ? null : { id, name: name ?? '' })
  return {
    id: row.id,
    unitId: row.unitId,
    kind: row.kind as MeetingKind,
    stage: row.stage as MeetingStage,
    month: row.month,
    topic: row.topic,
    startsAt: iso(row.startsAt),
    place: row.place,
    startedAt: iso(row.startedAt),
    endedAt: iso(row.endedAt),
    chair: person(row.chairId, row.chairName),
    minuteTaker: person(row.minuteTakerId, row.takerName),
    observer: person(row.observerId, row.observerName),
    prepMeetingId: row.prepMeetingId,
    noticeSentAt: iso(row.noticeSentAt),
    documentsPostedAt: iso(row.documentsPostedAt),
    resultPostedAt: iso(row.resultPostedAt),
    adoptedAt: iso(row.adoptedAt),
    reportedAt: iso(row.reportedAt),
    resolutionPaperId: row.resolutionPaperId,
    ownPoints: numberOrNull(row.ownPoints),
    ownGrade: row.ownGrade as Grade | null,
    decidedPoints: numberOrNull(row.decidedPoints),
    decidedGrade: row.decidedGrade as Grade | null,
    decidedReason: row.decidedReason,
    stoppedReason: row.stoppedReason,
    version: row.version,
  }
}

/** The cell's own score is a draft until its minutes are adopted: not for plain members. */
export function hiddenUntilAdopted({ adoptedAt }: MeetingLine): Partial<Pick<MeetingLine, 'ownPoints' | 'ownGrade'>> {
  return adoptedAt === null ? { ownPoints: null, ownGrade: null } : {}
}

export function iso(at: Date | null): string | null {
  return at?.toISOString() ?? null
}

export function numberOrNull(value: number | string | null): number | null {
  return value === null ? null : Number(value)
}

/** Counts of what hangs on a meeting, inside the list's own statement. */
export const figuresOfMeeting = sql<{
  agendaItems: number
  plannedMinutes: number
  papers: number
  papersApproved: number
  absencesAsked: number
  opinions: number
  marked: number
  present: number
  noticed: number
  votes: number
  commitments: number
  minutesDrafted: boolean
  handbookTicks: number
}>`(select json_build_object(
  'agendaItems', (select count(*) from agenda_item i where i.meeting_id = m.id),
  'plannedMinutes', (select coalesce(sum(i.planned_minutes), 0) from agenda_item i where i.meeting_id = m.id),
  'papers', (select count(*) from meeting_paper p where p.meeting_id = m.id),
  'papersApproved', (select count(*) from meeting_paper p where p.meeting_id = m.id and p.state = 'approved'),
  'absencesAsked', (select count(*) from absence_request r where r.meeting_id = m.id and r.state = 'asked'),
  'opinions', (select count(*) from handed_opinion o where o.meeting_id = m.id),
  'marked', (select count(*) from attendance a where a.meeting_id = m.id),
  'present', (select count(*) from attendance a where a.meeting_id = m.id and a.mark = 'present'),
  'noticed', (select count(distinct d.person_id) from notice_dispatch d where d.meeting_id = m.id),
  'votes', (select count(*) from vote v where v.meeting_id = m.id),
  'commitments', (select count(*) from commitment c where c.origin_id = m.id),
  'minutesDrafted', exists (select from minutes n where n.meeting_id = m.id),
  'handbookTicks', (select count(*) from handbook_tick t where t.meeting_id = m.id)))`
