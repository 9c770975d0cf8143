import { type RawBuilder, sql } from 'kysely'
import type { PersonId, UnitId } from '#kernel/id.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import { withoutMarks } from '#kernel/vietnamese.ts'
import type { UnitScope } from '#platform/server/access/actor.ts'
import type { Db } from '#platform/server/db/db.ts'
import type { PartyAgeStart } from '#rulebook/rules/admission-values.ts'
import type { LeaveKind } from '../../rules/leave.ts'
import type { MemberFilter, MissingItem } from '../../rules/lists/filter.ts'
import type { BirthPrecision, Sex } from '../../rules/member.ts'
import type { Standing } from '../../rules/standing.ts'
import type { MemberTag } from '../../rules/tags.ts'
import { MINORITY } from '../ethnicity.queries.ts'
import { partyAgeSql } from '../party-age.queries.ts'
import { unitsWithin } from './reach.queries.ts'

/** Whose list: a unit with all below it, as far as the caller's scope reaches. */
export interface ListRequest {
  readonly unitId: UnitId
  readonly scope: UnitScope
  readonly filter: MemberFilter
  /** Years of Party age for which a badge is given, from the rule book. */
  readonly badgeYears: readonly number[]
  /** How the Party age of somebody admitted anew is counted, from the rule book. */
  readonly partyAge: PartyAgeStart
}

export interface ListRow {
  readonly personId: PersonId
  readonly fullName: string
  readonly sex: Sex | null
  readonly bornOn: LocalDate | null
  readonly bornPrecision: BirthPrecision | null
  readonly ethnicity: string | null
  readonly admittedOn: LocalDate | null
  readonly officialOn: LocalDate | null
  readonly standing: Standing
  readonly leave: LeaveKind | null
  readonly tags: MemberTag[]
  readonly unitId: UnitId
  readonly unitName: string
  readonly badge: number | null
  /** Of somebody admitted anew: the day his Party age counts from. */
  readonly partyAgeFromOn: LocalDate | null
}

const MISSING: Readonly<Record<MissingItem, string>> = {
  bornOn: 'p.born_on',
  sex: 'p.sex',
  ethnicity: 'm.ethnicity',
  admittedOn: 'm.admitted_on',
  probationFromOn: 'm.probation_from_on',
  cardNumber: 'm.card_number',
  fileNumber: 'm.file_number',
  citizenNumber: 'p.citizen_number',
  phone: 'p.phone',
  homeAddress: 'm.home_address',
  occupation: 'm.occupation',
}

/**
 * Members of the day within the unit's subtree and the scope, with what is asked of them. Units first, then their members one unit
 * after another (`offset 0` keeps it so): never the members of the country to find those of a province. What a member is in the Party is
 * read of each only where it is asked about, or `withMember`.
 */
function membersAsked({ unitId, scope, filter, badgeYears, partyAge }: ListRequest, withMember: boolean) {
  const { on } = scope
  const member = sql`cross join lateral (select m.* from member m where m.id = s.person_id offset 0) m`
  const badge = sql`cross join lateral (
      select min(y) as years from unnest(${[...badgeYears]}::int[]) y
      where m.official_on <= ${on}::date and ${partyAgeSql(partyAge)} + make_interval(years => y)
        between ${on}::date and ${filter.badgeUntil}::date) b`
  return sql`from ${unitsWithin(unitId, scope)} u (id)
    cross join lateral (select s.person_id, s.unit_id from membership s
      where s.unit_id = u.id and s.from_on <= ${on}::date and (s.to_on is null or s.to_on > ${on}::date) offset 0) s
    cross join lateral (select p.* from person p where p.id = s.person_id offset 0) p
    ${withMember || asksOfMember(filter) ? member : sql``}
    ${filter.badgeUntil === null ? sql`` : badge}
    left join lateral (${leaveOf(sql`s`, on)}) l on ${filter.leave !== null}
    where ${sql.join(conditionsOf(filter, on, partyAge), sql` and `)}`
}

function asksOfMember({ ethnicity, standing, yearsFrom, yearsTo, badgeUntil, missing }: MemberFilter): boolean {
  const asked = [ethnicity, standing, yearsFrom, yearsTo, badgeUntil].some((value) => value !== null)
  return asked || (missing !== null && MISSING[missing].startsWith('m.'))
}

/** How a member of `row` is exempt or away that day. */
const leaveOf = (row: RawBuilder<unknown>, on: LocalDate) => sql`select l.kind from member_leave l
  where l.person_id = ${row}.person_id and l.unit_id = ${row}.unit_id and l.kind <> 'temp_here'
    and l.from_on <= ${on}::date and (l.to_on is null or l.to_on > ${on}::date) order by l.from_on desc limit 1`

