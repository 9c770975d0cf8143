import type { UnitId } from '#kernel/id.ts'
import { withoutMarks } from '#kernel/vietnamese.ts'
import type { Permission } from '#platform/access/rights.ts'
import type { Actor } from '#platform/server/access/actor.ts'
import { isVisibleUnit } from '#platform/server/access/scope.ts'
import type { Db } from '#platform/server/db/db.ts'
import { findUnitOn } from '#units/public.ts'
import type { BulletinPage, BulletinRow } from '../contract.ts'
import { BULLETIN_ACTS, BULLETIN_TABLE, type BulletinAct } from '../rules/acts.ts'
import { BULLETIN_LIMITS, type BulletinStage, EVENT_KINDS } from '../rules/vocabulary.ts'
import { textOf } from './bulletins.service.ts'
import {
  type Bulletin,
  type BulletinId,
  findBulletin,
  findSite,
  listCorrections,
  listPhotos,
  type Site,
} from './bulletins.store.ts'
import { placesOf } from './gate.queries.ts'
import { SOURCES } from './sources.ts'

const A_PAGE = 50

/** Bulletins of a committee, the newest first, with what can be drawn up anew; the caller has checked the scope. */
export async function listBulletins(db: Db, actor: Actor, unitId: UnitId, after: BulletinId | null) {
  const found = await db
    .selectFrom('bulletin as b')
    .innerJoin('person as p', 'p.id', 'b.draftedBy')
    .select(['b.id', 'b.title', 'b.stage', 'p.fullName as draftedByName', 'b.releasedAt'])
    .where('b.unitId', '=', unitId)
    .$if(after !== null, (query) => query.where('b.id', '<', after))
    .orderBy('b.id', 'desc')
    .limit(A_PAGE + 1)
    .execute()
  const rows = found.slice(0, A_PAGE)
  const events = await Promise.all(
    EVENT_KINDS.map(async (kind) =>
      (await SOURCES[kind].list(db, unitId)).map((event) => ({ unitName: null, ...event, kind })),
    ),
  )
  return {
    rows: rows.map(
      (row): BulletinRow => ({
        ...row,
        stage: row.stage as BulletinStage,
        releasedAt: row.releasedAt?.toISOString() ?? null,
      }),
    ),
    next: found.length > A_PAGE ? (rows.at(-1)?.id ?? null) : null,
    events: events.flat(),
    site: (await findSite(db, unitId)) ?? (await proposedSite(db, actor, unitId)),
    mayRelease: await isVisibleUnit(db, actor.scopeOf('bulletin.release'), unitId),
  }
}

/** Off, under an address made of the unit's name. */
async function proposedSite(db: Db, { today }: Actor, unitId: UnitId): Promise<Site> {
  const unit = await findUnitOn(db, unitId, today)
  const slug = withoutMarks(unit?.name ?? '')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, BULLETIN_LIMITS.slug)
    .replace(/^-+|-+$/g, '')
  return { isOpen: false, slug: slug || 'tin' }
}

/** One bulletin with what keeps it from going out, and what the caller may do. */
export async function bulletinPage(db: Db, actor: Actor, id: BulletinId): Promise<BulletinPage | undefined> {
  const found = await findBulletin(db, id, actor.scopeOf('bulletin.prepare'))
  if (found === undefined) return undefined
  const photos = await listPhotos(db, id)
  const site = await findSite(db, found.unitId)
  const places = found.stage === 'draft' ? await placesOf(db, found, await textOf(db, found), actor.today) : []
  const { title, body, conclusion, sourceName, authorName, stage, version, unitId, withdrawnReason } = found
  return {
    ...{ id, unitId, stage, version, title, body, conclusion, sourceName, authorName, withdrawnReason },
    ...{ draftedByName: found.draftedByName, releasedByName: found.releasedByName },
    releasedAt: found.releasedAt?.toISOString() ?? null,
    photos: photos.map(({ sha256: _, ...photo }) => photo),
    approved: [...found.approved],
    corrections: (await listCorrections(db, id)).map(({ at, ...said }) => ({ ...said, at: at.toISOString() })),
    places: [...places],
    publicPath: site?.isOpen && stage === 'released' ? `/tin/${site.slug}/${id}` : null,
    can: await actsOf(db, actor, found),
  }
}

async function actsOf(db: Db, actor: Actor, found: Bulletin): Promise<BulletinAct[]> {
  const may = async (permission: Permission) => await isVisibleUnit(db, actor.scopeOf(permission), found.unitId)
  const [prepares, releases] = [await may('bulletin.prepare'), await may('bulletin.release')]
  const isWriter = actor.personId === found.draftedBy || actor.personId === found.editedBy
  return BULLETIN_ACTS.filter((act) => {
    if (BULLETIN_TABLE[act] !== found.stage) return false
    if (act === 'edit' || act === 'add_photo') return prepares
    return releases && (found.stage !== 'draft' || !isWriter)
  })
}
