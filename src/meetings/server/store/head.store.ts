import { CompiledQuery, type Selectable } from 'kysely'
import type { MeetingId, PaperId, PersonId, UnitId } from '#kernel/id.ts'
import type { LocalDate, Month } from '#kernel/local-date.ts'
import type { Permission } from '#platform/access/rights.ts'
import type { Actor, UnitScope } from '#platform/server/access/actor.ts'
import { BoundedMap } from '#platform/server/bounded-map.ts'
import type { Db, Trx } from '#platform/server/db/db.ts'
import { SHORT_READ } from '#platform/server/db/pipelined-pool.ts'
import type { DB } from '#platform/server/db/schema.gen.ts'
import type { RulesInForce } from '#rulebook/rules/rule.ts'
import type { Grade } from '#rulebook/rules/score-frame.ts'
import type { MeetingHead, Progress, RosterMember } from '../../rules/meeting.ts'
import type { MeetingKind, MeetingRole, MeetingStage } from '../../rules/vocabulary.ts'

/** From where a caller may see a meeting, and what he is to it by each way. */
export interface MeetingReach {
  readonly officer: UnitScope
  readonly member: UnitScope
  readonly superior: UnitScope
  readonly reader: UnitScope
}

/** `officerBy`: the permission that makes an officer of the caller for this act. */
export function reachOf(actor: Actor, officerBy: Permission): MeetingReach {
  return {
    officer: actor.scopeOf(officerBy),
    member: actor.scopeOf('meeting.attend'),
    superior: actor.scopeOf('meeting.grade'),
    reader: actor.scopeOf('meeting.read'),
  }
}

export interface FoundMeeting {
  readonly head: MeetingHead
  readonly startsOn: LocalDate | null
  readonly version: number
  readonly roles: readonly MeetingRole[]
  /** Roster and rules are frozen since the meeting started. */
  readonly isPinned: boolean
}

const COLUMNS = `m.id, m.unit_id, m.kind, m.stage, m.month, m.topic, m.starts_on, m.starts_at, m.place, m.started_at, m.ended_at, m.chair_id,
  m.minute_taker_id, m.observer_id, m.prep_meeting_id, m.notice_sent_at, m.documents_posted_at, m.result_posted_at, m.reported_at,
  m.resolution_paper_id, m.decided_grade, m.stopped_reason, m.roster_pin is not null as is_pinned, v.version`

/** The most asked of all statements, so plain text that is prepared once for each shape of reach, not built anew. */
function headStatement(id: MeetingId, { officer, member, superior, reader }: MeetingReach, tail: string) {
  const values: unknown[] = [id]
  const given = (ids: readonly string[]) => `any($${values.push([...ids])}::uuid[])`
  const within = ({ unitIds, subtreeIds }: UnitScope) => {
    const here = `m.unit_id = ${given(unitIds)}`
    if (subtreeIds.length === 0) return here
    const on = `$${values.push(officer.on)}::date`
    return `(${here} or exists (select from unit_ancestry a where a.unit_id = m.unit_id and a.ancestor_id = ${given(subtreeIds)}
      and a.from_on <= ${on} and (a.to_on is null or a.to_on > ${on})))`
  }
  const [isOfficer, isSuperior, isReader] = [within(officer), within(superior), within(reader)]
  // What the committee confers on beforehand is not for the whole cell to read.
  const isMember = `(m.kind not in ('cell_committee', 'conferring') and ${within(member)})`
  const text = `${SHORT_READ}select ${COLUMNS}, ${isOfficer} as is_officer, ${isMember} as is_member, ${isSuperior} as is_superior
    from meeting_version v join meeting m on m.id = v.meeting_id
    where v.meeting_id = $1 and (${isOfficer} or ${isSuperior} or ${isReader} or ${isMember}) ${tail}`
  return CompiledQuery.raw(text, values)
}

type Row = Omit<Selectable<DB['meeting']>, 'rulesPin' | 'rosterPin'> & {
  readonly version: number
  readonly isPinned: boolean
  readonly isOfficer: boolean
  readonly isMember: boolean
  readonly isSuperior: boolean
}

