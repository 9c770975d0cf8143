import type { UnitId } from '#kernel/id.ts'
import { ok } from '#kernel/result.ts'
import type { Actor } from '#platform/server/access/actor.ts'
import type { Db } from '#platform/server/db/db.ts'
import type { Certainty } from '#rulebook/rules/rule.ts'
import { type AskedFilter, askedList, wholeList } from './asked-list.ts'
import { noteOf } from './export-list.ts'
import { countMembers, type ListRow } from './list.queries.ts'

interface ToPrint {
  readonly unitId: UnitId
  readonly asked: AskedFilter
  /** Most lines one paper has. */
  readonly most: number
}

/** A whole list in the words of a paper, with what it comes to. */
export async function listToPrint(db: Db, actor: Actor, { most, ...asking }: ToPrint) {
  const list = await askedList(db, actor, asking)
  if (!list.ok) return list
  const rows = await wholeList(db, list.value, most)
  if (!rows.ok) return rows
  const { parts } = await countMembers(db, list.value.request, most)
  const figures = parts ?? { female: 0, probationary: 0, minority: 0, onLeave: 0 }
  return ok({ lines: rows.value.map((row) => printed(row, list.value.partyAgeCertainty)), figures })
}

function printed(row: ListRow, certainty: Certainty) {
  const { personId, fullName, sex, ethnicity, admittedOn, officialOn, unitName } = row
  return {
    ...{ reference: `member:${personId}`, fullName, ethnicity: ethnicity ?? '', admittedOn, officialOn, unitName },
    sex: sex === null ? '' : sex === 'male' ? 'Nam' : 'Nữ',
    born: bornText(row),
    note: noteOf(row, certainty),
  }
}

const KNOWN = { year: 4, month: 7, day: 10 } as const

/** A birth as far as it is known, as a paper writes it. */
function bornText({ bornOn, bornPrecision }: Pick<ListRow, 'bornOn' | 'bornPrecision'>): string {
  if (bornOn === null) return ''
  return bornOn
    .slice(0, KNOWN[bornPrecision ?? 'day'])
    .split('-')
    .toReversed()
    .join('/')
}
