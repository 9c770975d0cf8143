import { sql } from 'kysely'
import type { ActId, PersonId, UnitId } from '#kernel/id.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import type { UnitScope } from '#platform/server/access/actor.ts'
import { isVisibleUnit } from '#platform/server/access/scope.ts'
import { newId } from '#platform/server/clock.ts'
import type { Db, Trx } from '#platform/server/db/db.ts'
import type { UnitClosed } from '../rules/close.ts'
import type { UnitFounded } from '../rules/found.ts'
import type { Profile } from '../rules/profile.ts'
import type { UnitChanged } from '../rules/rename.ts'
import type { CellType, UnitKind, UnitState, UnitVersion } from '../rules/unit.ts'
import { toDecision, toDecisionRow } from './decision-row.ts'

const TREE_LOCK = 7_240_524

/** Makes acts that change the tree one after the other: two moves decided apart could make a ring. They are rare. */
export async function lockTree(trx: Trx): Promise<void> {
  await sql`select pg_advisory_xact_lock(${TREE_LOCK})`.execute(trx)
}

/** A unit locked, with its newest version; undefined where it is not there or outside the scope. */
export async function loadUnit(trx: Trx, unitId: UnitId, scope: UnitScope | null): Promise<UnitState | undefined> {
  const unit = await trx.selectFrom('unit').select('id').where('id', '=', unitId).forUpdate().executeTakeFirst()
  if (!unit || (scope !== null && !(await isVisibleUnit(trx, scope, unitId)))) return undefined
  return findUnitState(trx, unitId)
}

/** A unit as its acts need it, without a lock: for previews. No scope: the caller has checked it. */
export async function findUnitState(trx: Db | Trx, unitId: UnitId): Promise<UnitState | undefined> {
  const unit = await trx.selectFrom('unit').selectAll().where('id', '=', unitId).executeTakeFirst()
  if (!unit) return undefined
  const versions = await trx
    .selectFrom('unitVersion')
    .selectAll()
    .where('unitId', '=', unitId)
    .orderBy('fromOn')
    .execute()
  const latest = versions.at(-1)
  if (latest === undefined) throw new Error(`unit ${unitId} without a version`)
  return {
    id: unitId,
    foundedOn: unit.foundedOn as LocalDate,
    closedOn: unit.closedOn as LocalDate | null,
    latest: {
      fromOn: latest.fromOn as LocalDate,
      toOn: latest.toOn as LocalDate | null,
      parentId: latest.parentId as UnitId | null,
      kind: latest.kind as UnitKind,
      cellType: latest.cellType as CellType | null,
      name: latest.name,
      symbol: latest.symbol,
      place: latest.place,
      basis: latest.basis,
      decision: toDecision(latest),
    },
    kinds: versions.map(({ fromOn, toOn, kind }) => ({
      fromOn: fromOn as LocalDate,
      toOn: toOn as LocalDate | null,
      kind: kind as UnitKind,
    })),
  }
}

export async function recordFounding(trx: Trx, { id, code, version }: UnitFounded, actId: ActId | null) {
  await trx.insertInto('unit').values({ id, foundedOn: version.fromOn, code }).execute()
  await trx
    .insertInto('unitVersion')
    .values({ unitId: id, ...toVersionRow(version), actId })
    .execute()
  await rebuildAncestry(trx, [id])
}

export async function recordChange(trx: Trx, { type, id, version }: UnitChanged, actId: ActId | null) {
  await endLatestVersion(trx, id, version.fromOn)
  await trx
    .insertInto('unitVersion')
    .values({ unitId: id, ...toVersionRow(version), actId })
    .execute()
  if (type === 'unit_moved') await rebuildAncestry(trx, await idsEverBelow(trx, id))
}

function toVersionRow({ decision, ...version }: UnitVersion) {
  return { ...version, ...toDecisionRow(decision) }
}

/** Returns how many offices ended with the unit. */
export async function recordClosing(trx: Trx, { id, on, basis, decision }: UnitClosed): Promise<number> {
  await trx
    .updateTable('unit')
    .set({
      closedOn: on,
      closingBasis: basis,
      closingNumber: decision?.number ?? null,
      closingSymbol: decision?.symbol ?? null,
      closingIssuer: decision?.issuer ?? null,
      closingDecidedOn: decision?.issuedOn ?? null,
    })
    .where('id', '=', id)
    .execute()
  await endLatestVersion(trx, id, on)
  await rebuildAncestry(trx, [id])
  await sql`insert into term_ended_with_unit (term_id, unit_id, to_on_before)
    select id, unit_id, to_on from term where unit_id = ${id} and (to_on is null or to_on > ${on}::date)
    on conflict (term_id) do update set to_on_before = excluded.to_on_before`.execute(trx)
  const ended = await trx
    .updateTable('term')
    .set({ toOn: sql`greatest(from_on, ${on}::date)` })
    .where('unitId', '=', id)
    .where((where) => where.or([where('toOn', 'is', null), where('toOn', '>', on)]))
    .executeTakeFirst()
  return Number(ended.numUpdatedRows)
}

