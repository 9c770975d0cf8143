import { err, ok, type Result } from '#kernel/result.ts'
import type { Actor } from '#platform/server/access/actor.ts'
import type { ActDeps } from '#platform/server/acts/perform.ts'
import { newId } from '#platform/server/clock.ts'
import { handIn, type UploadLimit } from '#platform/server/files/keep-file.ts'
import type { Download } from '#platform/server/http/serve.ts'
import { fitsStage, type WrongStage } from '../rules/acts.ts'
import type { PhotoRefusal } from '../rules/photo.ts'
import { BULLETIN_LIMITS } from '../rules/vocabulary.ts'
import type { BulletinDeps } from './bulletins.deps.ts'
import { type Asked, onBulletin } from './bulletins.service.ts'
import { type BulletinId, findBulletin, listPhotos, recordChange } from './bulletins.store.ts'
import { cleanPhoto } from './photo.ts'

type PhotoDeps = Omit<BulletinDeps, 'publicUrl'>

type Reply = { readonly id: string }
type NotFound = { readonly code: 'not_found' }
type AddRefusal =
  | WrongStage
  | PhotoRefusal
  | UploadLimit
  | NotFound
  | { readonly code: 'too_many_photos' }
  | { readonly code: 'key_reused' }

/** A photograph with its caption. What is kept is the picture written anew, never the bytes that came. */
export async function addPhoto(
  deps: PhotoDeps,
  id: BulletinId,
  asked: Asked<{ readonly caption: string; readonly bytes: Uint8Array }>,
): Promise<Result<Reply, AddRefusal>> {
  const { caption, bytes } = asked.input
  if ((await findBulletin(deps.db, id, asked.actor.scopeOf('bulletin.prepare'))) === undefined)
    return err({ code: 'not_found' })
  const clean = await cleanPhoto(bytes, deps.photoMaxMegapixels)
  if (!clean.ok) return clean
  const { width, height } = clean.value
  const handed = handIn(deps.files, { fileName: 'anh.jpg', bytes: clean.value.bytes })
  if (!handed.ok) return err({ code: 'photo_damaged' })
  const input = { caption, sha256: handed.value.file.sha256 }
  const step = { id, name: 'bulletins.addPhoto', by: 'bulletin.prepare' } as const
  return await onBulletin<Reply, AddRefusal>(deps, step, { ...asked, input }, async (found, { trx, at, actId }) => {
    const fits = fitsStage(found.stage, 'add_photo')
    if (!fits.ok) return fits
    if ((await listPhotos(trx, id)).length >= BULLETIN_LIMITS.photos) return err({ code: 'too_many_photos' })
    const fileId = newId<'file'>({ now: () => at })
    const owner = { id: fileId, unitId: found.unitId, addedBy: asked.actor.personId, at }
    const kept = await handed.value.keep(trx, owner)
    if (!kept.ok) return kept
    const photo = { id: newId<'bulletinPhoto'>({ now: () => at }), bulletinId: id, unitId: found.unitId, fileId }
    await trx
      .insertInto('bulletinPhoto')
      .values({ ...photo, caption, width, height, actId })
      .execute()
    await recordChange(trx, found, { editedBy: asked.actor.personId })
    return ok({ reply: { id: photo.id }, content: { ...photo, ...input, width, height } })
  })
}

export function removePhoto(
  deps: ActDeps,
  { id, photoId }: { readonly id: BulletinId; readonly photoId: string },
  asked: Asked<object>,
) {
  const step = { id, name: 'bulletins.removePhoto', by: 'bulletin.prepare', about: { photoId } } as const
  return onBulletin<Reply, WrongStage | NotFound>(deps, step, asked, async (found, { trx }) => {
    const fits = fitsStage(found.stage, 'add_photo')
    if (!fits.ok) return fits
    if (!(await listPhotos(trx, id)).some((photo) => photo.id === photoId)) return err({ code: 'not_found' })
    await trx.deleteFrom('bulletinPhoto').where('id', '=', photoId).where('bulletinId', '=', id).execute()
    await recordChange(trx, found, { editedBy: asked.actor.personId })
    return ok({ reply: { id: photoId }, content: { photoId } })
  })
}

/** A photograph for those who prepare the bulletin. */
export async function photoDownload(
  { db, files }: PhotoDeps,
  actor: Actor,
  { id, photoId }: { readonly id: BulletinId; readonly photoId: string },
): Promise<Download | undefined> {
  if ((await findBulletin(db, id, actor.scopeOf('bulletin.prepare'))) === undefined) return undefined
  const photo = (await listPhotos(db, id)).find((one) => one.id === photoId)
  const body = photo && (await files.get(photo.sha256))
  return body ? { fileName: 'anh.jpg', contentType: 'image/jpeg', body } : undefined
}
