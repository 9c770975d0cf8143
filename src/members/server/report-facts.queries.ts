import { type RawBuilder, sql } from 'kysely'
import type { PersonId, UnitId } from '#kernel/id.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import { columnsOf, type UnitMonth } from '#kernel/unit-month.ts'
import type { UnitScope } from '#platform/server/access/actor.ts'
import { visibleUnitIds } from '#platform/server/access/scope.ts'
import type { Db, Trx } from '#platform/server/db/db.ts'
import { nationalRulesOn } from '#rulebook/public.ts'
import type { PartyAgeStart } from '#rulebook/rules/admission-values.ts'
import type { LeaveKind } from '../rules/leave.ts'
import type { Sex } from '../rules/member.ts'
import type { MemberTag } from '../rules/tags.ts'
import { MINORITY } from './ethnicity.queries.ts'
import { partyAgeSql } from './party-age.queries.ts'

/** What the basic statistics divide the roll by; null where nothing is written. */
export interface PersonFacts {
  readonly sex: Sex | null
  readonly ethnicity: 'kinh' | 'minority' | null
  /** Whole years on the last day. */
  readonly age: number | null
  /** Whole years of Party age on the last day. */
  readonly partyYears: number | null
  readonly groups: readonly MemberTag[]
  readonly hasOccupation: boolean
}

/** One who stands on the roll on the last day of a month, unnamed: his standing, and what keeps him from attending. */
export interface RollFact extends UnitMonth, PersonFacts {
  readonly isOfficial: boolean
  readonly leave: LeaveKind | null
  readonly count: number
}

export type MemberChange =
  | 'admitted'
  | 'recognised'
  | 'joined'
  | 'transferred'
  | 'removed'
  | 'expelled'
  | 'left'
  | 'deceased'

/** How many came, went or changed standing in a month. */
export interface ChangeFact extends UnitMonth {
  readonly change: MemberChange
  readonly count: number
}

const ASKED = (asked: readonly UnitMonth[]) => {
  const { units, months, firstDays, lastDays } = columnsOf(asked)
  return sql`unnest(${units}::uuid[], ${months}::text[], ${firstDays}::date[], ${lastDays}::date[]) as k (unit_id, month, first_day, last_day)`
}

/** What of a person does not hang on the day: of `member` m and `person` p. */
const LASTING = sql`p.sex, p.born_on, ${partyAgeSql('first_admission')} as since_first, ${partyAgeSql('readmission')} as since_newest,
        case when ${MINORITY} then 'minority' when m.ethnicity is not null then 'kinh' end as ethnicity,
        array(select g.tag from member_tag g where g.person_id = m.id order by g.tag) as groups, m.occupation is not null as has_occupation`
/** On a day, of the row w: age in whole years, and Party age as the rule of that day counts it. */
const AGE = (day: RawBuilder<unknown>) => sql`date_part('year', age(${day}, w.born_on))::int`
const PARTY_YEARS = (day: RawBuilder<unknown>, start: RawBuilder<unknown>) =>
  sql`date_part('year', age(${day}, case ${start} when 'first_admission' then w.since_first else w.since_newest end))::int`

/** The roll of a unit on the last day of a month as it travels: a row for each member would cost ten times as much to read. */
interface PackedRoll extends UnitMonth {
  readonly roll: readonly (readonly [
    RollFact['isOfficial'],
    RollFact['leave'],
    PersonFacts['sex'],
    PersonFacts['ethnicity'],
    PersonFacts['age'],
    PersonFacts['partyYears'],
    PersonFacts['groups'],
    PersonFacts['hasOccupation'],
  ])[]
}

/** From which admission Party age counts: settled for all by the centre. */
const startOn = (day: LocalDate): PartyAgeStart => nationalRulesOn(day)['admission.readmittedPartyAge'].value

/** No scope: for counting, where nobody is named. Each member is looked up once, whatever the number of months asked of his unit. */
export async function listRollFacts(db: Db | Trx, asked: readonly UnitMonth[]): Promise<readonly RollFact[]> {
  const { units, months, lastDays } = columnsOf(asked)
  const starts = new Map([...new Set(lastDays)].map((day) => [day, startOn(day)]))
  const { rows } = await sql<PackedRoll>`
    with k as materialized (
      select * from unnest(${units}::uuid[], ${months}::text[], ${lastDays}::date[], ${lastDays.map((day) => starts.get(day))}::text[])
        as k (unit_id, month, last_day, age_start)),
    l as materialized (
      select distinct on (k.unit_id, k.month, l.person_id) k.unit_id, k.month, l.person_id, l.kind
      from k join member_leave l on l.unit_id = k.unit_id and l.from_on <= k.last_day and (l.to_on is null or l.to_on > k.last_day)
      order by k.unit_id, k.month, l.person_id, l.from_on desc, l.id),
    w as materialized (
      select s.unit_id, s.person_id, s.from_on, s.to_on, m.official_on, ${LASTING}
      from (select distinct unit_id from k) u
      join membership s on s.unit_id = u.unit_id and s.end_reason is distinct from 'entered_by_mistake'
      join member m on m.id = s.person_id join person p on p.id = s.person_id)
    select k.unit_id, k.month, json_agg(json_build_array(coalesce(w.official_on <= k.last_day, false), l.kind, w.sex, w.ethnicity,
      ${AGE(sql`k.last_day`)}, ${PARTY_YEARS(sql`k.last_day`, sql`k.age_start`)}, w.groups, w.has_occupation)) as roll
    from k join w on w.unit_id = k.unit_id and w.from_on <= k.last_day and (w.to_on is null or w.to_on > k.last_day)
    left join l on l.unit_id = k.unit_id and l.month = k.month and l.person_id = w.person_id
    group by 1, 2`.execute(db)
  return rows.flatMap(({ unitId, month, roll }) =>
    roll.map(([isOfficial, leave, sex, ethnicity, age, partyYears, groups, hasOccupation]) => {
      return { unitId, month, isOfficial, leave, count: 1, sex, ethnicity, age, partyYears, groups, hasOccupation }
    }),
  )
}