async function endLatestVersion(trx: Trx, unitId: UnitId, on: LocalDate) {
  await trx
    .updateTable('unitVersion')
    .set({ toOn: on })
    .where('unitId', '=', unitId)
    .where('toOn', 'is', null)
    .execute()
}

export async function idsEverBelow(trx: Trx, unitId: UnitId): Promise<readonly string[]> {
  const rows = await trx
    .selectFrom('unitAncestry')
    .select('unitId')
    .distinct()
    .where('ancestorId', '=', unitId)
    .execute()
  return rows.map((row) => row.unitId)
}

/** True where `candidateId` stands below the unit on any day from `on`. */
export async function isEverBelow(trx: Trx, unitId: UnitId, candidateId: UnitId, on: LocalDate): Promise<boolean> {
  const found = await trx
    .selectFrom('unitAncestry')
    .select('depth')
    .where('ancestorId', '=', unitId)
    .where('unitId', '=', candidateId)
    .where((where) => where.or([where('toOn', 'is', null), where('toOn', '>', on)]))
    .limit(1)
    .executeTakeFirst()
  return found !== undefined
}

/** Kinds of the units standing directly below on a day or later. */
export async function kindsBelow(trx: Trx, unitId: UnitId, on: LocalDate): Promise<readonly UnitKind[]> {
  const rows = await trx
    .selectFrom('unitVersion')
    .select('kind')
    .where('parentId', '=', unitId)
    .where((where) => where.or([where('toOn', 'is', null), where('toOn', '>', on)]))
    .execute()
  return rows.map((row) => row.kind as UnitKind)
}

/**
 * Writes the ancestors of units anew from who stood under whom when: the parents' periods are followed upward, cut to
 * what overlaps, and periods that meet are joined.
 */
export async function rebuildAncestry(trx: Trx, unitIds: readonly string[]): Promise<void> {
  await trx
    .deleteFrom('unitAncestry')
    .where('unitId', 'in', [...unitIds])
    .execute()
  await sql`
    insert into unit_ancestry (ancestor_id, unit_id, depth, from_on, to_on)
    with recursive walk as (
      select unit_id, unit_id as ancestor_id, 0 as depth, from_on, to_on from unit_version where unit_id = any(${[...unitIds]}::uuid[])
      union all
      select w.unit_id, v.parent_id, w.depth + 1, greatest(w.from_on, v.from_on), least(w.to_on, v.to_on)
      from walk w
      join unit_version v on v.unit_id = w.ancestor_id and v.parent_id is not null
        and daterange(v.from_on, v.to_on) && daterange(w.from_on, w.to_on)
    ), marked as (
      select *, lag(to_on) over (partition by unit_id, ancestor_id, depth order by from_on) is distinct from from_on as starts from walk
    ), numbered as (
      select *, count(*) filter (where starts) over (partition by unit_id, ancestor_id, depth order by from_on) as stretch from marked
    )
    select ancestor_id, unit_id, depth, min(from_on), case when bool_or(to_on is null) then null else max(to_on) end
    from numbered group by ancestor_id, unit_id, depth, stretch`.execute(trx)
}

/** The figures of a day; those that stood for the same day before are kept as superseded. */
export async function recordProfile(trx: Trx, unitId: UnitId, profile: Profile, at: Date, actId: ActId | null) {
  await trx
    .updateTable('unitProfile')
    .set({ supersededAt: at })
    .where('unitId', '=', unitId)
    .where('asOfOn', '=', profile.asOfOn)
    .where('supersededAt', 'is', null)
    .execute()
  const id = newId({ now: () => at })
  await trx
    .insertInto('unitProfile')
    .values({ id, unitId, ...profile, enteredAt: at, actId })
    .execute()
}

/** A person who is no longer a member holds no office from that day on; one that would have begun later never begins. */
export async function endTermsOf(trx: Trx, personId: PersonId, on: LocalDate): Promise<void> {
  await sql`update term set to_on = greatest(from_on, ${on}::date)
    where person_id = ${personId} and (to_on is null or to_on > ${on}::date)`.execute(trx)
}
