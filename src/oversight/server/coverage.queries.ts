import { sql } from 'kysely'
import type { PersonId, UnitId } from '#kernel/id.ts'
import { addMonthsToDay, type LocalDate } from '#kernel/local-date.ts'
import type { ReplyOf } from '#platform/contract/endpoint.ts'
import type { Actor } from '#platform/server/access/actor.ts'
import { isVisibleUnit } from '#platform/server/access/scope.ts'
import type { Db } from '#platform/server/db/db.ts'
import { rulesFor } from '#rulebook/public.ts'
import { isCell } from '#units/public.ts'
import type { oversightApi } from '../contract.ts'
import { coverageOf, type SeenUnit, spreadOf, staffOf, type TeamPerson, unitsCovered } from '../rules/coverage.ts'
import type { PlanItem } from '../rules/plan.ts'
import { standingOf } from '../rules/standing.ts'
import { KNOWN_STAGES, PLAN_STAGES, type PlanStage } from '../rules/vocabulary.ts'
import { casesOf } from './plan-facts.ts'
import { viewItems } from './plans.queries.ts'
import { listItems } from './plans.store.ts'
import { viewRule } from './rule-view.ts'

/** Of these people: the day each was last certified in a class on inspection; who never was is not among them. Training stands above. */
export type WhoIsTrained = (db: Db, ids: readonly PersonId[]) => Promise<ReadonlyMap<PersonId, LocalDate>>

export interface CoverageDeps {
  readonly db: Db
  /** Given by `app/` from the classes; without it the page says nothing of training. */
  readonly whoIsTrained?: WhoIsTrained
}

const STAGES_OF_PLANNERS = PLAN_STAGES.filter((stage) => stage !== 'discarded')

interface RollMember {
  readonly id: PersonId
  readonly name: string
  readonly lastOn: LocalDate | null
}

/** What the years of the rule cover, and how one year is spread. The caller has been let to the unit. */
export async function viewCoverage(
  { db, whoIsTrained }: CoverageDeps,
  actor: Actor,
  unitId: UnitId,
  year: number,
): Promise<ReplyOf<typeof oversightApi.coverage>> {
  const rules = await rulesFor(db, unitId, actor.today)
  const years = rules['oversight.coverageYears']
  const ofCell = await isCell(db, unitId, actor.today)
  // Whoever puts the plan together sees what its draft would come to.
  const mayPlan = await isVisibleUnit(db, actor.scopeOf('oversight.plan'), unitId)
  const items = await itemsOf(db, unitId, { year, stages: mayPlan ? STAGES_OF_PLANNERS : KNOWN_STAGES })
  const cases = await casesOf(
    db,
    items.map(({ id }) => id),
  )
  const standings = items.map((item) => ({ item, standing: standingOf(item, cases.get(item.id) ?? null, actor.today) }))
  const since = addMonthsToDay(actor.today, -12 * years.value)
  const wanted = ['late', 'carried_over', 'dropped']
  return {
    year,
    years: viewRule(years),
    ...(ofCell
      ? coverageOf(await listRoll(db, unitId, actor.today), { since, planned: plannedIds(standings) })
      : await countMembersBelow(db, unitId, { on: actor.today, since })),
    units: ofCell
      ? null
      : unitsCovered(await listUnitsBelow(db, unitId, actor.today), { since, planned: plannedIds(standings) }),
    ...spreadOf(standings, year),
    staff: whoIsTrained === undefined ? null : staffOf(standings, await listTeamPeople(db, items, whoIsTrained)),
    unsettled: await viewItems(
      db,
      actor,
      standings.filter(({ standing }) => wanted.includes(standing)).map(({ item }) => item),
    ),
  }
}

/** Everybody in the teams of the items, in the order of names, with when he was last certified. */
async function listTeamPeople(
  db: Db,
  items: readonly PlanItem[],
  whoIsTrained: WhoIsTrained,
): Promise<readonly TeamPerson[]> {
  const ids = [...new Set(items.flatMap(({ team }) => team.map(({ personId }) => personId)))]
  if (ids.length === 0) return []
  const trained = await whoIsTrained(db, ids)
  const { rows } = await sql<{ readonly id: PersonId; readonly name: string }>`
    select p.id, p.full_name as name from person p where p.id = any(${ids}::uuid[])
    order by p.given_name collate "vi-x-icu", p.full_name collate "vi-x-icu", p.id`.execute(db)
  return rows.map((one) => ({ ...one, trainedOn: trained.get(one.id) ?? null }))
}

