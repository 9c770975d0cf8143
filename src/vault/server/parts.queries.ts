import type { PersonId, UnitId } from '#kernel/id.ts'
import type { Db, Trx } from '#platform/server/db/db.ts'
import type { OpeningPurpose } from '../rules/vocabulary.ts'
import { listSheets } from './locks.queries.ts'
import type { OpeningRow } from './openings.store.ts'

export interface AskedPair {
  readonly unitId: UnitId
  readonly purpose: OpeningPurpose
  readonly itemIds: readonly string[]
  readonly reader: PersonId
  readonly second: PersonId | null
}

export interface FoundPair {
  readonly reader: string | undefined
  readonly second: string | undefined
}

/**
 * The locks of the two persons; where the sheets are to open, these stand for them: the first for the reader, the other for the second. What
 * came from a unit that ended is opened by the sheets of that unit.
 */
export async function pairOf(
  db: Db | Trx,
  { unitId, purpose, itemIds, reader, second }: AskedPair,
): Promise<FoundPair> {
  if (purpose === 'recover') {
    const sheets = await listSheets(db, (await cameFrom(db, itemIds)) ?? unitId)
    return { reader: sheets[0]?.id, second: sheets[1]?.id }
  }
  return { reader: await lockOf(db, reader), second: second ? await lockOf(db, second) : undefined }
}

/** The unit items came from, where it is one for all; null where they are of here. */
async function cameFrom(db: Db | Trx, itemIds: readonly string[]): Promise<UnitId | null> {
  const rows = await db
    .selectFrom('vaultItem')
    .select('cameFrom')
    .distinct()
    .where('id', 'in', [...itemIds])
    .execute()
  return rows.length === 1 ? ((rows[0]?.cameFrom as UnitId | null | undefined) ?? null) : null
}

async function lockOf(db: Db | Trx, personId: PersonId): Promise<string | undefined> {
  const row = await db
    .selectFrom('vaultKey')
    .select('id')
    .where('personId', '=', personId)
    .where('retiredAt', 'is', null)
    .executeTakeFirst()
  return row?.id
}

/** What the second takes the outer seal off, item by item. Empty where they have no common part. */
export async function outerParts(db: Db, opening: OpeningRow, second: PersonId) {
  const pair = await pairOf(db, { ...opening, reader: opening.askedBy, second })
  if (!pair.reader || !pair.second) return []
  const rows = await db
    .selectFrom('vaultWrap')
    .select(['itemId', 'blob'])
    .where('itemId', 'in', [...opening.itemIds])
    .where('reader', '=', pair.reader)
    .where('second', '=', pair.second)
    .execute()
  return rows.map(({ itemId, blob }) => ({ itemId, blob: blob.toString('base64') }))
}

/** What the second left for the reader. */
export async function innerParts(db: Db, openingId: string) {
  const rows = await db
    .selectFrom('vaultOpeningItem')
    .select(['itemId', 'innerPart'])
    .where('openingId', '=', openingId)
    .where('innerPart', 'is not', null)
    .execute()
  return rows.flatMap(({ itemId, innerPart }) => (innerPart ? [{ itemId, inner: innerPart.toString('base64') }] : []))
}

export async function findCiphertext(db: Db, itemId: string): Promise<Buffer | undefined> {
  const row = await db.selectFrom('vaultItem').select('ciphertext').where('id', '=', itemId).executeTakeFirst()
  return row?.ciphertext
}
