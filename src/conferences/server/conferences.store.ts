import type { ActId, Id, PaperId, PersonId, UnitId } from '#kernel/id.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import type { UnitScope } from '#platform/server/access/actor.ts'
import { visibleUnitIds } from '#platform/server/access/scope.ts'
import type { Db, Trx } from '#platform/server/db/db.ts'
import type { ConferenceStage } from '../rules/stages.ts'

export type ConferenceId = Id<'conference'>

export interface ConferencePlan {
  readonly topic: string
  readonly content: string
  /** One legal basis a line. */
  readonly bases: string
  readonly heldOn: LocalDate
  readonly startsAt: string
  readonly place: string
  readonly chairId: PersonId
  readonly minuteTaker: string
  readonly delegatesDueOn: LocalDate
  readonly papersDueOn: LocalDate
}

export interface Conference extends ConferencePlan {
  readonly id: ConferenceId
  readonly unitId: UnitId
  readonly stage: ConferenceStage
  readonly version: number
  readonly chairName: string
  readonly startedAt: Date | null
  readonly concludedAt: Date | null
  readonly situation: string
  readonly conclusion: string
  readonly invitationPaperId: PaperId | null
  readonly noticePaperId: PaperId | null
  readonly minutesPaperId: PaperId | null
  readonly materialsDueOn: LocalDate | null
  readonly cancelledReason: string
}

/** One conference by its id. No scope: for those who already hold a row of it. */
export async function conferenceById(db: Db | Trx, id: ConferenceId): Promise<Conference | undefined> {
  return await byId(db, id).executeTakeFirst().then(toConference)
}

/** One conference of the units a scope reaches. */
export async function findConference(
  db: Db | Trx,
  id: ConferenceId,
  scope: UnitScope,
): Promise<Conference | undefined> {
  return await byId(db, id).where('c.unitId', 'in', visibleUnitIds(scope)).executeTakeFirst().then(toConference)
}

/** The same, held until the act ends: every act on a conference holds it first. */
export async function loadConference(trx: Trx, id: ConferenceId, scope: UnitScope): Promise<Conference | undefined> {
  await lockConference(trx, id)
  return await findConference(trx, id, scope)
}

export async function lockConference(trx: Trx, id: ConferenceId): Promise<void> {
  await trx.selectFrom('conference').select('id').where('id', '=', id).forUpdate().execute()
}

function byId(db: Db | Trx, id: ConferenceId) {
  return db
    .selectFrom('conference as c')
    .innerJoin('person as p', 'p.id', 'c.chairId')
    .selectAll('c')
    .select('p.fullName as chairName')
    .where('c.id', '=', id)
}

type Row = Awaited<ReturnType<ReturnType<typeof byId>['executeTakeFirstOrThrow']>>

function toConference(row: Row | undefined): Conference | undefined {
  if (row === undefined) return undefined
  const { topic, content, bases, startsAt, place, minuteTaker, chairName, startedAt, concludedAt, version } = row
  return {
    ...{ topic, content, bases, startsAt, place, minuteTaker, chairName, startedAt, concludedAt, version },
    ...{ situation: row.situation, conclusion: row.conclusion, cancelledReason: row.cancelledReason },
    id: row.id as ConferenceId,
    unitId: row.unitId as UnitId,
    stage: row.stage as ConferenceStage,
    heldOn: row.heldOn as LocalDate,
    delegatesDueOn: row.delegatesDueOn as LocalDate,
    papersDueOn: row.papersDueOn as LocalDate,
    materialsDueOn: row.materialsDueOn as LocalDate | null,
    chairId: row.chairId as PersonId,
    invitationPaperId: row.invitationPaperId as PaperId | null,
    noticePaperId: row.noticePaperId as PaperId | null,
    minutesPaperId: row.minutesPaperId as PaperId | null,
  }
}

export interface NewConference {
  readonly id: ConferenceId
  readonly unitId: UnitId
  readonly plan: ConferencePlan
  readonly openedOn: LocalDate
  readonly openedBy: PersonId
  readonly actId: ActId
}

export async function recordConference(trx: Trx, { plan, ...facts }: NewConference): Promise<void> {
  await trx
    .insertInto('conference')
    .values({ ...facts, ...plan })
    .execute()
}

export interface ConferenceChange extends Partial<ConferencePlan> {
  readonly stage?: ConferenceStage
  readonly startedAt?: Date
  readonly concludedAt?: Date
  readonly situation?: string
  readonly conclusion?: string
  readonly invitationPaperId?: PaperId
  readonly noticePaperId?: PaperId
  readonly minutesPaperId?: PaperId
  readonly materialsSentOn?: LocalDate
  readonly materialsDueOn?: LocalDate
  readonly cancelledReason?: string
}

/** Writes what changed; the version grows, so that a screen can tell that someone else was faster. */
export async function recordChange(
  trx: Trx,
  { id, version }: Pick<Conference, 'id' | 'version'>,
  change: ConferenceChange,
): Promise<number> {
  await trx
    .updateTable('conference')
    .set({ ...change, version: version + 1 })
    .where('id', '=', id)
    .execute()
  return version + 1
}
