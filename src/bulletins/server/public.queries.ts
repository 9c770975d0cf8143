import { sql } from 'kysely'
import { isUuid } from '#kernel/id.ts'
import type { Db } from '#platform/server/db/db.ts'

export interface PublicSite {
  readonly unitId: string
  readonly slug: string
  readonly name: string
}

export interface PublicBulletin {
  readonly id: string
  readonly title: string
  readonly body: string
  readonly conclusion: string
  readonly sourceName: string
  readonly authorName: string
  readonly releasedAt: Date
  readonly photos: readonly {
    readonly id: string
    readonly caption: string
    readonly width: number
    readonly height: number
  }[]
  readonly corrections: readonly { readonly text: string; readonly basis: string; readonly at: Date }[]
}

/** A committee's page while it is switched on. */
export async function findOpenSite(db: Db, slug: string): Promise<PublicSite | undefined> {
  const { rows } = await sql<PublicSite>`
    select s.unit_id, s.slug, (select v.name from unit_version v where v.unit_id = s.unit_id order by v.from_on desc limit 1) as name
    from bulletin_site s where s.slug = ${slug} and s.is_open`.execute(db)
  return rows[0]
}

const SHOWN = 50

export interface PublicList {
  readonly bulletins: readonly PublicBulletin[]
  /** The last of these, where older ones follow. */
  readonly older: string | null
}

/** What is out, the newest first, from behind one of them on. Drafts and what was withdrawn are not there. */
export async function listReleased(db: Db, { unitId }: PublicSite, before: string | null = null): Promise<PublicList> {
  const from = before !== null && isUuid(before) ? before : null
  const { rows } = await sql<Row>`
    select id, title, body, conclusion, source_name, author_name, released_at from bulletin
    where unit_id = ${unitId} and stage = 'released' and (${from}::uuid is null
      or (released_at, id) < (select o.released_at, o.id from bulletin o where o.id = ${from}::uuid and o.unit_id = ${unitId}))
    order by released_at desc, id desc limit ${SHOWN + 1}`.execute(db)
  const shown = rows.slice(0, SHOWN)
  return {
    bulletins: await withParts(db, shown),
    older: rows.length > SHOWN ? (shown.at(-1)?.id ?? null) : null,
  }
}

/** One that is out. */
export async function findReleased(db: Db, { unitId }: PublicSite, id: string): Promise<PublicBulletin | undefined> {
  if (!isUuid(id)) return undefined
  const { rows } = await sql<Row>`
    select id, title, body, conclusion, source_name, author_name, released_at from bulletin
    where unit_id = ${unitId} and stage = 'released' and id = ${id}::uuid`.execute(db)
  return (await withParts(db, rows))[0]
}

type Row = Omit<PublicBulletin, 'photos' | 'corrections'>

async function withParts(db: Db, rows: readonly Row[]): Promise<readonly PublicBulletin[]> {
  const ids = rows.map((row) => row.id)
  if (ids.length === 0) return []
  const photos = await db
    .selectFrom('bulletinPhoto')
    .select(['id', 'bulletinId', 'caption', 'width', 'height'])
    .where('bulletinId', 'in', ids)
    .orderBy('id')
    .execute()
  const corrections = await db
    .selectFrom('bulletinCorrection')
    .select(['bulletinId', 'text', 'basis', 'at'])
    .where('bulletinId', 'in', ids)
    .orderBy('id')
    .execute()
  return rows.map((row) => ({
    ...row,
    photos: photos.filter(({ bulletinId }) => bulletinId === row.id),
    corrections: corrections.filter(({ bulletinId }) => bulletinId === row.id),
  }))
}

/** Where the bytes of a photograph lie that is out on this page. */
export async function findPublicPhoto(db: Db, { unitId }: PublicSite, photoId: string): Promise<string | undefined> {
  if (!isUuid(photoId)) return undefined
  const row = await db
    .selectFrom('bulletinPhoto as p')
    .innerJoin('bulletin as b', 'b.id', 'p.bulletinId')
    .innerJoin('file as f', 'f.id', 'p.fileId')
    .select('f.sha256')
    .where('p.id', '=', photoId)
    .where('b.unitId', '=', unitId)
    .where('b.stage', '=', 'released')
    .executeTakeFirst()
  return row?.sha256
}
