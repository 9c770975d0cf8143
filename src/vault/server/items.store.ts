import { type RawBuilder, sql } from 'kysely'
import type { ActId, PersonId, UnitId } from '#kernel/id.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import type { Db, Trx } from '#platform/server/db/db.ts'
import type { Pair } from '../rules/seal.ts'
import type { SealedKind } from '../rules/vocabulary.ts'

export interface Wrap extends Pair {
  readonly blob: Buffer
}

export interface NewItem {
  readonly id: string
  readonly unitId: UnitId
  readonly kind: SealedKind
  readonly year: number
  readonly ciphertext: Buffer
  readonly excludedIds: readonly PersonId[]
  readonly wraps: readonly Wrap[]
  readonly keptBy: PersonId | null
  readonly actId: ActId
  readonly at: Date
}

/** Keeps an item under the next number of its unit's year; the vault of the unit is held by the caller. */
export async function recordItem(trx: Trx, item: NewItem): Promise<number> {
  const { id, unitId, kind, year, ciphertext, keptBy, actId, at } = item
  const last = await trx
    .selectFrom('vaultItem')
    .select((row) => row.fn.max('seq').as('seq'))
    .where('unitId', '=', unitId)
    .where('year', '=', year)
    .executeTakeFirst()
  const seq = (last?.seq ?? 0) + 1
  await trx
    .insertInto('vaultItem')
    .values({ id, unitId, kind, year, seq, ciphertext, keptBy, keptAt: at, actId })
    .execute()
  const excluded = [...new Set(item.excludedIds)].map((personId) => ({ itemId: id, personId }))
  if (excluded.length > 0) await trx.insertInto('vaultExclusion').values(excluded).execute()
  await recordWraps(trx, id, item.wraps)
  return seq
}

/** In the place of whatever was there: who has none any more has no part, nor have the sheets of a unit it came from. */
export async function recordWraps(trx: Trx, itemId: string, wraps: readonly Wrap[]): Promise<void> {
  await trx.updateTable('vaultItem').set({ cameFrom: null }).where('id', '=', itemId).execute()
  await trx.deleteFrom('vaultWrap').where('itemId', '=', itemId).execute()
  await trx
    .insertInto('vaultWrap')
    .values(wraps.map((wrap) => ({ ...wrap, itemId })))
    .execute()
}

export interface ItemRow {
  readonly id: string
  readonly kind: SealedKind
  readonly year: number
  readonly seq: number
  readonly keptAt: Date
  readonly keptBy: PersonId | null
  readonly keptByName: string | null
  readonly cameFrom: string | null
  readonly excludedIds: readonly PersonId[]
  readonly pairs: readonly Pair[]
}

/** Who looks into a vault, and on which day: that decides what is there for him. */
export interface Reader {
  readonly personId: PersonId
  readonly today: LocalDate
}

/** Items of a unit, the newest first; those a person is kept out of, or is from today on, do not exist for him. */
export async function listItems(
  db: Db | Trx,
  unitId: UnitId,
  { personId, today }: Reader,
  ids: readonly string[] | null = null,
): Promise<readonly ItemRow[]> {
  const rows = await db
    .selectFrom('vaultItem as i')
    .leftJoin('person as p', 'p.id', 'i.keptBy')
    .select(['i.id', 'i.kind', 'i.year', 'i.seq', 'i.keptAt', 'i.keptBy', 'p.fullName as keptByName', 'i.cameFrom'])
    .where('i.unitId', '=', unitId)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('vaultExclusion as e')
            .select('e.itemId')
            .whereRef('e.itemId', '=', 'i.id')
            .where('e.personId', '=', personId),
        ),
      ),
    )
    .where(sql<boolean>`(i.id, ${personId}::uuid) not in (${keptOutToday(sql`array[${unitId}::uuid]`, today)})`)
    .$if(ids !== null, (query) => query.where('i.id', 'in', ids?.length ? [...ids] : ['']))
    .orderBy('i.id', 'desc')
    .limit(1000)
    .execute()
  if (rows.length === 0) return []
  const found = rows.map(({ id }) => id)
  const [excluded, wraps] = await Promise.all([
    listExclusions(db, found, keptOutToday(sql`array[${unitId}::uuid]`, today)),
    db.selectFrom('vaultWrap').select(['itemId', 'reader', 'second']).where('itemId', 'in', found).execute(),
  ])
  const [excludedOf, wrapsOf] = [Map.groupBy(excluded, byItem), Map.groupBy(wraps, byItem)]
  return rows.map((row) => ({
    ...row,
    kind: row.kind as SealedKind,
    keptBy: row.keptBy as PersonId | null,
    excludedIds: (excludedOf.get(row.id) ?? []).map(({ personId }) => personId),
    pairs: (wrapsOf.get(row.id) ?? []).map(({ reader: inner, second }) => ({ reader: inner, second })),
  }))
}

/** Who is kept out of what of these units from a day on, though nobody wrote it down yet. The vault knows of no letters; the database does. */
export function keptOutToday(unitIds: RawBuilder<unknown>, on: LocalDate) {
  return sql`select k.item_id, k.person_id from vault_directed(${unitIds}, ${on}) k`
}

interface Exclusion {
  readonly itemId: string
  readonly personId: PersonId
}

async function listExclusions(db: Db | Trx, itemIds: readonly string[], today: RawBuilder<unknown>) {
  const { rows } =
    await sql<Exclusion>`select item_id, person_id from vault_exclusion where item_id = any(${[...itemIds]}::uuid[])
    union select item_id, person_id from (${today}) t where item_id = any(${[...itemIds]}::uuid[])`.execute(db)
  return rows
}

function byItem({ itemId }: { readonly itemId: string }): string {
  return itemId
}