/** Members and units that stand in the plan and are not done. */
function plannedIds(standings: readonly { readonly item: PlanItem; readonly standing: string }[]) {
  const open = standings.filter(({ standing }) => ['planned', 'late', 'opened'].includes(standing))
  return new Set<string>(
    open.flatMap(({ item: { subject } }): readonly string[] =>
      subject.kind === 'member' ? [subject.personId] : subject.kind === 'unit' ? [subject.unitId] : [],
    ),
  )
}

/** The roll in the order of names, each with the day a conclusion was last drawn about his work: in a case, or on paper. */
async function listRoll(db: Db, unitId: UnitId, on: LocalDate): Promise<readonly RollMember[]> {
  const { rows } = await sql<RollMember>`
    with roll as (
      select p.id, p.full_name as name, p.given_name from membership s join person p on p.id = s.person_id
      where s.unit_id = ${unitId} and s.from_on <= ${on} and (s.to_on is null or s.to_on > ${on})),
    seen as (
      select person_id, last_on from oversight_last_inspected(${unitId}, array(select id from roll))
      union all select person_id, state_on from oversight_item
      where unit_id = ${unitId} and state = 'done_on_paper' and person_id in (select id from roll))
    select r.id, r.name, max(s.last_on) as last_on from roll r left join seen s on s.person_id = r.id
    group by r.id, r.name, r.given_name
    order by r.given_name collate "vi-x-icu", r.name collate "vi-x-icu", r.id`.execute(db)
  return rows
}

/** Every member below a committee, and how many of them its own commission looked at; their cells keep the names. */
async function countMembersBelow(
  db: Db,
  unitId: UnitId,
  { on, since }: { readonly on: LocalDate; readonly since: LocalDate },
) {
  const { rows } = await sql<{ readonly members: number; readonly covered: number }>`
    with roll as (
      select distinct s.person_id as id from membership s join unit_ancestry a on a.unit_id = s.unit_id and a.ancestor_id = ${unitId}
        and a.from_on <= ${on} and (a.to_on is null or a.to_on > ${on})
      where s.from_on <= ${on} and (s.to_on is null or s.to_on > ${on})),
    seen as (
      select person_id from oversight_last_inspected(${unitId}, array(select id from roll)) where last_on >= ${since}
      union select person_id from oversight_item
      where unit_id = ${unitId} and state = 'done_on_paper' and state_on >= ${since} and person_id in (select id from roll))
    select (select count(*)::int from roll) as members, (select count(*)::int from seen) as covered`.execute(db)
  return { members: rows[0]?.members ?? 0, covered: rows[0]?.covered ?? 0, waiting: [] }
}

/** The units right below, in the order of names, each with the day a conclusion was last drawn about it by this committee. */
async function listUnitsBelow(db: Db, unitId: UnitId, on: LocalDate): Promise<readonly SeenUnit[]> {
  const { rows } = await sql<SeenUnit>`
    with below as (
      select v.unit_id as id, v.name from unit_version v
      where v.parent_id = ${unitId} and v.from_on <= ${on} and (v.to_on is null or v.to_on > ${on})),
    seen as (
      select unit_id, last_on from oversight_last_inspected_units(${unitId}, array(select id from below))
      union all select subject_unit_id, state_on from oversight_item
      where unit_id = ${unitId} and state = 'done_on_paper' and subject_unit_id in (select id from below))
    select b.id, b.name, max(s.last_on) as last_on from below b left join seen s on s.unit_id = b.id
    group by b.id, b.name order by b.name collate "vi-x-icu", b.id`.execute(db)
  return rows
}

interface WhichPlans {
  readonly year: number
  readonly stages: readonly PlanStage[]
}

async function itemsOf(db: Db, unitId: UnitId, { year, stages }: WhichPlans): Promise<readonly PlanItem[]> {
  const plans = await db
    .selectFrom('oversightPlan')
    .select('id')
    .where('unitId', '=', unitId)
    .where('year', '=', year)
    .where('stage', 'in', [...stages])
    .execute()
  const found = await listItems(
    db,
    plans.map(({ id }) => id),
  )
  return found.map(({ item }) => item)
}
