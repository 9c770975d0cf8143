import { type RawBuilder, sql } from 'kysely'
import type { UnitId } from '#kernel/id.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import { withoutMarks } from '#kernel/vietnamese.ts'
import type { UnitScope } from '#platform/server/access/actor.ts'
import type { Db } from '#platform/server/db/db.ts'

/** Up to so many units of a scope are asked one by one; more by walking the names of their section. */
const UNITS_ONE_BY_ONE = 500
/** Sorts after whatever follows the part. */
const AFTER_ALL = '\u{10FFFF}'

/** Whose name a row of `unit_search` has. */
const BORNE = { cell: 1, otherUnit: 2, aboveCell: 3 } as const
type Borne = (typeof BORNE)[keyof typeof BORNE]

interface FoundUnit {
  readonly unitId: UnitId
}

export interface UnitSearch {
  readonly scope: UnitScope
  /** The day whose names count. */
  readonly on: LocalDate
  readonly search: string
  readonly after: UnitId | null
  readonly limit: number
}

/**
 * Units of a scope by a part of their name on a day, with or without marks: one or more syllables in their order, the last maybe only
 * begun. By what the part begins, then by unit, page by page.
 */
export async function searchUnits(db: Db, search: UnitSearch): Promise<readonly UnitId[]> {
  const { rows } = await foundUnits(search).execute(db)
  return rows.map(({ unitId }) => unitId)
}

/** Of each section one range of unit_search, or the few units of a small scope one by one. */
function foundUnits({ scope, on, search, after, limit }: UnitSearch): RawBuilder<FoundUnit> {
  const asked = { on, part: withoutMarks(search) }
  const follows = after === null ? sql`true` : sql`(m.part, m.unit_id) > (${firstPartOf(after, asked)}, ${after}::uuid)`
  const subtreeIds = sql`${[...scope.subtreeIds]}::uuid[]`
  const isWithin = sql`(select true from unit_ancestry a where a.ancestor_id = any(${subtreeIds}) and a.unit_id = m.unit_id
    and ${isNow('a', on)} limit 1)`
  const walked = (borne: Borne) => sql`select m.part, m.unit_id from unit_search m
    where m.section_id = k.id and m.borne = ${borne} and ${isFirst(asked)} and ${follows} and (not k.is_part or ${isWithin})
    order by m.part, m.unit_id limit ${limit}`
  return sql<FoundUnit>`
    with root as materialized (
      select s.id, (select count(*) from (select from unit_ancestry a where a.ancestor_id = s.id limit ${UNITS_ONE_BY_ONE + 1}) u)
        <= ${UNITS_ONE_BY_ONE} as is_small
      from unnest(${subtreeIds}) s (id)
    ), section as materialized (
      select distinct m.section_id as id, m.section_id <> r.id as is_part
      from root r join unit_search m on m.unit_id = r.id
      where not r.is_small and (m.section_id = r.id or not exists (
          select from unit_search o where o.unit_id = r.id and o.section_id = r.id)
        and not exists (select from unit_version v where v.unit_id = m.section_id and v.parent_id is null and ${isNow('v', on)}))
    ), found as (
      select f.* from section k cross join lateral (${walked(BORNE.cell)}) f
      union all
      select f.* from section k cross join lateral (${walked(BORNE.otherUnit)}) f
      union all
      select m.part, m.unit_id from (
        select unnest(${[...scope.unitIds]}::uuid[]) as id
        union select a.unit_id from root r join unit_ancestry a on a.ancestor_id = r.id where r.is_small and ${isNow('a', on)}
      ) k cross join lateral (select m.part, m.unit_id from unit_search m
        where m.unit_id = k.id and m.borne < ${BORNE.aboveCell} and ${isFirst(asked)} and ${follows} limit ${limit}) m
    )
    select f.unit_id from found f group by f.part, f.unit_id order by f.part, f.unit_id limit ${limit}`
}

interface Asked {
  readonly on: LocalDate
  readonly part: string
}

function isNow(table: string, on: LocalDate): RawBuilder<boolean> {
  const [from, to] = [sql.ref(`${table}.from_on`), sql.ref(`${table}.to_on`)]
  return sql`${from} <= ${on}::date and (${to} is null or ${to} > ${on}::date)`
}

/** The first place of a name where the part stands, in the version of the day. Subqueries of one row: no whole table is read instead. */
const isFirst = ({ on, part }: Asked) => sql`m.part >= ${part} and m.part < ${part + AFTER_ALL}
  and (select true from unit_version v where v.unit_id = m.unit_id and v.from_on = m.from_on and ${isNow('v', on)})
  and m.part = (select min(e.part) from unit_search e where e.unit_id = m.unit_id and e.from_on = m.from_on
    and e.section_id = m.section_id and e.borne = m.borne and e.part >= ${part} and e.part < ${part + AFTER_ALL})`

const firstPartOf = (unitId: UnitId, { on, part }: Asked) => sql`(select min(e.part) from unit_search e
  join unit_version v on v.unit_id = e.unit_id and v.from_on = e.from_on and ${isNow('v', on)}
  where e.unit_id = ${unitId}::uuid and e.borne < ${BORNE.aboveCell} and e.part >= ${part} and e.part < ${part + AFTER_ALL})`

/** Cells anywhere in the installation by a part of their own name, then by one of what they stand under. No scope: names alone. */
export async function searchCellsAnywhere(db: Db, search: string, { on, limit }: { on: LocalDate; limit: number }) {
  const asked = { on, part: withoutMarks(search) }
  const walked = (borne: Borne) => sql`select m.borne, m.part, m.unit_id from unit_search m
    where m.section_id = k.id and m.borne = ${borne} and ${isFirst(asked)} order by m.part, m.unit_id limit ${limit}`
  const { rows } = await sql<{ readonly unitId: UnitId; readonly name: string; readonly superiorName: string | null }>`
    with top as materialized (select v.unit_id as id from unit_version v where v.parent_id is null and ${isNow('v', on)}),
    found as (
      select f.* from top k cross join lateral (${walked(BORNE.cell)}) f
      union all select f.* from top k cross join lateral (${walked(BORNE.aboveCell)}) f
    ), first as (
      select unit_id, min(borne) as borne, min(part) as part from found group by unit_id
      order by 2, 3, 1 limit ${limit})
    select f.unit_id, v.name, p.name as superior_name from first f
    join unit_version v on v.unit_id = f.unit_id and ${isNow('v', on)}
    left join unit_version p on p.unit_id = v.parent_id and ${isNow('p', on)}
    order by f.borne, f.part, f.unit_id`.execute(db)
  return rows
}
