import { sql } from 'kysely'
import type { CaseId, PersonId, UnitId } from '#kernel/id.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import { searchMembers } from '#members/public.ts'
import { OFFICES, RIGHTS } from '#platform/access/rights.ts'
import type { Actor } from '#platform/server/access/actor.ts'
import type { Db, Trx } from '#platform/server/db/db.ts'
import { isCell } from '#units/public.ts'
import type { CaseState } from '../rules/case.ts'
import type { Asked, EntryBodies } from '../rules/entries.ts'
import { has } from '../rules/guard.ts'
import { membersOn } from './cases.store.ts'

interface Place {
  readonly unitId: UnitId
  readonly ofCell: boolean
  readonly named: readonly PersonId[]
  readonly on: LocalDate
}

/** Whom the people named in a case may be taken from: of a cell its members, of a committee those below it and in its offices. */
async function peopleFor(trx: Trx, { unitId, ofCell, named, on }: Place): Promise<ReadonlySet<PersonId>> {
  if (ofCell) return await membersOn(trx, unitId, on)
  if (named.length === 0) return new Set()
  const { rows } = await sql<{ readonly id: PersonId }>`
    select s.person_id as id from membership s
    join unit_ancestry a on a.unit_id = s.unit_id and a.ancestor_id = ${unitId} and a.from_on <= ${on} and (a.to_on is null or a.to_on > ${on})
    where s.person_id = any(${[...named]}::uuid[]) and s.from_on <= ${on} and (s.to_on is null or s.to_on > ${on})
    union select t.person_id from term t where t.unit_id = ${unitId} and t.person_id = any(${[...named]}::uuid[])
      and t.from_on <= ${on} and (t.to_on is null or t.to_on > ${on})`.execute(trx)
  return new Set(rows.map(({ id }) => id))
}

/** Of a unit below another on a day: whether it is there. */
async function isBelow(trx: Trx, unitId: UnitId, aboveId: UnitId, on: LocalDate): Promise<boolean> {
  const { rows } = await sql`select from unit_ancestry a where a.unit_id = ${unitId} and a.ancestor_id = ${aboveId}
    and a.depth > 0 and a.from_on <= ${on} and (a.to_on is null or a.to_on > ${on})`.execute(trx)
  return rows.length > 0
}

interface Opening {
  readonly unitId: UnitId
  readonly on: LocalDate
  readonly asked: EntryBodies['open']
}

/** Who the people named in an opening are: to the unit that leads it, and to the unit it is about. */
export async function peopleAtOpening(trx: Trx, { unitId, on, asked }: Opening) {
  const ofCell = await isCell(trx, unitId, on)
  const { subjectId, subjectUnitId = null } = asked
  const isThere = subjectUnitId !== null && (await isBelow(trx, subjectUnitId, unitId, on))
  return {
    isCell: ofCell,
    members: await peopleFor(trx, { unitId, ofCell, named: [subjectId], on }),
    ofSubjectUnit: isThere ? await membersOn(trx, subjectUnitId, on) : new Set<PersonId>(),
  }
}

/** Of those an act puts into a place, or who have one already: who may have it on the day of the act. */
export async function peopleNamed(
  trx: Trx,
  { byCommission, team }: CaseState,
  { unitId, asked }: { readonly unitId: UnitId; readonly asked: Asked },
): Promise<ReadonlySet<PersonId>> {
  const placed = [
    ...team,
    ...(has(asked, 'team') ? asked.body.team : []),
    ...(has(asked, 'counters') ? asked.body.counters : []),
  ]
  const named = placed.map(({ personId }) => personId)
  return await peopleFor(trx, { unitId, ofCell: !byCommission, named, on: asked.on })
}

/** Who of these is kept out of the letter the case came from. Only the database knows of both; the case learns no reason. */
export async function fencedOf(trx: Trx, caseId: CaseId, people: readonly PersonId[]): Promise<ReadonlySet<PersonId>> {
  if (people.length === 0) return new Set()
  const { rows } = await sql<{ readonly id: PersonId }>`
    select p as id from unnest(${[...people]}::uuid[]) p where case_fenced(${caseId}, p)`.execute(trx)
  return new Set(rows.map(({ id }) => id))
}

const OVERSEEING = OFFICES.filter((office) => RIGHTS[office]['case.oversee'] !== undefined)

/** Who inspects the cases of a unit from a level above it on a day: not who leads them himself. */
export async function inspectsAbove(trx: Trx, unitId: UnitId, on: LocalDate): Promise<ReadonlySet<PersonId>> {
  const { rows } = await sql<{ readonly id: PersonId }>`
    select distinct t.person_id as id from term t
    join unit_ancestry a on a.unit_id = ${unitId} and a.ancestor_id = t.unit_id and a.depth > 0
      and a.from_on <= ${on} and (a.to_on is null or a.to_on > ${on})
    where t.office = any(${[...OVERSEEING]}::text[]) and t.from_on <= ${on} and (t.to_on is null or t.to_on > ${on})`.execute(
    trx,
  )
  return new Set(rows.map(({ id }) => id))
}

/** Whom a case of the unit may name, by a part of the name. The caller leads its cases. */
export async function peopleToName(db: Db, actor: Actor, unitId: UnitId, search: string) {
  const ofCell = await isCell(db, unitId, actor.today)
  const scope = { unitIds: ofCell ? [unitId] : [], subtreeIds: ofCell ? [] : [unitId], on: actor.today }
  return { people: [...(await searchMembers(db, scope, search))], isCell: ofCell }
}
