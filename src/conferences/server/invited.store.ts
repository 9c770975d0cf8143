import { sql } from 'kysely'
import type { Id, PersonId, UnitId } from '#kernel/id.ts'
import type { UnitScope } from '#platform/server/access/actor.ts'
import { visibleUnitIds } from '#platform/server/access/scope.ts'
import { newId } from '#platform/server/clock.ts'
import type { Db, Trx } from '#platform/server/db/db.ts'
import type { Delegate } from '../rules/answer.ts'
import type { InvitedUnit } from '../rules/plan.ts'
import type { Conference, ConferenceId } from './conferences.store.ts'

export type InvitationId = Id<'conferenceUnit'>

export interface Invitation {
  readonly id: InvitationId
  readonly conferenceId: ConferenceId
  /** The unit that is invited. */
  readonly invitedId: UnitId
  readonly unitName: string
  readonly isEnded: boolean
  readonly quota: number
  readonly paperAsked: string
  readonly sentAt: Date | null
  readonly readAt: Date | null
}

function invitations(db: Db | Trx) {
  return db
    .selectFrom('conferenceUnit as i')
    .innerJoin('unit as u', 'u.id', 'i.invitedId')
    .select(['i.id', 'i.conferenceId', 'i.invitedId', 'i.quota', 'i.paperAsked', 'i.sentAt', 'i.readAt'])
    .select(sql<boolean>`u.closed_on is not null`.as('isEnded'))
    .select(
      sql<string>`(select v.name from unit_version v where v.unit_id = i.invited_id order by v.from_on desc limit 1)`.as(
        'unitName',
      ),
    )
}

type Row = Awaited<ReturnType<ReturnType<typeof invitations>['executeTakeFirstOrThrow']>>
const toInvitation = (row: Row): Invitation => ({
  ...row,
  id: row.id as InvitationId,
  conferenceId: row.conferenceId as ConferenceId,
  invitedId: row.invitedId as UnitId,
})

/** Units invited to a conference, in the order in which they were put down. No scope: the caller has found the conference. */
export async function listInvitations(db: Db | Trx, conferenceId: ConferenceId): Promise<readonly Invitation[]> {
  const rows = await invitations(db).where('i.conferenceId', '=', conferenceId).orderBy('i.ordinal').execute()
  return rows.map(toInvitation)
}

/** One that a unit of the scope answers: its own, or that of a unit which ended and which it follows. */
export async function findInvitation(
  db: Db | Trx,
  id: InvitationId,
  scope: UnitScope,
): Promise<Invitation | undefined> {
  const row = await invitations(db).where('i.id', '=', id).where(answeredWithin(scope)).executeTakeFirst()
  return row && toInvitation(row)
}

/** Invitations of a unit and of those that ended and that it follows. */
export function answeredWithin(scope: UnitScope) {
  const own = visibleUnitIds(scope)
  return sql<boolean>`(i.invited_id in ${own} or exists (with recursive onward as (
      select l.unit_id as id from reorganisation_link l join unit x on x.id = l.predecessor_id and x.closed_on is not null
      where l.predecessor_id = i.invited_id
      union select l.unit_id from reorganisation_link l join onward o on o.id = l.predecessor_id
      join unit x on x.id = o.id and x.closed_on is not null)
    select from onward where id in ${own}))`
}

/** Puts the list of invited units in the place of the one before. Only while the conference is planned: nobody has answered. */
export async function replaceUnits(
  trx: Trx,
  { id, unitId }: Pick<Conference, 'id' | 'unitId'>,
  units: readonly InvitedUnit[],
  at: Date,
): Promise<void> {
  await trx.deleteFrom('conferenceUnit').where('conferenceId', '=', id).execute()
  if (units.length === 0) return
  const rows = units.map(({ unitId: invitedId, quota, paperAsked }, ordinal) => ({
    ...{ id: newId<'conferenceUnit'>({ now: () => at }), conferenceId: id, unitId },
    ...{ invitedId, quota, paperAsked, ordinal },
  }))
  await trx.insertInto('conferenceUnit').values(rows).execute()
}

export interface NamedDelegate extends Delegate {
  readonly id: Id<'conferenceDelegate'>
  readonly invitationId: InvitationId
  readonly present: boolean
}

/** Delegates of a conference, unit by unit. */
export async function listDelegates(db: Db | Trx, conferenceId: ConferenceId): Promise<readonly NamedDelegate[]> {
  const rows = await db
    .selectFrom('conferenceDelegate')
    .select(['id', 'conferenceUnitId', 'personId', 'name', 'office', 'present'])
    .where('conferenceId', '=', conferenceId)
    .orderBy('conferenceUnitId')
    .orderBy('ordinal')
    .execute()
  return rows.map(({ conferenceUnitId, ...row }) => ({
    ...row,
    id: row.id as NamedDelegate['id'],
    invitationId: conferenceUnitId as InvitationId,
    personId: row.personId as PersonId | null,
  }))
}

/** A unit's list in the place of the one before. */
export async function replaceDelegates(
  trx: Trx,
  { id, unitId }: Pick<Conference, 'id' | 'unitId'>,
  {
    invitationId,
    people,
    at,
  }: { readonly invitationId: InvitationId; readonly people: readonly Delegate[]; readonly at: Date },
): Promise<void> {
  await trx.deleteFrom('conferenceDelegate').where('conferenceUnitId', '=', invitationId).execute()
  if (people.length === 0) return
  const rows = people.map((person, ordinal) => ({
    ...{ id: newId<'conferenceDelegate'>({ now: () => at }), conferenceId: id, unitId },
    ...{ conferenceUnitId: invitationId, ordinal, personId: person.personId, name: person.name, office: person.office },
  }))
  await trx.insertInto('conferenceDelegate').values(rows).execute()
}

/** Marks who is there; answers how many of the named belong to the conference and changed. */
export async function markPresent(
  trx: Trx,
  conferenceId: ConferenceId,
  { delegateIds, present }: { readonly delegateIds: readonly string[]; readonly present: boolean },
): Promise<number> {
  const { numUpdatedRows } = await trx
    .updateTable('conferenceDelegate')
    .set({ present })
    .where('conferenceId', '=', conferenceId)
    .where('id', 'in', [...delegateIds])
    .where('present', '<>', present)
    .executeTakeFirst()
  return Number(numUpdatedRows)
}

export async function recordSent(trx: Trx, invitationIds: readonly InvitationId[], at: Date): Promise<void> {
  await trx
    .updateTable('conferenceUnit')
    .set({ sentAt: at })
    .where('id', 'in', [...invitationIds])
    .execute()
}

export async function recordRead(trx: Trx, id: InvitationId, by: PersonId, at: Date): Promise<void> {
  await trx.updateTable('conferenceUnit').set({ readAt: at, readBy: by }).where('id', '=', id).execute()
}
