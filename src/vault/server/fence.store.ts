import { sql } from 'kysely'
import type { PersonId, UnitId } from '#kernel/id.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import { err, ok, type Result } from '#kernel/result.ts'
import type { Trx } from '#platform/server/db/db.ts'
import { decideSeal, type SealRefusal } from '../rules/seal.ts'
import { recordWraps } from './items.store.ts'
import { holdVault, locksOn } from './locks.queries.ts'
import { type WireWrap, wrapsFrom } from './wire.ts'

/** From now on these items do not exist for these persons: whatever opened one by a key or a sheet of theirs is gone, also from openings under way. */
export async function keepOutOfItems(
  trx: Trx,
  itemIds: readonly string[],
  personIds: readonly PersonId[],
): Promise<void> {
  if (itemIds.length === 0 || personIds.length === 0) return
  await sql`insert into vault_exclusion (item_id, person_id)
    select i, p from unnest(${[...itemIds]}::uuid[]) i, unnest(${[...personIds]}::uuid[]) p on conflict do nothing`.execute(
    trx,
  )
  await sql`with locks as (
      select id from vault_key where person_id = any(${[...personIds]}::uuid[])
      union all select id from vault_sheet where keeper_id = any(${[...personIds]}::uuid[]))
    delete from vault_wrap w where w.item_id = any(${[...itemIds]}::uuid[])
      and (w.reader in (select id from locks) or w.second in (select id from locks))`.execute(trx)
  await sql`update vault_opening_item oi set inner_part = null from vault_opening o
    where o.id = oi.opening_id and oi.item_id = any(${[...itemIds]}::uuid[]) and o.asked_by = any(${[...personIds]}::uuid[])`.execute(
    trx,
  )
}

export interface MovedItem {
  readonly itemId: string
  readonly wraps: readonly WireWrap[]
}

export interface Moving {
  readonly toUnitId: UnitId
  readonly on: LocalDate
  readonly excluded: ReadonlySet<PersonId>
  readonly items: readonly MovedItem[]
}

/** Items that belong to another unit from now on, sealed anew for exactly those who may open them there. Answers their numbers, in order. */
export async function moveSealed(
  trx: Trx,
  { toUnitId, on, excluded, items }: Moving,
): Promise<Result<readonly { readonly itemId: string; readonly year: number; readonly seq: number }[], SealRefusal>> {
  await holdVault(trx, toUnitId)
  const locks = await locksOn(trx, toUnitId, on)
  const moved: { itemId: string; year: number; seq: number }[] = []
  for (const { itemId, wraps } of items) {
    const decision = decideSeal(locks, excluded, wraps)
    if (!decision.ok) return err(decision.error)
    await recordWraps(trx, itemId, wrapsFrom(wraps))
    const year = Number(on.slice(0, 4))
    const { rows } = await sql<{ seq: number }>`update vault_item set unit_id = ${toUnitId}, year = ${year},
      seq = (select coalesce(max(seq), 0) + 1 from vault_item where unit_id = ${toUnitId} and year = ${year})
      where id = ${itemId} returning seq`.execute(trx)
    moved.push({ itemId, year, seq: rows[0]?.seq ?? 0 })
  }
  await keepOutOfItems(
    trx,
    items.map(({ itemId }) => itemId),
    [...excluded],
  )
  return ok(moved)
}
