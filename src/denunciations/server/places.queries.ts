import { sql } from 'kysely'
import type { PersonId, UnitId } from '#kernel/id.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import { searchMembers } from '#members/public.ts'
import { isOffice, type Office } from '#platform/access/rights.ts'
import type { Db, Trx } from '#platform/server/db/db.ts'
import { listHolders, listSheets, locksOfUnits } from '#vault/public.ts'
import { pairsFor } from '#vault/rules/seal.ts'
import type { Place, Tie } from '../rules/fence.ts'

/** A unit and those above it, from below, with who holds which office there and the locks of its vault. */
export async function loadUpward(db: Db | Trx, unitId: UnitId, on: LocalDate): Promise<readonly Place[]> {
  const { rows } = await sql<{ unitId: UnitId; personId: PersonId | null; office: string | null }>`
    select a.ancestor_id as unit_id, t.person_id, t.office from unit_ancestry a
    left join term t on t.unit_id = a.ancestor_id and t.from_on <= ${on} and (t.to_on is null or t.to_on > ${on})
    where a.unit_id = ${unitId} and a.from_on <= ${on}::date and (a.to_on is null or a.to_on > ${on}::date)
    order by a.depth, t.person_id`.execute(db)
  const found = Map.groupBy(rows, (row) => row.unitId)
  const locks = await locksOfUnits(db, [...found.keys()], on)
  return [...found].map(([id, held]) => ({
    unitId: id,
    holders: held.flatMap(({ personId, office }) =>
      personId !== null && office !== null && isOffice(office) ? [{ personId, office: office as Office }] : [],
    ),
    locks: locks.get(id) ?? [],
  }))
}

/** What office holders declared of themselves about any of these persons. */
export async function listTies(db: Db | Trx, otherIds: readonly PersonId[]): Promise<readonly Tie[]> {
  if (otherIds.length === 0) return []
  const { rows } = await sql<Tie>`select person_id, other_id, reason from denunciation_tie
    where ended_at is null and other_id = any(${[...otherIds]}::uuid[]) order by id`.execute(db)
  return rows
}

/** Persons a unit may know of: members of it and of what is below, and who holds an office there or above. `p` is the person. */
function isKnown(unitId: UnitId, on: LocalDate) {
  return sql<boolean>`(exists (select from membership m join unit_ancestry a on a.unit_id = m.unit_id
      and a.ancestor_id = ${unitId} and a.from_on <= ${on}::date and (a.to_on is null or a.to_on > ${on}::date)
      where m.person_id = p.id and m.to_on is null)
    or exists (select from term t where t.person_id = p.id and t.from_on <= ${on} and (t.to_on is null or t.to_on > ${on}) and t.unit_id in (
      select ancestor_id from unit_ancestry where unit_id = ${unitId} and from_on <= ${on}::date and (to_on is null or to_on > ${on}::date)
      union select unit_id from unit_ancestry where ancestor_id = ${unitId} and from_on <= ${on}::date and (to_on is null or to_on > ${on}::date))))`
}

/** Of these persons, those a unit may know of. */
export async function knownPersons(
  db: Db | Trx,
  unitId: UnitId,
  personIds: readonly PersonId[],
  on: LocalDate,
): Promise<ReadonlySet<PersonId>> {
  if (personIds.length === 0) return new Set()
  const { rows } = await sql<{ id: PersonId }>`
    select p.id from person p where p.id = any(${[...personIds]}::uuid[]) and ${isKnown(unitId, on)}`.execute(db)
  return new Set(rows.map(({ id }) => id))
}

const MOST_PEOPLE = 20

/**
 * Persons a unit may know of by a part of the name, marks or not: who holds an office there or above, then members of it and of what is
 * below, as they are found everywhere, so that no more is read however large it is.
 */
export async function searchKnown(db: Db, unitId: UnitId, name: string, on: LocalDate) {
  const { rows } = await sql<{ id: string; name: string }>`
    select distinct p.id, p.full_name as name from unit_ancestry a join term t on t.unit_id = a.ancestor_id join person p on p.id = t.person_id
    where a.unit_id = ${unitId} and a.from_on <= ${on}::date and (a.to_on is null or a.to_on > ${on}::date)
      and t.from_on <= ${on} and (t.to_on is null or t.to_on > ${on})
      and position(' ' || f_unmarked(${name.trim()}) in ' ' || f_unmarked(p.full_name)) > 0
    order by p.full_name, p.id limit ${MOST_PEOPLE}`.execute(db)
  const members = await searchMembers(db, { unitIds: [], subtreeIds: [unitId], on }, name)
  const found = [...rows, ...members.map(({ personId, fullName }) => ({ id: personId as string, name: fullName }))]
  return found.filter(({ id }, index) => found.findIndex((one) => one.id === id) === index).slice(0, MOST_PEOPLE)
}

export interface SealFor {
  readonly pairs: { readonly reader: string; readonly second: string }[]
  readonly locks: { readonly id: string; readonly recipient: string }[]
}

/** For whom something is sealed in a unit, these persons left out: ids of locks only, no names. */
export async function sealForIn(
  db: Db | Trx,
  unitId: UnitId,
  excluded: ReadonlySet<string>,
  on: LocalDate,
): Promise<SealFor> {
  const [holders, sheets] = [await listHolders(db, unitId, on), await listSheets(db, unitId)]
  const keys = holders.flatMap(({ lockId, recipient, personId }) =>
    lockId && recipient ? [{ id: lockId, recipient, kind: 'key' as const, personId }] : [],
  )
  const papers = sheets.map(({ id, recipient, keeperId }) => ({
    id,
    recipient,
    kind: 'sheet' as const,
    personId: keeperId,
  }))
  const pairs = pairsFor([...keys, ...papers], excluded)
  const used = new Set(pairs.map(({ reader }) => reader))
  return {
    pairs: pairs.map(({ reader, second }) => ({ reader, second })),
    locks: [...keys, ...papers].filter(({ id }) => used.has(id)).map(({ id, recipient }) => ({ id, recipient })),
  }
}
