import { sql } from 'kysely'
import type { PersonId, UnitId } from '#kernel/id.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import { withoutMarks } from '#kernel/vietnamese.ts'
import type { UnitScope } from '#platform/server/access/actor.ts'
import { visibleUnitIds } from '#platform/server/access/scope.ts'
import type { Db, Trx } from '#platform/server/db/db.ts'

/** What a unit's acts must know of its roll. The register itself belongs to members, which stands above units. */
export interface RollFigures {
  readonly total: number
  readonly official: number
}

export async function rollFiguresOn(db: Db | Trx, unitId: UnitId, on: LocalDate): Promise<RollFigures> {
  const row = await rollOn(db, unitId, on)
    .innerJoin('member as m', 'm.id', 's.personId')
    .select((select) => [
      select.fn.countAll<number>().as('total'),
      select.fn
        .countAll<number>()
        .filterWhere('m.officialOn', '<=', on)
        // One here on temporary activity counts in the cell he came from.
        .filterWhere(
          sql<boolean>`not exists (select from member_leave l where l.person_id = s.person_id and l.unit_id = s.unit_id
            and l.kind = 'temp_here' and l.from_on <= ${on} and (l.to_on is null or l.to_on > ${on}))`,
        )
        .as('official'),
    ])
    .executeTakeFirstOrThrow()
  return { total: Number(row.total), official: Number(row.official) }
}

/** Members who are, or are entered to be, on the roll on a day or later: a unit cannot end over their heads. */
export async function countRollFrom(db: Db | Trx, unitId: UnitId, on: LocalDate): Promise<number> {
  const row = await db
    .selectFrom('membership')
    .select((select) => select.fn.countAll<number>().as('count'))
    .where('unitId', '=', unitId)
    .where((where) => where.or([where('toOn', 'is', null), where('toOn', '>', on)]))
    .executeTakeFirstOrThrow()
  return Number(row.count)
}

function rollOn(db: Db | Trx, unitId: UnitId, on: LocalDate) {
  return db
    .selectFrom('membership as s')
    .where('s.unitId', '=', unitId)
    .where('s.fromOn', '<=', on)
    .where((where) => where.or([where('s.toOn', 'is', null), where('s.toOn', '>', on)]))
}

/** People on a roll or in an office somewhere in the scope today. */
function peopleWithin(db: Db | Trx, scope: UnitScope) {
  return db.selectFrom('person as p').where((where) =>
    where(
      'p.id',
      'in',
      sql<string>`(
        select person_id from membership where unit_id in ${visibleUnitIds(scope)} and from_on <= ${scope.on} and (to_on is null or to_on > ${scope.on})
        union all
        select person_id from term where unit_id in ${visibleUnitIds(scope)} and from_on <= ${scope.on} and (to_on is null or to_on > ${scope.on}))`,
    ),
  )
}

export async function isPersonWithin(db: Db | Trx, scope: UnitScope, personId: PersonId): Promise<boolean> {
  const found = await peopleWithin(db, scope).select('p.id').where('p.id', '=', personId).executeTakeFirst()
  return found !== undefined
}

const PEOPLE_SHOWN = 20

/** People by a part of the name, with or without marks; the note tells two of one name apart. */
export async function findPeopleWithin(db: Db, scope: UnitScope, search: string) {
  const pattern = `%${withoutMarks(search).replace(/[\\%_]/g, '\\$&')}%`
  const rows = await peopleWithin(db, scope)
    .select(['p.id', 'p.fullName as name'])
    .select(
      sql<string>`coalesce((select v.name from membership s join unit_version v on v.unit_id = s.unit_id
        and v.from_on <= ${scope.on} and (v.to_on is null or v.to_on > ${scope.on})
        where s.person_id = p.id and s.from_on <= ${scope.on} and (s.to_on is null or s.to_on > ${scope.on}) limit 1), '')`.as(
        'note',
      ),
    )
    .where('p.searchText', 'like', pattern)
    .orderBy(sql`p.given_name collate "vi-x-icu"`)
    .orderBy(sql`p.full_name collate "vi-x-icu"`)
    .limit(PEOPLE_SHOWN)
    .execute()
  return rows
}
