import { sql } from 'kysely'
import type { ActId, PersonId, UnitId } from '#kernel/id.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import { digestOf } from '#platform/server/acts/canonical.ts'
import type { Trx } from '#platform/server/db/db.ts'
import type { FieldChange } from '../../rules/correct.ts'
import { factsOf } from '../../rules/correct.ts'
import type { RowEffect } from '../../rules/import/row-effect.ts'
import type { MemberLeftCell } from '../../rules/leave-cell.ts'
import type { Member, MemberFacts } from '../../rules/member.ts'
import type { LeaveSet } from '../../rules/set-leave.ts'
import type { TagsSet } from '../../rules/set-tags.ts'
import type { MemberTag } from '../../rules/tags.ts'
import { memberRows, withTagsAndLeaves } from '../members.queries.ts'
import {
  type NewMember,
  recordDepartures,
  recordEnrolments,
  recordFacts,
  recordLeaves,
  recordTags,
} from '../members.store.ts'

export interface Writing {
  readonly trx: Trx
  readonly actId: ActId
  readonly unitId: UnitId
  readonly newId: () => string
}

type Change = Extract<RowEffect, { kind: 'change' }>

export interface WrittenEffect {
  readonly row: number
  readonly effect: Exclude<RowEffect, { kind: 'none' }>
}

/** What a row did, as far as taking it back needs it. */
export interface Was {
  readonly changes: readonly FieldChange[]
  readonly tagsAdded: readonly MemberTag[]
  readonly tagsRemoved: readonly MemberTag[]
  readonly leaveId: string | null
}

export interface WrittenRow {
  readonly row: number
  readonly personId: PersonId
  readonly kind: WrittenEffect['effect']['kind']
  readonly was: Was
}

interface Gathered {
  readonly enrolled: NewMember[]
  readonly leaves: Pick<LeaveSet, 'personId' | 'leave'>[]
  readonly tags: Pick<TagsSet, 'personId' | 'added' | 'removed'>[]
  readonly departures: MemberLeftCell[]
  readonly changed: Change[]
}

/** Writes every effect of an import with a fixed number of statements, however many rows it has; says what each row did. */
export async function writeImport(writing: Writing, effects: readonly WrittenEffect[]): Promise<readonly WrittenRow[]> {
  const { trx, actId, unitId } = writing
  const gathered: Gathered = { enrolled: [], leaves: [], tags: [], departures: [], changed: [] }
  const written = effects.map(({ row, effect }) => ({ row, ...gather(writing, gathered, effect) }))
  await recordEnrolments(trx, gathered.enrolled, actId)
  await recordFacts(trx, await changedFacts(trx, unitId, gathered.changed))
  await recordTags(trx, unitId, gathered.tags)
  await recordLeaves(trx, unitId, gathered.leaves, actId)
  await recordDepartures(trx, gathered.departures, actId)
  return written
}

function gather({ unitId, newId }: Writing, into: Gathered, effect: WrittenEffect['effect']): Omit<WrittenRow, 'row'> {
  const was = { changes: [], tagsAdded: [], tagsRemoved: [], leaveId: null }
  if (effect.kind === 'leave') {
    const { personId, on: leftOn, reason } = effect
    into.departures.push({ type: 'member_left_cell', personId, unitId, leftOn, reason, paper: '' })
    return { personId, kind: effect.kind, was }
  }
  const personId = effect.kind === 'create' ? (newId() as PersonId) : effect.personId
  const leaveId = effect.leave ? newId() : null
  if (effect.leave && leaveId !== null) {
    into.leaves.push({ personId, leave: { ...effect.leave, id: leaveId, toOn: null, basis: '' } })
  }
  if (effect.kind === 'create') {
    const { facts, joinedOn, tags } = effect
    into.enrolled.push({ personId, membershipId: newId(), unitId, facts, joinedOn })
    into.tags.push({ personId, added: tags, removed: [] })
    return { personId, kind: effect.kind, was: { ...was, tagsAdded: tags, leaveId } }
  }
  const { changes, tagsAdded, tagsRemoved } = effect
  into.changed.push(effect)
  into.tags.push({ personId, added: tagsAdded, removed: tagsRemoved })
  return { personId, kind: effect.kind, was: { changes, tagsAdded, tagsRemoved, leaveId } }
}

async function changedFacts(trx: Trx, unitId: UnitId, changes: readonly Change[]) {
  const members = await membersByPerson(
    trx,
    unitId,
    changes.map(({ personId }) => personId),
  )
  return changes.flatMap(({ personId, changes }) => {
    const member = members.get(personId)
    return member && changes.length > 0 ? [{ personId, facts: applied(member, changes) }] : []
  })
}

/** The newest membership of these people in the unit. */
export async function membersByPerson(
  trx: Trx,
  unitId: UnitId,
  personIds: readonly PersonId[],
): Promise<ReadonlyMap<PersonId, Member>> {
  if (personIds.length === 0) return new Map()
  const rows = await memberRows(trx)
    .where('s.unitId', '=', unitId)
    .where(sql<boolean>`s.person_id = any(${personIds}::uuid[])`)
    .orderBy('s.fromOn')
    .execute()
  return new Map((await withTagsAndLeaves(trx, rows)).map((member) => [member.personId, member]))
}

function applied(member: Member, changes: Change['changes']): MemberFacts {
  return { ...factsOf(member), ...Object.fromEntries(changes.map(({ field, to }) => [field, to])) }
}

/** How a member stands, in one word that differs when anything of it does. */
export function standsAs(member: Member): string {
  const { joinedOn, leftOn, tags, leaves } = member
  const spans = leaves.map(({ id, kind, fromOn, toOn, reason, basis }) => ({ id, kind, fromOn, toOn, reason, basis }))
  return digestOf({ facts: factsOf(member), joinedOn, leftOn, tags: [...tags].sort(), leaves: spans })
}

export interface ImportMade {
  readonly at: Date
  readonly byPerson: PersonId | null
  readonly asOfOn: LocalDate
  readonly created: number
  readonly changed: number
  readonly left: number
}

/** Keeps what an import did, for the list of imports and for taking it back. */
export async function recordImport(
  { trx, actId, unitId }: Writing,
  made: ImportMade,
  rows: readonly WrittenRow[],
): Promise<void> {
  const { at, byPerson, asOfOn } = made
  const counts = { createdCount: made.created, changedCount: made.changed, leftCount: made.left }
  await trx
    .insertInto('membersImport')
    .values({ id: actId, unitId, at, byPerson, asOfOn, ...counts })
    .execute()
  const members = await membersByPerson(
    trx,
    unitId,
    rows.map(({ personId }) => personId),
  )
  const kept = rows.flatMap(({ row, personId, kind, was }) => {
    const member = members.get(personId)
    return member ? [{ row, personId, kind, was, leftAs: standsAs(member) }] : []
  })
  await sql`insert into members_import_row (import_id, row_number, unit_id, person_id, kind, was, left_as)
    select ${actId}, r.row, ${unitId}, r."personId", r.kind, r.was, r."leftAs"
    from jsonb_to_recordset(${JSON.stringify(kept)}::jsonb)
      as r (row int, "personId" uuid, kind text, was jsonb, "leftAs" text)`.execute(trx)
}
