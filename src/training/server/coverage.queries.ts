import { sql } from 'kysely'
import type { PersonId, UnitId } from '#kernel/id.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import type { ReplyOf } from '#platform/contract/endpoint.ts'
import type { Actor } from '#platform/server/access/actor.ts'
import type { Db } from '#platform/server/db/db.ts'
import { rulesFor } from '#rulebook/public.ts'
import type { trainingApi } from '../contract.ts'
import { coverageOf, type Inspector } from '../rules/coverage.ts'
import { listUnitsUnder } from './classes.store.ts'
import { figureOf } from './rule-figure.ts'

/** Most names a page lists; the figures count everybody. */
const NAMES_SHOWN = 500

interface Found extends Inspector {
  readonly personId: PersonId
  readonly name: string
  readonly cellId: UnitId
  readonly unitName: string
  readonly offices: string[]
  readonly isInTeam: boolean
}

/** Who inspects within a unit without having been trained, with the class that is offered next. The caller has been let to the unit. */
export async function viewCoverage(
  db: Db,
  actor: Actor,
  unitId: UnitId,
): Promise<ReplyOf<typeof trainingApi.coverage>> {
  const on = actor.today
  const rules = await rulesFor(db, unitId, on)
  const under = [...(await listUnitsUnder(db, unitId, on))]
  const people = await listInspectors(db, under, rules['training.inspectingOffices'].value, on)
  const months = rules['training.inspectorMonths']
  const { untrained, ...figures } = coverageOf(people, await cellsAmong(db, under, on), months.value)
  const offered = await listOffered(db, under, on)
  return {
    ...figures,
    within: figureOf(months),
    untrained: untrained.slice(0, NAMES_SHOWN).map((one) => ({
      ...{ personId: one.personId, name: one.name, unit: { id: one.cellId, name: one.unitName } },
      ...{ offices: one.offices as [], isInTeam: one.isInTeam, expectedBy: one.expectedBy },
      next: offered.get(one.cellId) ?? null,
    })),
  }
}

/** Holders of the offices that inspect, and those in teams of plans and cases; each once a unit, with the day he was last certified. */
async function listInspectors(
  db: Db,
  units: readonly UnitId[],
  offices: readonly string[],
  on: LocalDate,
): Promise<readonly Found[]> {
  const { rows } = await sql<Found>`
    with held as (
      select t.person_id, t.unit_id, t.office, t.from_on from term t
      where t.unit_id = any(${[...units]}::uuid[]) and t.office = any(${[...offices]}::text[])
        and t.from_on <= ${on}::date and (t.to_on is null or t.to_on > ${on}::date)),
    team as (
      select m.person_id, m.unit_id from training_team_people(${[...units]}::uuid[]) m
      union
      select (e.one ->> 'personId')::uuid, i.unit_id from oversight_item i, jsonb_array_elements(i.team) as e (one)
      where i.unit_id = any(${[...units]}::uuid[]) and i.month >= date_trunc('year', ${on}::date) and i.state = 'planned'),
    everyone as (select person_id, unit_id from held union select person_id, unit_id from team)
    select f.* from (select e.person_id, p.full_name as name, p.given_name, e.unit_id as cell_id,
      coalesce((select v.name from unit_version v where v.unit_id = e.unit_id and v.from_on <= ${on}::date
        order by v.from_on desc limit 1), '') as unit_name,
      array(select distinct h.office from held h where h.person_id = e.person_id and h.unit_id = e.unit_id) as offices,
      exists (select from team m where m.person_id = e.person_id and m.unit_id = e.unit_id) as is_in_team,
      (select min(h.from_on) from held h where h.person_id = e.person_id and h.unit_id = e.unit_id) as since,
      (select max(c.closed_on) from training_trainee t join training_class c on c.id = t.class_id
        where t.person_id = e.person_id and t.passed and c.kind = 'inspection_work') as trained_on
      from everyone e join person p on p.id = e.person_id) f
    order by f.unit_name collate "vi-x-icu", f.given_name collate "vi-x-icu", f.name collate "vi-x-icu", f.person_id`.execute(
    db,
  )
  return rows
}

/** Of these people: the day each was last certified in a class on inspection; who never was is not among them. */
export async function listTrainedInspectors(
  db: Db,
  ids: readonly PersonId[],
): Promise<ReadonlyMap<PersonId, LocalDate>> {
  if (ids.length === 0) return new Map()
  const { rows } = await sql<{ readonly id: PersonId; readonly on: LocalDate }>`
    select t.person_id as id, max(c.closed_on) as "on" from training_trainee t join training_class c on c.id = t.class_id
    where t.person_id = any(${[...ids]}::uuid[]) and t.passed and c.kind = 'inspection_work' and c.closed_on is not null
    group by t.person_id`.execute(db)
  return new Map(rows.map(({ id, on }) => [id, on]))
}

async function cellsAmong(db: Db, units: readonly UnitId[], on: LocalDate): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ id: string }>`
    select v.unit_id as id from unit_version v join unit u on u.id = v.unit_id
    where v.unit_id = any(${[...units]}::uuid[]) and v.kind = 'cell' and v.from_on <= ${on}::date
      and (v.to_on is null or v.to_on > ${on}::date) and (u.closed_on is null or u.closed_on > ${on}::date)`.execute(db)
  return new Set(rows.map(({ id }) => id))
}

/** By unit, the next class on inspection that gives it or a unit above it seats and still takes names. */
async function listOffered(db: Db, units: readonly UnitId[], on: LocalDate) {
  const { rows } = await sql<{ unitId: UnitId; id: string; title: string; firstOn: LocalDate }>`
    select distinct on (a.unit_id) a.unit_id, c.id, c.title, s.first_on
    from training_class c
      join training_quota q on q.class_id = c.id
      join unit_ancestry a on a.ancestor_id = q.for_unit_id and a.from_on <= ${on}::date
        and (a.to_on is null or a.to_on > ${on}::date)
      join lateral (select min(t.on_day) as first_on from training_session t where t.class_id = c.id) s on true
    where c.kind = 'inspection_work' and c.stage = 'open' and c.nominate_by >= ${on}::date
      and a.unit_id = any(${[...units]}::uuid[])
    order by a.unit_id, s.first_on`.execute(db)
  return new Map(rows.map(({ unitId, ...offer }) => [unitId, offer]))
}
