import { sql } from 'kysely'
import type { UnitId } from '#kernel/id.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import type { UnitScope } from '#platform/server/access/actor.ts'
import { visibleUnitIds } from '#platform/server/access/scope.ts'
import type { Db } from '#platform/server/db/db.ts'
import type { CellType, UnitKind } from '../rules/unit.ts'
import { searchUnits } from './search.queries.ts'

export const UNITS_A_PAGE = 100

export interface UnitsRequest {
  readonly scope: UnitScope
  readonly on: LocalDate
  readonly under: UnitId | null
  readonly search: string | null
  readonly after: UnitId | null
}

/** Units as they stood on a day: found by name anywhere in the scope, in the order of what was asked for; directly below one; or where the scope begins. */
export async function listUnits(db: Db, { search, ...request }: UnitsRequest) {
  const found = search === null ? await listedUnits(db, request).execute() : await listFound(db, { ...request, search })
  const rows = found.slice(0, UNITS_A_PAGE).map(toUnitRow)
  return { rows, next: found.length > UNITS_A_PAGE ? (rows.at(-1)?.id ?? null) : null }
}

async function listFound(db: Db, { scope, on, search, after }: UnitsRequest & { readonly search: string }) {
  const reach = { ...scope, on }
  const ids = await searchUnits(db, { scope: reach, on, search, after, limit: UNITS_A_PAGE + 1 })
  const rows = ids.length === 0 ? [] : await unitsOn(db, on).where('v.unitId', 'in', ids).execute()
  const byId = new Map(rows.map((row) => [row.id, row]))
  return ids.flatMap((id) => byId.get(id) ?? [])
}

/** A row as the tree shows it. */
export function toUnitRow<R extends { kind: string; cellType: string | null; unitsBelow: number | null }>(row: R) {
  const { kind, cellType, unitsBelow } = row
  return {
    ...{ ...row, kind: kind as UnitKind, cellType: cellType as CellType | null },
    unitsBelow: Number(unitsBelow ?? 0),
  }
}

/** Kept apart from its execution so that a test can pin its plan: below one node, a page is one range of unit_version_below. */
export function listedUnits(db: Db, { scope, on, under, after }: Omit<UnitsRequest, 'search'>) {
  const reach = { ...scope, on }
  let query = unitsOn(db, on)
    .orderBy(sql`v.name collate "vi-x-icu"`)
    .orderBy('v.unitId')
    .limit(UNITS_A_PAGE + 1)
  if (under !== null) query = query.where('v.parentId', '=', under).where(isSeenBelow(reach, under))
  else query = query.where(beginsReach(reach))
  if (after !== null)
    query = query.where(sql<boolean>`(v.name collate "vi-x-icu", v.unit_id) > ((
    select w.name collate "vi-x-icu" from unit_version w where w.unit_id = ${after}
    and w.from_on <= ${on} and (w.to_on is null or w.to_on > ${on})), ${after}::uuid)`)
  return query
}

/** What stands below a unit of a subtree stands in the subtree: asked once, not of every row. */
function isSeenBelow({ unitIds, subtreeIds, on }: UnitScope, under: UnitId) {
  return sql<boolean>`(exists (
    select from unit_ancestry a where a.unit_id = ${under} and a.ancestor_id = any(${[...subtreeIds]}::uuid[])
    and a.from_on <= ${on} and (a.to_on is null or a.to_on > ${on})) or v.unit_id = any(${[...unitIds, ...subtreeIds]}::uuid[]))`
}

/** The scope's own units that do not stand below another of them. */
function beginsReach({ unitIds, subtreeIds, on }: UnitScope) {
  return sql<boolean>`v.unit_id = any(${[...unitIds, ...subtreeIds]}::uuid[]) and not exists (
    select from unit_ancestry a where a.unit_id = v.unit_id and a.depth > 0 and a.ancestor_id = any(${[...subtreeIds]}::uuid[])
    and a.from_on <= ${on} and (a.to_on is null or a.to_on > ${on}))`
}

export function unitsOn(db: Db, on: LocalDate) {
  return db
    .selectFrom('unitVersion as v')
    .select(['v.unitId as id', 'v.name', 'v.kind', 'v.cellType', 'v.parentId'])
    .select([
      sql<number>`(select count(*) from unit_version c where c.parent_id = v.unit_id and c.from_on <= ${on} and (c.to_on is null or c.to_on > ${on}))`.as(
        'unitsBelow',
      ),
      sql<string | null>`(select p.full_name from term t join person p on p.id = t.person_id
        where t.unit_id = v.unit_id and t.office in ('cell_secretary', 'committee_secretary')
        and t.from_on <= ${on} and (t.to_on is null or t.to_on > ${on}) limit 1)`.as('secretary'),
    ])
    .where('v.fromOn', '<=', on)
    .where((where) => where.or([where('v.toOn', 'is', null), where('v.toOn', '>', on)]))
}

