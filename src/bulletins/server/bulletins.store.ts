import { sql } from 'kysely'
import type { ActId, Id, PersonId, UnitId } from '#kernel/id.ts'
import type { UnitScope } from '#platform/server/access/actor.ts'
import { visibleUnitIds } from '#platform/server/access/scope.ts'
import type { Db, Trx } from '#platform/server/db/db.ts'
import type { BulletinStage, SourceKind } from '../rules/vocabulary.ts'

export type BulletinId = Id<'bulletin'>

/** Of the event: names and figures that may stand without more. */
export interface GivenFacts {
  readonly names: readonly string[]
  readonly figures: readonly string[]
}

export interface Approved {
  readonly figure: string
  readonly basis: string
}

export interface TextParts {
  readonly title: string
  readonly body: string
  readonly conclusion: string
  readonly sourceName: string
  readonly authorName: string
}

export interface Bulletin extends TextParts {
  readonly id: BulletinId
  readonly unitId: UnitId
  readonly stage: BulletinStage
  readonly version: number
  readonly facts: GivenFacts
  readonly approved: readonly Approved[]
  readonly draftedBy: PersonId
  readonly draftedByName: string
  readonly editedBy: PersonId
  readonly releasedByName: string | null
  readonly releasedAt: Date | null
  readonly withdrawnReason: string
}

/** One bulletin of the units a scope reaches. */
export async function findBulletin(db: Db | Trx, id: BulletinId, scope: UnitScope): Promise<Bulletin | undefined> {
  const row = await db
    .selectFrom('bulletin as b')
    .innerJoin('person as d', 'd.id', 'b.draftedBy')
    .leftJoin('person as r', 'r.id', 'b.releasedBy')
    .selectAll('b')
    .select(['d.fullName as draftedByName', 'r.fullName as releasedByName'])
    .where('b.id', '=', id)
    .where('b.unitId', 'in', visibleUnitIds(scope))
    .executeTakeFirst()
  if (row === undefined) return undefined
  const { title, body, conclusion, sourceName, authorName, version, draftedByName, releasedByName, releasedAt } = row
  return {
    ...{ id, title, body, conclusion, sourceName, authorName, version, draftedByName, releasedByName, releasedAt },
    unitId: row.unitId as UnitId,
    stage: row.stage as BulletinStage,
    facts: row.facts as unknown as GivenFacts,
    approved: row.approved as unknown as readonly Approved[],
    draftedBy: row.draftedBy as PersonId,
    editedBy: row.editedBy as PersonId,
    withdrawnReason: row.withdrawnReason,
  }
}

/** The same, held until the act ends. */
export async function loadBulletin(trx: Trx, id: BulletinId, scope: UnitScope): Promise<Bulletin | undefined> {
  await trx.selectFrom('bulletin').select('id').where('id', '=', id).forUpdate().execute()
  return await findBulletin(trx, id, scope)
}

export interface NewBulletin extends TextParts {
  readonly id: BulletinId
  readonly unitId: UnitId
  readonly sourceKind: SourceKind
  readonly sourceId: string | null
  readonly facts: GivenFacts
  readonly by: PersonId
  readonly at: Date
  readonly actId: ActId
}

export async function recordBulletin(trx: Trx, { facts, by, at, ...rest }: NewBulletin): Promise<void> {
  await trx
    .insertInto('bulletin')
    .values({ ...rest, facts: sql`${JSON.stringify(facts)}::jsonb`, draftedBy: by, editedBy: by, draftedAt: at })
    .execute()
}

export interface BulletinChange extends Partial<TextParts> {
  readonly editedBy?: PersonId
  readonly stage?: BulletinStage
  readonly releasedBy?: PersonId
  readonly releasedAt?: Date
  readonly withdrawnReason?: string
  readonly approved?: readonly Approved[]
}

/** Writes what changed; the version grows, so that whoever releases releases what was read. */
export async function recordChange(
  trx: Trx,
  { id, version }: Pick<Bulletin, 'id' | 'version'>,
  { approved, ...plain }: BulletinChange,
): Promise<number> {
  await trx
    .updateTable('bulletin')
    .set({
      ...plain,
      version: version + 1,
      ...(approved && { approved: sql`${JSON.stringify(approved)}::jsonb` }),
    })
    .where('id', '=', id)
    .execute()
  return version + 1
}

export interface Photo {
  readonly id: Id<'bulletinPhoto'>
  readonly caption: string
  readonly width: number
  readonly height: number
  readonly sha256: string
}

/** Photographs in the order in which they came. No scope: the caller has found the bulletin. */
export async function listPhotos(db: Db | Trx, bulletinId: BulletinId): Promise<readonly Photo[]> {
  const rows = await db
    .selectFrom('bulletinPhoto as p')
    .innerJoin('file as f', 'f.id', 'p.fileId')
    .select(['p.id', 'p.caption', 'p.width', 'p.height', 'f.sha256'])
    .where('p.bulletinId', '=', bulletinId)
    .orderBy('p.id')
    .execute()
  return rows.map((row) => ({ ...row, id: row.id as Photo['id'] }))
}

export async function listCorrections(db: Db | Trx, bulletinId: BulletinId) {
  return await db
    .selectFrom('bulletinCorrection')
    .select(['text', 'basis', 'at'])
    .where('bulletinId', '=', bulletinId)
    .orderBy('id')
    .execute()
}

export interface Site {
  readonly isOpen: boolean
  readonly slug: string
}

export async function findSite(db: Db | Trx, unitId: UnitId): Promise<Site | undefined> {
  return await db.selectFrom('bulletinSite').select(['isOpen', 'slug']).where('unitId', '=', unitId).executeTakeFirst()
}
