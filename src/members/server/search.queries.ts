import { type RawBuilder, sql } from 'kysely'
import type { PersonId, UnitId } from '#kernel/id.ts'
import { withoutMarks } from '#kernel/vietnamese.ts'
import type { UnitScope } from '#platform/server/access/actor.ts'
import type { Db } from '#platform/server/db/db.ts'

const PEOPLE_SHOWN = 20
/** Read of each place: someone whose name has the part twice stands there twice. */
const READ_OF_EACH = 2 * PEOPLE_SHOWN
/**
 * Up to so many units are asked one by one, forty entries of each at most; more of them by walking the names of their section until forty
 * are of theirs. A section of the country has some 7,000 units: of 250 one finds forty after about 1,200 entries, of 100 after 2,900, and
 * each entry walked costs more than one asked for.
 */
const UNITS_ONE_BY_ONE = 250
/** Sorts after whatever follows the part. */
const AFTER_ALL = '\u{10FFFF}'

export interface PersonFound {
  readonly personId: PersonId
  readonly fullName: string
  readonly bornYear: string | null
  readonly unitId: UnitId
  readonly unitName: string
}

/**
 * Members of the scope by a part of the name, with or without marks: one or more syllables in their order, the last maybe only begun.
 * First those in whose name nothing follows, then by what follows.
 */
export async function searchMembers(db: Db, scope: UnitScope, search: string): Promise<readonly PersonFound[]> {
  const first = await foundMembers(scope, search, 'after').execute(db)
  // Nearly always the first are all still where the index has them, and then they are the right ones.
  const isWhole = first.rows.every(({ holds }) => holds)
  const { rows } = isWhole ? first : await foundMembers(scope, search, 'before').execute(db)
  const seen = new Set<string>()
  return rows
    .filter(({ personId }) => !seen.has(personId) && seen.add(personId))
    .slice(0, PEOPLE_SHOWN)
    .map(({ holds: _, ...person }) => person)
}

/**
 * Kept apart so that a test can pin its plan: from each section or unit of the scope one short range of member_search, whatever the
 * number of people. Whether each still is a member there and within the scope on its day is looked at after the first are chosen from
 * all places, and said in `holds`, or before, of every row read.
 */
export function foundMembers(scope: UnitScope, search: string, checked: 'before' | 'after'): RawBuilder<Candidate> {
  const { on } = scope
  const subtreeIds = sql`${[...scope.subtreeIds]}::uuid[]`
  const isNow = (table: string) => {
    const [from, to] = [sql.ref(`${table}.from_on`), sql.ref(`${table}.to_on`)]
    return sql`${from} <= ${on}::date and (${to} is null or ${to} > ${on}::date)`
  }
  const firstOf = (place: RawBuilder<unknown>) => firstIn(place, { scope, search, checked, isNow })
  return sql<Candidate>`
    with root as materialized (
      select s.id, (select coalesce(max(a.depth), 0) from unit_ancestry a where a.unit_id = s.id and ${isNow('a')}) as depth,
        (select count(*) from (select from unit_ancestry a where a.ancestor_id = s.id limit ${UNITS_ONE_BY_ONE + 1}) u)
          <= ${UNITS_ONE_BY_ONE} as is_small
      from unnest(${subtreeIds}) s (id)
    ), found as (
      select f.* from (
        select id, false as is_part from root where depth <= 1 and not is_small
        union select v.unit_id, false from root r join unit_version v on v.parent_id = r.id where r.depth = 0 and not is_small
        union select c.id, true from root r cross join lateral member_sections(r.id) c (id) where r.depth > 1 and not is_small
      ) k cross join lateral (${firstOf(sql`m.section_id`)}) f
      union all
      select f.* from (
        select unnest(${[...scope.unitIds]}::uuid[]) as id, false as is_part
        union select a.unit_id, false from root r join unit_ancestry a on a.ancestor_id = r.id where r.is_small and ${isNow('a')}
      ) k cross join lateral (${firstOf(sql`m.unit_id`)}) f
    )
    select p.id as person_id, p.full_name, left(p.born_on::text, 4) as born_year, f.unit_id,
      (select v.name from unit_version v where v.unit_id = f.unit_id and ${isNow('v')}) as unit_name,
      coalesce(${holds(sql`f`, { scope, isNow })}, false) as holds
    from (select distinct part, person_id, unit_id from found order by part, person_id, unit_id limit ${READ_OF_EACH}) f
    join person p on p.id = f.person_id
    order by f.part, f.person_id`
}

interface Candidate extends PersonFound {
  readonly holds: boolean
}

interface Asked {
  readonly scope: UnitScope
  readonly isNow: (table: string) => RawBuilder<unknown>
}

/** The first of one place `k` by what the part begins. */
function firstIn(
  place: RawBuilder<unknown>,
  { search, checked, ...asked }: Asked & { readonly search: string; readonly checked: 'before' | 'after' },
): RawBuilder<unknown> {
  const part = withoutMarks(search)
  // A scope that is a part of a section finds few of its own there: those alone are read on.
  const isWanted = checked === 'before' ? holds(sql`m`, asked) : sql`(not k.is_part or ${isWithin(sql`m`, asked)})`
  return sql`select m.person_id, m.unit_id, m.part from member_search m
    where ${place} = k.id and m.part >= ${part} and m.part < ${part + AFTER_ALL} and ${isWanted}
    order by m.part, m.person_id limit ${READ_OF_EACH}`
}

const isWithin = (row: RawBuilder<unknown>, { scope, isNow }: Asked) => sql`(
  ${row}.unit_id = any(${[...scope.unitIds]}::uuid[]) or (select true from unit_ancestry a
    where a.ancestor_id = any(${[...scope.subtreeIds]}::uuid[]) and a.unit_id = ${row}.unit_id and ${isNow('a')} limit 1))`

/** Subqueries of one row, not joins: the planner must not think of reading whole tables instead. */
const holds = (row: RawBuilder<unknown>, asked: Asked) => sql`(${isWithin(row, asked)} and (
  select true from membership s where s.unit_id = ${row}.unit_id and s.person_id = ${row}.person_id
    and ${asked.isNow('s')} limit 1))`