/** For a decision: the rows are locked, so that two officers act one after the other. */
export async function loadHead(trx: Trx, id: MeetingId, reach: MeetingReach): Promise<FoundMeeting | undefined> {
  return await headOf(trx, id, reach, 'for update of v, m')
}

export async function findHead(db: Db, id: MeetingId, reach: MeetingReach): Promise<FoundMeeting | undefined> {
  return await headOf(db, id, reach, '')
}

async function headOf(db: Db | Trx, id: MeetingId, reach: MeetingReach, tail: string) {
  const { rows } = await db.executeQuery<Row>(headStatement(id, reach, tail) as CompiledQuery<Row>)
  return rows[0] && toFound(rows[0])
}

function toFound(row: Row): FoundMeeting {
  const roles: MeetingRole[] = []
  if (row.isOfficer) roles.push('officer')
  if (row.isMember) roles.push('member')
  if (row.isSuperior) roles.push('superior')
  return {
    head: toHead(row),
    startsOn: row.startsOn as LocalDate | null,
    version: row.version,
    roles,
    isPinned: row.isPinned,
  }
}

function toHead(row: Row): MeetingHead {
  return {
    id: row.id as MeetingId,
    unitId: row.unitId as UnitId,
    kind: row.kind as MeetingKind,
    month: row.month as Month,
    topic: row.topic,
    prepMeetingId: row.prepMeetingId as MeetingId | null,
    chairId: row.chairId as PersonId | null,
    minuteTakerId: row.minuteTakerId as PersonId | null,
    observerId: row.observerId as PersonId | null,
    noticeSentAt: row.noticeSentAt,
    documentsPostedAt: row.documentsPostedAt,
    resultPostedAt: row.resultPostedAt,
    reportedAt: row.reportedAt,
    resolutionPaperId: row.resolutionPaperId as PaperId | null,
    decidedGrade: row.decidedGrade as Grade | null,
    progress: toProgress(row),
  }
}

/** The checks of the table hold these combinations; anything else is a broken row, not a case. */
function toProgress(row: Row): Progress {
  const stage = row.stage as MeetingStage
  const schedule = row.startsAt && row.place !== null ? { startsAt: row.startsAt, place: row.place } : null
  if (stage === 'planned') return { stage, schedule }
  if (stage === 'postponed' || stage === 'cancelled') return { stage, reason: row.stoppedReason ?? '' }
  if (schedule === null) throw new Error(`meeting ${row.id} is ${stage} without a schedule`)
  if (stage === 'notified') return { stage, schedule }
  if (row.startedAt === null) throw new Error(`meeting ${row.id} is ${stage} and never started`)
  if (stage === 'in_progress') return { stage, schedule, startedAt: row.startedAt }
  if (row.endedAt === null) throw new Error(`meeting ${row.id} is ${stage} and never ended`)
  return { stage, schedule, held: { startedAt: row.startedAt, endedAt: row.endedAt } }
}

/** The rules pinned when the meeting started; undefined before. */
export async function findPinnedRules(db: Db | Trx, id: MeetingId): Promise<RulesInForce | undefined> {
  const row = await db.selectFrom('meeting').select('rulesPin').where('id', '=', id).executeTakeFirst()
  return (row?.rulesPin as unknown as RulesInForce | null) ?? undefined
}

const rosters = new BoundedMap<MeetingId, readonly RosterMember[]>(200)

/** The roster frozen when the meeting started. It never changes again, so those of the meetings last acted on are kept. */
export async function pinnedRoster(db: Db | Trx, id: MeetingId): Promise<readonly RosterMember[]> {
  const roster = rosters.get(id) ?? (await loadPinnedRoster(db, id))
  rosters.set(id, roster)
  return roster
}

async function loadPinnedRoster(db: Db | Trx, id: MeetingId): Promise<readonly RosterMember[]> {
  const row = await db.selectFrom('meeting').select('rosterPin').where('id', '=', id).executeTakeFirstOrThrow()
  return row.rosterPin as unknown as readonly RosterMember[]
}
