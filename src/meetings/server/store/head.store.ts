import { type RawBuilder, sql } from 'kysely'
import type { MeetingId, PaperId, PersonId, UnitId } from '#kernel/id.ts'
import type { LocalDate, Month } from '#kernel/local-date.ts'
import type { Permission } from '#platform/access/rights.ts'
import type { Actor, UnitScope } from '#platform/server/access/actor.ts'
import { visibleUnitIds } from '#platform/server/access/scope.ts'
import type { Db, Trx } from '#platform/server/db/db.ts'
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

/** Every unit one of the ways leads to; what lies outside looks absent. */
function joined(scopes: readonly [UnitScope, ...UnitScope[]]): UnitScope {
  return {
    unitIds: [...new Set(scopes.flatMap((scope) => scope.unitIds))],
    subtreeIds: [...new Set(scopes.flatMap((scope) => scope.subtreeIds))],
    on: scopes[0].on,
  }
}

export interface FoundMeeting {
  readonly head: MeetingHead
  readonly startsOn: LocalDate | null
  readonly version: number
  readonly roles: readonly MeetingRole[]
  /** Frozen when the meeting starts; null before. */
  readonly rosterPin: readonly RosterMember[] | null
}

const COLUMNS = [
  'm.id',
  'm.unitId',
  'm.kind',
  'm.stage',
  'm.month',
  'm.topic',
  'm.startsOn',
  'm.startsAt',
  'm.place',
  'm.startedAt',
  'm.endedAt',
  'm.chairId',
  'm.minuteTakerId',
  'm.observerId',
  'm.prepMeetingId',
  'm.noticeSentAt',
  'm.documentsPostedAt',
  'm.resultPostedAt',
  'm.reportedAt',
  'm.resolutionPaperId',
  'm.decidedGrade',
  'm.stoppedReason',
  'm.version',
  'm.rosterPin',
] as const

export function selectMeeting(db: Db | Trx, id: MeetingId, reach: MeetingReach) {
  const { officer, member, superior, reader } = reach
  // What the committee confers on beforehand is not for the whole cell to read.
  const isForAll = sql<boolean>`m.kind not in ('cell_committee', 'conferring')`
  const within = (scope: UnitScope): RawBuilder<boolean> =>
    scope.subtreeIds.length === 0
      ? sql<boolean>`m.unit_id = any(${[...scope.unitIds]}::uuid[])`
      : sql<boolean>`m.unit_id in ${visibleUnitIds(scope)}`
  return db
    .selectFrom('meeting as m')
    .select(COLUMNS)
    .select([
      within(officer).as('isOfficer'),
      sql<boolean>`${isForAll} and ${within(member)}`.as('isMember'),
      within(superior).as('isSuperior'),
    ])
    .where('m.id', '=', id)
    .where(sql<boolean>`(${within(joined([officer, superior, reader]))} or (${isForAll} and ${within(member)}))`)
}

type Row = NonNullable<Awaited<ReturnType<ReturnType<typeof selectMeeting>['executeTakeFirst']>>>

/** For a decision: the row is locked, so that two officers act one after the other. */
export async function loadHead(trx: Trx, id: MeetingId, reach: MeetingReach): Promise<FoundMeeting | undefined> {
  const row = await selectMeeting(trx, id, reach).forUpdate('m').executeTakeFirst()
  return row && toFound(row)
}

export async function findHead(db: Db, id: MeetingId, reach: MeetingReach): Promise<FoundMeeting | undefined> {
  const row = await selectMeeting(db, id, reach).executeTakeFirst()
  return row && toFound(row)
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
    rosterPin: row.rosterPin as unknown as readonly RosterMember[] | null,
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
