import { sql } from 'kysely'
import { findDemoAccountSince } from '#accounts/public.ts'
import type { UnitId } from '#kernel/id.ts'
import type { Actor, UnitScope } from '#platform/server/access/actor.ts'
import { visibleUnitIds } from '#platform/server/access/scope.ts'
import type { Db } from '#platform/server/db/db.ts'
import { isOver } from '../rules/opening.ts'
import { isSameSet, type Lock, pairsFor } from '../rules/seal.ts'
import { codeOf, type OpeningPurpose, type OpeningStage } from '../rules/vocabulary.ts'
import { type ItemRow, keptOutToday, listItems, type Reader } from './items.store.ts'
import { listHolders, listSheets } from './locks.queries.ts'

/** The vault as one who may hold a key sees it. */
export async function viewVault(db: Db, actor: Actor, unitId: UnitId, at: Date) {
  const [holders, sheets, items, ownKey] = await Promise.all([
    listHolders(db, unitId, actor.today),
    listSheets(db, unitId),
    listItems(db, unitId, actor),
    findOwnKey(db, actor),
  ])
  const cameFrom = await lastNamesOf(
    db,
    items.flatMap((item) => item.cameFrom ?? []),
  )
  const locks: readonly Lock[] = [
    ...holders.flatMap(({ lockId, personId }) => (lockId ? [{ id: lockId, kind: 'key' as const, personId }] : [])),
    ...sheets.map(({ id, keeperId }) => ({ id, kind: 'sheet' as const, personId: keeperId })),
  ]
  const openings = await listOpenings(db, actor, { unitIds: [unitId], subtreeIds: [], on: actor.today }, at)
  return {
    holders: holders.map(({ personId, name, lockId, recipient }) => ({
      person: { id: personId, name },
      lock: lockId && recipient ? { id: lockId, recipient } : null,
    })),
    sheets: sheets.map(({ keeperId, name, madeAt, ...sheet }) => ({
      ...sheet,
      keeper: { id: keeperId, name },
      madeAt: madeAt.toISOString(),
    })),
    items: items.map((item) => ({
      ...itemView(item, locks, ownKey?.id),
      cameFrom: item.cameFrom === null ? null : { id: item.cameFrom, name: cameFrom.get(item.cameFrom) ?? '' },
    })),
    openings,
    ownKey,
  }
}

/** The last names of units that ended. */
async function lastNamesOf(db: Db, unitIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (unitIds.length === 0) return new Map()
  const { rows } = await sql<{
    unitId: string
    name: string
  }>`select distinct on (unit_id) unit_id, name from unit_version
    where unit_id = any(${[...new Set(unitIds)]}::uuid[]) order by unit_id, from_on desc`.execute(db)
  return new Map(rows.map(({ unitId, name }) => [unitId, name]))
}

function itemView(item: ItemRow, locks: readonly Lock[], ownLock: string | undefined) {
  const { id, kind, keptAt, keptBy, keptByName, excludedIds, pairs } = item
  return {
    id,
    code: codeOf(item),
    kind,
    keptAt: keptAt.toISOString(),
    keptBy: keptBy && { id: keptBy, name: keptByName ?? '' },
    isSealedForToday: isSameSet(pairs, pairsFor(locks, new Set(excludedIds))),
    isMine: pairs.some(({ reader }) => reader === ownLock),
    excludedIds: [...excludedIds],
  }
}

/**
 * A key that is older than its owner's account of the demonstration came with it, for nobody can make one without an account: its
 * passphrase is the published one. In earnest nobody has such an account.
 */
async function findOwnKey(db: Db, { personId }: Actor) {
  const row = await db
    .selectFrom('vaultKey')
    .select(['id', 'sealedIdentity', 'madeAt'])
    .where('personId', '=', personId)
    .where('retiredAt', 'is', null)
    .executeTakeFirst()
  if (!row) return null
  const demoSince = await findDemoAccountSince(db, personId)
  const isOfDemo = demoSince !== null && row.madeAt < demoSince
  return { id: row.id, sealedIdentity: row.sealedIdentity.toString('base64'), isOfDemo }
}

/**
 * Openings of the units of a scope, the newest first: codes and reasons, never what was read. One of anything the reader is kept out of
 * would tell him that it is there: also the level above, where he may hold an office, is not told.
 */
export async function listOpenings(db: Db, { personId, today }: Reader, scope: UnitScope, at: Date) {
  const rows = await db
    .selectFrom('vaultOpening as o')
    .innerJoin('unitVersion as u', (join) => join.onRef('u.unitId', '=', 'o.unitId').on('u.toOn', 'is', null))
    .innerJoin('person as a', 'a.id', 'o.askedBy')
    .leftJoin('person as s', 's.id', 'o.secondedBy')
    .select(['o.id', 'o.unitId', 'u.name as unitName', 'o.purpose', 'o.stage', 'o.version', 'o.reason', 'o.askedAt'])
    .select(['o.askedBy', 'a.fullName as askedName', 'o.secondedBy', 's.fullName as secondName', 'o.openedAt'])
    .where('o.unitId', 'in', visibleUnitIds(scope))
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('vaultOpeningItem as i')
            .innerJoin('vaultExclusion as e', 'e.itemId', 'i.itemId')
            .select('i.itemId')
            .whereRef('i.openingId', '=', 'o.id')
            .where('e.personId', '=', personId),
        ),
      ),
    )
    .where(sql<boolean>`not exists (select from vault_opening_item i where i.opening_id = o.id
      and (i.item_id, ${personId}::uuid) in (${keptOutToday(sql`array(select t.unit_id from term t where t.person_id = ${personId})`, today)}))`)
    .orderBy('o.id', 'desc')
    .limit(200)
    .execute()
  const codes =
    rows.length === 0
      ? []
      : await codesOf(
          db,
          rows.map(({ id }) => id),
        )
  const codesById = Map.groupBy(codes, ({ openingId }) => openingId)
  return rows.map((row) => {
    const stage = row.stage as OpeningStage
    const own = codesById.get(row.id) ?? []
    return {
      id: row.id,
      unit: { id: row.unitId, name: row.unitName },
      itemIds: own.map(({ itemId }) => itemId),
      purpose: row.purpose as OpeningPurpose,
      stage,
      version: row.version,
      reason: row.reason,
      codes: own.map(codeOf),
      askedBy: { id: row.askedBy, name: row.askedName },
      askedAt: row.askedAt.toISOString(),
      secondedBy: row.secondedBy === null ? null : { id: row.secondedBy, name: row.secondName ?? '' },
      openedAt: row.openedAt?.toISOString() ?? null,
      isOver: isOver({ stage, askedAt: row.askedAt }, at),
    }
  })
}

async function codesOf(db: Db, openingIds: readonly string[]) {
  return await db
    .selectFrom('vaultOpeningItem as oi')
    .innerJoin('vaultItem as i', 'i.id', 'oi.itemId')
    .select(['oi.openingId', 'oi.itemId', 'i.year', 'i.seq'])
    .where('oi.openingId', 'in', [...openingIds])
    .orderBy('oi.itemId')
    .execute()
}
