import { sql } from 'kysely'
import type { PersonId, UnitId } from '#kernel/id.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import type { UnitScope } from '#platform/server/access/actor.ts'
import { visibleUnitIds } from '#platform/server/access/scope.ts'
import type { Db, Trx } from '#platform/server/db/db.ts'
import type { HeldOffice } from '../rules/offices.ts'
import type { UnitKind } from '../rules/unit.ts'
import type { WarningFacts } from '../rules/warnings.ts'

/** Units that exist on a day, a page of them by id; below a committee, itself with them, where one is named. */
export async function listUnitIds(
  db: Db | Trx,
  asked: {
    readonly on: LocalDate
    readonly below: UnitId | null
    readonly after: UnitId | null
    readonly count: number
  },
): Promise<readonly UnitId[]> {
  const { on, below, after, count } = asked
  const { rows } = await sql<{ id: UnitId }>`
    select u.id from unit u
    where u.founded_on <= ${on} and (u.closed_on is null or u.closed_on > ${on}) and (${after}::uuid is null or u.id > ${after}::uuid)
      and (${below}::uuid is null or u.id in (select a.unit_id from unit_ancestry a where a.ancestor_id = ${below}::uuid
        and a.from_on <= ${on} and (a.to_on is null or a.to_on > ${on})))
    order by u.id limit ${count}`.execute(db)
  return rows.map(({ id }) => id)
}

export interface UnitPosts {
  readonly unitId: UnitId
  readonly kind: UnitKind
  readonly terms: WarningFacts['terms']
}

/** Kind of each of these units and the terms held there on a day. */
export async function listUnitPosts(
  db: Db | Trx,
  unitIds: readonly UnitId[],
  on: LocalDate,
): Promise<readonly UnitPosts[]> {
  const { rows } = await sql<UnitPosts>`
    select v.unit_id, v.kind, coalesce(t.terms, '[]'::jsonb) as terms
    from unit_version v
    left join lateral (select jsonb_agg(jsonb_build_object('id', t.id, 'personId', t.person_id, 'office', t.office,
        'fromOn', t.from_on, 'dueOn', t.due_on) order by t.from_on, t.id) as terms
      from term t where t.unit_id = v.unit_id and t.from_on <= ${on} and (t.to_on is null or t.to_on > ${on})) t on true
    where v.unit_id = any(${[...unitIds]}::uuid[]) and v.from_on <= ${on} and (v.to_on is null or v.to_on > ${on})`.execute(
    db,
  )
  return rows
}

export interface OfficeOffRoll {
  readonly unitId: UnitId
  readonly personId: PersonId
  readonly office: HeldOffice
  readonly isOnRoll: boolean
  /** The day he last left this cell's roll, where he was ever on it. */
  readonly leftOn: LocalDate | null
}

/** Offices of these cells that a member of the cell holds, and whether the holder is on its roll. A follower comes from above. */
export async function listOfficesByRoll(
  db: Db | Trx,
  unitIds: readonly UnitId[],
  on: LocalDate,
): Promise<readonly OfficeOffRoll[]> {
  const { rows } = await sql<OfficeOffRoll>`
    select t.unit_id, t.person_id, t.office, s.here is not null as is_on_roll, s.left_on
    from term t
    join lateral (select max(m.id::text) filter (where m.from_on <= ${on} and (m.to_on is null or m.to_on > ${on})) as here,
        max(m.to_on) as left_on
      from membership m where m.person_id = t.person_id and m.unit_id = t.unit_id) s on true
    where t.unit_id = any(${[...unitIds]}::uuid[]) and t.from_on <= ${on} and (t.to_on is null or t.to_on > ${on})
      and t.office in ('cell_secretary', 'cell_deputy_secretary', 'cell_committee_member', 'fee_collector')`.execute(db)
  return rows
}

/** Names of those of these people who stand on a roll or in an office within the scope; the others stay nameless. */
export async function findNamesWithin(
  db: Db,
  scope: UnitScope,
  personIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (personIds.length === 0) return new Map()
  const { rows } = await sql<{ id: string; fullName: string }>`
    select p.id, p.full_name from person p
    where p.id = any(${[...new Set(personIds)]}::uuid[]) and (
      exists (select from membership s where s.person_id = p.id and s.unit_id in ${visibleUnitIds(scope)})
      or exists (select from term t where t.person_id = p.id and t.unit_id in ${visibleUnitIds(scope)}))`.execute(db)
  return new Map(rows.map(({ id, fullName }) => [id, fullName]))
}