/** Everything the page of a unit says, as it stood on a day; later facts are left out. */
export async function findUnitPage(db: Db, scope: UnitScope, unitId: UnitId, on: LocalDate) {
  const versions = await listVersions(db, { ...scope, on }, unitId)
  const current = versions.findLast((version) => version.fromOn <= on)
  if (!current || (current.toOn !== null && current.toOn <= on)) return undefined
  const [unit] = await unitsOn(db, on).where('v.unitId', '=', unitId).execute()
  if (!unit) return undefined
  const [profiles, terms, extensions, foundedAhead] = await Promise.all([
    listProfiles(db, unitId, on),
    listTermsOf(db, unitId),
    listExtensionsOf(db, unitId),
    listFoundedAhead(db, unitId, on),
  ])
  const seen = terms.filter((term) => term.fromOn <= on || on >= scope.on)
  return { unit, current, versions, profiles, terms: seen, extensions, foundedAhead }
}

function listVersions(db: Db, scope: UnitScope, unitId: UnitId) {
  const { on } = scope
  return db
    .selectFrom('unitVersion as v')
    .innerJoin('unit as u', 'u.id', 'v.unitId')
    .leftJoin('unitVersion as p', (join) =>
      join
        .onRef('p.unitId', '=', 'v.parentId')
        .on(sql<boolean>`p.from_on <= greatest(v.from_on, least(coalesce(v.to_on - 1, ${on}::date), ${on}::date))`)
        .on(
          sql<boolean>`(p.to_on is null or p.to_on > greatest(v.from_on, least(coalesce(v.to_on - 1, ${on}::date), ${on}::date)))`,
        ),
    )
    .select(['v.fromOn', 'v.toOn', 'v.name', 'v.kind', 'v.cellType', 'v.symbol', 'v.place', 'v.basis', 'v.parentId'])
    .select(['v.decidedNumber', 'v.decidedSymbol', 'v.decidedIssuer', 'v.decidedOn'])
    .select(['p.name as parentName', 'u.foundedOn', 'u.closedOn', 'u.code', 'u.closingBasis'])
    .select(['u.closingNumber', 'u.closingSymbol', 'u.closingIssuer', 'u.closingDecidedOn'])
    .select(isParentSeen(scope).as('isParentVisible'))
    .where('v.unitId', '=', unitId)
    .where('v.unitId', 'in', visibleUnitIds(scope))
    .orderBy('v.fromOn')
    .execute()
}

function isParentSeen({ unitIds, subtreeIds, on }: UnitScope) {
  return sql<boolean>`(v.parent_id = any(${[...unitIds]}::uuid[]) or exists (
    select from unit_ancestry a where a.unit_id = v.parent_id and a.ancestor_id = any(${[...subtreeIds]}::uuid[])
    and a.from_on <= ${on} and (a.to_on is null or a.to_on > ${on})))`
}

/** Units that were decided to be founded directly below, from a later day. */
function listFoundedAhead(db: Db, unitId: UnitId, on: LocalDate) {
  return db
    .selectFrom('unitVersion as v')
    .innerJoin('unit as u', 'u.id', 'v.unitId')
    .select(['v.unitId as id', 'v.name', 'u.foundedOn'])
    .whereRef('u.foundedOn', '=', 'v.fromOn')
    .where('v.parentId', '=', unitId)
    .where('u.foundedOn', '>', on)
    .orderBy('u.foundedOn')
    .execute()
}

function listExtensionsOf(db: Db, unitId: UnitId) {
  return db
    .selectFrom('termExtension')
    .select(['termId', 'dueBefore', 'dueOn', 'decidedNumber', 'decidedSymbol', 'decidedIssuer', 'decidedOn'])
    .where('unitId', '=', unitId)
    .orderBy('dueOn')
    .execute()
}

function listProfiles(db: Db, unitId: UnitId, on: LocalDate) {
  return db
    .selectFrom('unitProfile')
    .select(['asOfOn', 'households', 'people', 'poorHouseholds', 'nearPoorHouseholds', 'note'])
    .where('unitId', '=', unitId)
    .where('supersededAt', 'is', null)
    .where('asOfOn', '<=', on)
    .orderBy('asOfOn', 'desc')
    .execute()
}

export function listTermsOf(db: Db, unitId: UnitId) {
  return (
    db
      .selectFrom('term as t')
      .innerJoin('person as p', 'p.id', 't.personId')
      .select([
        't.id',
        't.personId',
        'p.fullName as personName',
        't.office',
        't.fromOn',
        't.toOn',
        't.basisKind',
        't.basis',
        't.dueOn',
      ])
      .where('t.unitId', '=', unitId)
      // One taken back on its first day never was.
      .where((where) => where.or([where('t.toOn', 'is', null), where('t.toOn', '>', where.ref('t.fromOn'))]))
      .orderBy('t.fromOn', 'desc')
      .orderBy('t.id')
      .execute()
  )
}