function conditionsOf(filter: MemberFilter, on: LocalDate, partyAge: PartyAgeStart): readonly RawBuilder<unknown>[] {
  const asked: RawBuilder<unknown>[] = [sql`true`]
  const age = sql`date_part('year', age(${on}::date, p.born_on))`
  const years = sql`date_part('year', age(${on}::date, ${partyAgeSql(partyAge)}))`
  if (filter.name !== null) asked.push(sql`p.search_text like ${likePattern(filter.name)}`)
  if (filter.sex !== null) asked.push(sql`p.sex = ${filter.sex}`)
  if (filter.ethnicity !== null) asked.push(filter.ethnicity === 'minority' ? MINORITY : sql`not ${MINORITY}`)
  if (filter.standing !== null) {
    const isOfficial = sql`coalesce(m.official_on <= ${on}::date, false)`
    asked.push(filter.standing === 'official' ? isOfficial : sql`not ${isOfficial}`)
  }
  if (filter.leave === 'any') asked.push(sql`l.kind is not null`)
  else if (filter.leave === 'none') asked.push(sql`l.kind is null`)
  else if (filter.leave !== null) asked.push(sql`l.kind = ${filter.leave}`)
  for (const tag of filter.tags) {
    asked.push(sql`exists (select from member_tag g where g.person_id = p.id and g.tag = ${tag})`)
  }
  if (filter.ageFrom !== null) asked.push(sql`${age} >= ${filter.ageFrom}`)
  if (filter.ageTo !== null) asked.push(sql`${age} <= ${filter.ageTo}`)
  if (filter.yearsFrom !== null) asked.push(sql`${years} >= ${filter.yearsFrom}`)
  if (filter.yearsTo !== null) asked.push(sql`${years} <= ${filter.yearsTo}`)
  if (filter.badgeUntil !== null) asked.push(sql`b.years is not null`)
  if (filter.missing !== null) asked.push(sql`${sql.ref(MISSING[filter.missing])} is null`)
  return asked
}

function likePattern(name: string): string {
  return `%${withoutMarks(name).replace(/[\\%_]/g, '\\$&')}%`
}

/** Lines in the order of Vietnamese names; after a person where one is given. */
export async function listMembers(
  db: Db,
  request: ListRequest,
  { after, limit }: { readonly after: PersonId | null; readonly limit: number },
): Promise<readonly ListRow[]> {
  const { scope, filter, partyAge } = request
  const { on } = scope
  const follows =
    after === null
      ? sql``
      : sql` and (p.given_name collate "vi-x-icu", p.full_name collate "vi-x-icu", p.id)
          > (select a.given_name, a.full_name, a.id from person a where a.id = ${after})`
  const { rows } = await sql<ListRow>`with asked as materialized (
      select p.id as person_id, p.full_name, p.given_name, p.sex, p.born_on, p.born_precision, s.unit_id,
        ${filter.badgeUntil === null ? sql`null::int` : sql`b.years`} as badge
      ${membersAsked(request, false)}${follows}
      order by p.given_name collate "vi-x-icu", p.full_name collate "vi-x-icu", p.id
      limit ${limit})
    select a.person_id, a.full_name, a.sex, a.born_on, a.born_precision, m.ethnicity, m.admitted_on, m.official_on, a.badge, a.unit_id,
      (${leaveOf(sql`a`, on)}) as leave, case when m.official_on <= ${on}::date then 'official' else 'probationary' end as standing,
      array(select tag from member_tag g where g.person_id = a.person_id order by tag) as tags,
      coalesce((select v.name from unit_version v where v.unit_id = a.unit_id and v.from_on <= ${on}::date
        and (v.to_on is null or v.to_on > ${on}::date)), '') as unit_name,
      case when exists (select from member_former f where f.person_id = m.id) then ${partyAgeSql(partyAge)} end as party_age_from_on
    from asked a cross join lateral (select m.* from member m where m.id = a.person_id offset 0) m
    order by a.given_name collate "vi-x-icu", a.full_name collate "vi-x-icu", a.person_id`.execute(db)
  return rows
}

/** Most members whose figures are counted; of a longer list only that it is longer is said. */
export const LIST_COUNTED = 10_000

export interface ListParts {
  readonly official: number
  readonly probationary: number
  readonly female: number
  readonly minority: number
  readonly onLeave: number
  readonly byTag: { tag: MemberTag; count: number }[]
}

/** What the list as a whole comes to, whichever page of it is shown; read once, and no further than is counted. */
export async function countMembers(db: Db, request: ListRequest, most = LIST_COUNTED) {
  const { on } = request.scope
  const { rows } = await sql<ListParts & { readonly total: number }>`with asked as materialized (
      select p.id, p.sex, coalesce(m.official_on <= ${on}::date, false) as is_official, ${MINORITY} as is_minority,
        (${leaveOf(sql`s`, on)}) as kind
      ${membersAsked(request, true)} limit ${most + 1})
    select count(*)::int as total, count(*) filter (where is_official)::int as official,
      count(*) filter (where not is_official)::int as probationary, count(*) filter (where sex = 'female')::int as female,
      count(*) filter (where is_minority)::int as minority, count(kind)::int as on_leave,
      (select coalesce(json_agg(json_build_object('tag', t.tag, 'count', t.count) order by t.tag), '[]') from (
        select g.tag, count(*) from asked a cross join lateral (select g.tag from member_tag g where g.person_id = a.id offset 0) g
        group by g.tag) t) as by_tag
    from asked`.execute(db)
  const { total = 0, ...parts } = rows[0] ?? {}
  return total > most ? { total: most, isMore: true, parts: null } : { total, isMore: false, parts: partsOf(parts) }
}

function partsOf(found: Partial<ListParts>): ListParts {
  return { official: 0, probationary: 0, female: 0, minority: 0, onLeave: 0, byTag: [], ...found }
}
