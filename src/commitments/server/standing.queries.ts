import { sql } from 'kysely'
import type { PersonId, UnitId } from '#kernel/id.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import { withoutMarks } from '#kernel/vietnamese.ts'
import { RIGHTS } from '#platform/access/rights.ts'
import type { Actor } from '#platform/server/access/actor.ts'
import { isVisibleUnit } from '#platform/server/access/scope.ts'
import type { Db, Trx } from '#platform/server/db/db.ts'
import type { Commitment, Owner, Standing } from '../rules/commitment.ts'
import { isKnown } from './known.ts'

/** Offices that decide on commitments of their unit. */
const DECIDING_OFFICES = Object.entries(RIGHTS).flatMap(([office, rights]) =>
  rights['commitment.decide'] === undefined ? [] : [office],
)

/** What the caller is to a commitment; undefined where he may not know of it. */
export async function standingOf(
  db: Db | Trx,
  actor: Actor,
  commitment: Pick<Commitment, 'id' | 'unitId' | 'owner'>,
): Promise<Standing | undefined> {
  const { id, unitId, owner } = commitment
  const decides = actor.scopeOf('commitment.decide')
  const isOwner = owner.kind === 'person' ? owner.personId === actor.personId : decides.unitIds.includes(owner.unitId)
  const known = db.selectFrom('commitment as c').select('c.id').where('c.id', '=', id).where(isKnown(actor))
  if ((await known.executeTakeFirst()) === undefined) return undefined
  const isDecider = await isVisibleUnit(db, decides, unitId)
  if (isOwner || isDecider || (await isVisibleUnit(db, actor.scopeOf('commitment.read'), unitId))) {
    return { isOwner, isDecider }
  }
  return undefined
}

/** True where nobody else holds an office that decides in the unit that day. */
export async function isOnlyOfficer(db: Db | Trx, unitId: UnitId, personId: PersonId, on: LocalDate): Promise<boolean> {
  const other = await db
    .selectFrom('term')
    .select('id')
    .where('unitId', '=', unitId)
    .where('personId', '<>', personId)
    .where('office', 'in', DECIDING_OFFICES)
    .where('fromOn', '<=', on)
    .where((where) => where.or([where('toOn', 'is', null), where('toOn', '>', on)]))
    .limit(1)
    .executeTakeFirst()
  return other === undefined
}

/** People on the roll or in an office of a unit or of one below it on a day. */
function peopleOf(unitId: UnitId, on: LocalDate) {
  const below = sql`(select a.unit_id from unit_ancestry a where a.ancestor_id = ${unitId} and a.from_on <= ${on} and (a.to_on is null or a.to_on > ${on}))`
  return sql<string>`(
    select person_id from membership where unit_id in ${below} and from_on <= ${on} and (to_on is null or to_on > ${on})
    union all
    select person_id from member_leave
      where unit_id in ${below} and kind = 'temp_here' and from_on <= ${on} and (to_on is null or to_on > ${on})
    union all
    select person_id from term where unit_id in ${below} and from_on <= ${on} and (to_on is null or to_on > ${on}))`
}

/** Whether an owner belongs to the unit or to one below it on a day. */
export async function isOwnerWithin(db: Db | Trx, unitId: UnitId, owner: Owner, on: LocalDate): Promise<boolean> {
  if (owner.kind === 'unit') {
    return isVisibleUnit(db, { unitIds: [unitId], subtreeIds: [unitId], on }, owner.unitId)
  }
  const found = await db
    .selectFrom('person')
    .select('id')
    .where('id', '=', owner.personId)
    .where('id', 'in', peopleOf(unitId, on))
    .executeTakeFirst()
  return found !== undefined
}

const OWNERS_SHOWN = 15

/** People and units that can own a commitment of a unit, by a part of the name, with or without marks. */
export async function findOwners(db: Db, unitId: UnitId, search: string, on: LocalDate) {
  const pattern = `%${withoutMarks(search).replace(/[\\%_]/g, '\\$&')}%`
  const people = await db
    .selectFrom('person as p')
    .select(['p.id', 'p.fullName as name'])
    .select(sql<string | null>`(select to_char(p.born_on, 'YYYY'))`.as('born'))
    .where('p.searchText', 'like', pattern)
    .where('p.id', 'in', peopleOf(unitId, on))
    .orderBy(sql`p.given_name collate "vi-x-icu"`)
    .orderBy(sql`p.full_name collate "vi-x-icu"`)
    .limit(OWNERS_SHOWN)
    .execute()
  const units = await db
    .selectFrom('unitVersion as v')
    .innerJoin('unitAncestry as a', (join) => join.onRef('a.unitId', '=', 'v.unitId').on('a.ancestorId', '=', unitId))
    .select(['v.unitId as id', 'v.name'])
    .where(sql<string>`f_unmarked(v.name)`, 'like', pattern)
    .where('v.fromOn', '<=', on)
    .where((where) => where.or([where('v.toOn', 'is', null), where('v.toOn', '>', on)]))
    .where('a.fromOn', '<=', on)
    .where((where) => where.or([where('a.toOn', 'is', null), where('a.toOn', '>', on)]))
    .orderBy(sql`v.name collate "vi-x-icu"`)
    .limit(OWNERS_SHOWN)
    .execute()
  return [
    ...people.map(({ id, name, born }) => ({ kind: 'person' as const, id, name, note: born ?? '' })),
    ...units.map(({ id, name }) => ({ kind: 'unit' as const, id, name, note: '' })),
  ]
}
