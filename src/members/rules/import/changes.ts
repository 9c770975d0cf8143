import { differences, factsOf } from '../correct.ts'
import { cleanFacts } from '../facts.ts'
import type { Member } from '../member.ts'
import type { RosterRow } from './read-roster.ts'
import type { RowEffect } from './row-effect.ts'

/** What a row changes of a member already in the register: only cells that say something, tags only of columns the file has. */
export function changesOf(row: RosterRow, member: Member): RowEffect {
  const before = factsOf(member)
  const { bornOn, bornPrecision, ...rest } = row.facts
  // A year in the file does not take away the day the register knows.
  const coarser = bornPrecision !== 'day' && before.bornOn?.slice(0, 4) === bornOn?.slice(0, 4)
  const birth = bornOn === undefined || bornPrecision === undefined || coarser ? {} : { bornOn, bornPrecision }
  const changes = differences(before, cleanFacts({ ...before, ...rest, ...birth }))
  const tags = [...row.tags]
  const tagsAdded = tags.filter(([tag, carries]) => carries && !member.tags.has(tag)).map(([tag]) => tag)
  const tagsRemoved = tags.filter(([tag, carries]) => !carries && member.tags.has(tag)).map(([tag]) => tag)
  const leave = row.leave && !isAlreadyOnLeave(row, member) ? row.leave : null
  if (changes.length === 0 && tagsAdded.length === 0 && tagsRemoved.length === 0 && leave === null) {
    return { kind: 'none', personId: member.personId }
  }
  return { kind: 'change', personId: member.personId, changes, tagsAdded, tagsRemoved, leave }
}

function isAlreadyOnLeave({ leave }: RosterRow, member: Member): boolean {
  return member.leaves.some(
    ({ kind, fromOn, toOn }) =>
      kind === leave?.kind && fromOn <= (leave?.fromOn ?? fromOn) && (toOn === null || toOn > leave.fromOn),
  )
}