const standsOn = (column: string) =>
  sql`(s.from_on <= ${sql.ref(column)} and (s.to_on is null or s.to_on > ${sql.ref(column)}))`
/** What happened to a place on the roll `s` of member `m`, with the day. */
const HAPPENED = () => sql`(values
        ('admitted', m.admitted_on, ${standsOn('m.admitted_on')}),
        ('recognised', m.official_on, ${standsOn('m.official_on')}),
        ('joined', s.from_on, m.admitted_on < s.from_on
          and coalesce(s.entry_reason, '') not in ('already_here', 'transferred_before', 'admitted_before')),
        (s.end_reason, s.to_on, s.end_reason in ('transferred', 'removed', 'expelled', 'left', 'deceased'))) as e (change, on_day, is_counted)`

/**
 * A place on the roll that began with the membership itself is an admission; one entered as standing already is no change. Each place on the
 * roll is looked at once, whatever the number of months asked of its unit.
 */
export async function listChangeFacts(db: Db | Trx, asked: readonly UnitMonth[]): Promise<readonly ChangeFact[]> {
  const { rows } = await sql<ChangeFact>`
    with k as materialized (select * from ${ASKED(asked)}),
    happened as materialized (
      select s.unit_id, e.change, to_char(e.on_day, 'YYYY-MM') as month
      from (select distinct unit_id from k) u
      join membership s on s.unit_id = u.unit_id and s.end_reason is distinct from 'entered_by_mistake'
      join member m on m.id = s.person_id
      cross join lateral ${HAPPENED()}
      where e.is_counted)
    select k.unit_id, k.month, h.change, count(*) as count
    from k join happened h on h.unit_id = k.unit_id and h.month = k.month group by 1, 2, 3`.execute(db)
  return rows
}

/** Somebody a figure of the roll was counted from. */
export interface CountedMember extends PersonFacts {
  readonly id: PersonId
  readonly name: string
  readonly isOfficial: boolean
  readonly leave: LeaveKind | null
}

/** Who stood on a unit's roll on a day, for those who may read it. */
export async function listRollUnder(
  db: Db | Trx,
  scope: UnitScope,
  { unitId, on }: { readonly unitId: UnitId; readonly on: LocalDate },
): Promise<readonly CountedMember[]> {
  const { rows } = await sql<CountedMember>`
    select p.id, p.full_name as name, coalesce(m.official_on <= ${on}::date, false) as is_official, l.kind as leave,
      w.sex, w.ethnicity, w.groups, w.has_occupation, ${AGE(sql`${on}::date`)} as age,
      ${PARTY_YEARS(sql`${on}::date`, sql`${startOn(on)}::text`)} as party_years
    from membership s join member m on m.id = s.person_id join person p on p.id = s.person_id
    left join lateral (
      select l.kind from member_leave l where l.unit_id = s.unit_id and l.person_id = s.person_id and l.from_on <= ${on}::date
        and (l.to_on is null or l.to_on > ${on}::date) order by l.from_on desc, l.id limit 1) l on true
    cross join lateral (select ${LASTING}) w
    where s.unit_id = ${unitId} and s.unit_id in ${visibleUnitIds(scope)} and s.from_on <= ${on}::date
      and (s.to_on is null or s.to_on > ${on}::date) and s.end_reason is distinct from 'entered_by_mistake'
    order by p.full_name collate "vi-x-icu", p.id`.execute(db)
  return rows
}

/** Who came, went or changed standing within days, for those who may read the roll. */
export async function listChangesUnder(
  db: Db | Trx,
  scope: UnitScope,
  { unitId, from, to }: { readonly unitId: UnitId; readonly from: LocalDate; readonly to: LocalDate },
): Promise<
  readonly { readonly id: PersonId; readonly name: string; readonly change: string; readonly on: LocalDate }[]
> {
  const { rows } = await sql<{ id: PersonId; name: string; change: string; on: LocalDate }>`
    select p.id, p.full_name as name, e.change, e.on_day as "on"
    from membership s join member m on m.id = s.person_id join person p on p.id = s.person_id
    cross join lateral ${HAPPENED()}
    where s.unit_id = ${unitId} and s.unit_id in ${visibleUnitIds(scope)} and s.end_reason is distinct from 'entered_by_mistake'
      and e.is_counted and e.on_day between ${from}::date and ${to}::date
    order by e.on_day, p.full_name collate "vi-x-icu", p.id`.execute(db)
  return rows
}
