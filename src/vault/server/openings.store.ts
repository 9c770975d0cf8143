import type { ActId, PersonId, UnitId } from '#kernel/id.ts'
import type { Db, Trx } from '#platform/server/db/db.ts'
import { OPENING_HOURS, type OpeningPurpose, type OpeningStage } from '../rules/vocabulary.ts'

export interface OpeningRow {
  readonly id: string
  readonly unitId: UnitId
  readonly purpose: OpeningPurpose
  readonly stage: OpeningStage
  readonly reason: string
  readonly askedBy: PersonId
  readonly askedAt: Date
  readonly secondedBy: PersonId | null
  readonly openedAt: Date | null
  readonly version: number
  readonly itemIds: readonly string[]
}

/** The opening with its items; locked where it is going to change. */
export async function loadOpening(db: Db | Trx, id: string, lock: boolean): Promise<OpeningRow | undefined> {
  const row = await db
    .selectFrom('vaultOpening')
    .select(['id', 'unitId', 'purpose', 'stage', 'reason', 'askedBy', 'askedAt', 'secondedBy', 'openedAt', 'version'])
    .where('id', '=', id)
    .$if(lock, (query) => query.forUpdate())
    .executeTakeFirst()
  if (!row) return undefined
  const items = await db.selectFrom('vaultOpeningItem').select('itemId').where('openingId', '=', id).execute()
  return {
    ...row,
    unitId: row.unitId as UnitId,
    purpose: row.purpose as OpeningPurpose,
    stage: row.stage as OpeningStage,
    askedBy: row.askedBy as PersonId,
    secondedBy: row.secondedBy as PersonId | null,
    itemIds: items.map(({ itemId }) => itemId),
  }
}

export interface NewOpening {
  readonly id: string
  readonly unitId: UnitId
  readonly purpose: OpeningPurpose
  readonly reason: string
  readonly itemIds: readonly string[]
  readonly by: PersonId
  readonly at: Date
  readonly actId: ActId
}

export async function recordOpening(trx: Trx, { by, at, itemIds, ...opening }: NewOpening): Promise<void> {
  await trx
    .insertInto('vaultOpening')
    .values({ ...opening, stage: 'asked', askedBy: by, askedAt: at })
    .execute()
  await trx
    .insertInto('vaultOpeningItem')
    .values(itemIds.map((itemId) => ({ openingId: opening.id, itemId })))
    .execute()
}

/** What the second left, gone again when the opening ends. */
export async function recordInner(
  trx: Trx,
  openingId: string,
  parts: readonly { readonly itemId: string; readonly inner: Buffer }[],
): Promise<void> {
  for (const { itemId, inner } of parts) {
    await trx
      .updateTable('vaultOpeningItem')
      .set({ innerPart: inner })
      .where('openingId', '=', openingId)
      .where('itemId', '=', itemId)
      .execute()
  }
}

export async function moveOpening(
  trx: Trx,
  { id, version }: OpeningRow,
  stage: OpeningStage,
  { by, at }: { readonly by: PersonId; readonly at: Date },
): Promise<void> {
  const marks = {
    asked: {},
    seconded: { secondedBy: by, secondedAt: at },
    opened: { openedAt: at },
    ended: { endedAt: at },
  }
  await trx
    .updateTable('vaultOpening')
    .set({ stage, version: version + 1, ...marks[stage] })
    .where('id', '=', id)
    .execute()
  if (stage === 'ended') await wipe(trx, [id])
}

/** Hourly: what was seconded and forgotten is over after its day, and what the second left goes. */
export async function endForgotten(db: Db, at: Date): Promise<void> {
  const before = new Date(at.getTime() - OPENING_HOURS * 3_600_000)
  await db.transaction().execute(async (trx) => {
    const over = await trx
      .updateTable('vaultOpening')
      .set((set) => ({ stage: 'ended', endedAt: at, version: set('version', '+', 1) }))
      .where('stage', '<>', 'ended')
      .where('askedAt', '<', before)
      .returning('id')
      .execute()
    if (over.length > 0) {
      await wipe(
        trx,
        over.map(({ id }) => id),
      )
    }
  })
}

async function wipe(trx: Trx, openingIds: readonly string[]): Promise<void> {
  await trx
    .updateTable('vaultOpeningItem')
    .set({ innerPart: null })
    .where('openingId', 'in', [...openingIds])
    .execute()
}
