import type { ActId, PersonId, UnitId } from '#kernel/id.ts'
import type { Trx } from '#platform/server/db/db.ts'
import { factsOf } from '../../rules/correct.ts'
import type { RowEffect } from '../../rules/import/row-effect.ts'
import type { MemberLeftCell } from '../../rules/leave-cell.ts'
import type { Member, MemberFacts } from '../../rules/member.ts'
import type { LeaveSet } from '../../rules/set-leave.ts'
import type { TagsSet } from '../../rules/set-tags.ts'
import { memberRows, withTagsAndLeaves } from '../members.queries.ts'
import {
  type NewMember,
  recordDepartures,
  recordEnrolments,
  recordFacts,
  recordLeaves,
  recordTags,
} from '../members.store.ts'

interface Writing {
  readonly trx: Trx
  readonly actId: ActId
  readonly unitId: UnitId
  readonly newId: () => string
}

type Change = Extract<RowEffect, { kind: 'change' }>

/** Writes every effect of an import with a fixed number of statements, however many rows it has. */
export async function writeImport(
  { trx, actId, unitId, newId }: Writing,
  effects: readonly RowEffect[],
): Promise<void> {
  const enrolled: NewMember[] = []
  const leaves: Pick<LeaveSet, 'personId' | 'leave'>[] = []
  const tags: Pick<TagsSet, 'personId' | 'added' | 'removed'>[] = []
  const departures: MemberLeftCell[] = []
  const changed: Change[] = []
  const addLeave = (personId: PersonId, leave: Change['leave']) => {
    if (leave) leaves.push({ personId, leave: { ...leave, id: newId(), toOn: null, basis: '' } })
  }
  for (const effect of effects) {
    if (effect.kind === 'create') {
      const personId = newId() as PersonId
      enrolled.push({ personId, membershipId: newId(), unitId, facts: effect.facts, joinedOn: effect.joinedOn })
      tags.push({ personId, added: effect.tags, removed: [] })
      addLeave(personId, effect.leave)
    } else if (effect.kind === 'change') {
      changed.push(effect)
      tags.push({ personId: effect.personId, added: effect.tagsAdded, removed: effect.tagsRemoved })
      addLeave(effect.personId, effect.leave)
    } else if (effect.kind === 'leave') {
      departures.push({
        type: 'member_left_cell',
        personId: effect.personId,
        unitId,
        leftOn: effect.on,
        reason: effect.reason,
      })
    }
  }
  await recordEnrolments(trx, enrolled, actId)
  await recordFacts(trx, await changedFacts(trx, unitId, changed))
  await recordTags(trx, unitId, tags)
  await recordLeaves(trx, unitId, leaves, actId)
  await recordDepartures(trx, departures, actId)
}

async function changedFacts(trx: Trx, unitId: UnitId, changes: readonly Change[]) {
  if (changes.length === 0) return []
  const ids = changes.map(({ personId }) => personId)
  const rows = await memberRows(trx)
    .where('s.unitId', '=', unitId)
    .where('s.toOn', 'is', null)
    .where('s.personId', 'in', ids)
    .execute()
  const members = new Map((await withTagsAndLeaves(trx, rows)).map((member) => [member.personId, member]))
  return changes.flatMap(({ personId, changes }) => {
    const member = members.get(personId)
    return member && changes.length > 0 ? [{ personId, facts: applied(member, changes) }] : []
  })
}

function applied(member: Member, changes: Change['changes']): MemberFacts {
  return { ...factsOf(member), ...Object.fromEntries(changes.map(({ field, to }) => [field, to])) }
}
