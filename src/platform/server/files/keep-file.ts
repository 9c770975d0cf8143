import type { Id, PersonId, UnitId } from '#kernel/id.ts'
import { localDateAt, localInstant } from '#kernel/local-date.ts'
import { err, ok, type Result } from '#kernel/result.ts'
import { cleanLine } from '#kernel/vietnamese.ts'
import type { Trx } from '../db/db.ts'
import { FILE_KINDS, type FileRefusal, findFileKind } from './file-kind.ts'
import { type FileStore, sha256Of } from './file-store.ts'

export interface StoredFile {
  readonly name: string
  readonly contentType: string
  readonly sizeBytes: number
  readonly sha256: string
}

const NAME_MAX = 150

/** A file that came with an act: what it is, and how the act keeps it once it has decided to. */
export interface HandedIn {
  readonly file: StoredFile
  /**
   * Puts the bytes away and records them, inside the act: what is refused leaves no byte behind. `beside`: bytes of files that
   * come after it in the same act, so that the first is refused where the last would be.
   */
  readonly keep: (trx: Trx, owner: FileOwner, beside?: number) => Promise<Result<null, UploadLimit>>
}

export interface UploadLimit {
  readonly code: 'upload_limit'
  readonly megabytes: number
}

/** Tells what a file is from its bytes; nothing is stored yet. */
export function handIn(
  store: FileStore,
  { fileName, bytes }: { readonly fileName: string; readonly bytes: Uint8Array },
): Result<HandedIn, FileRefusal> {
  const kind = findFileKind(bytes)
  if (!kind.ok) return err(kind.error)
  const name = safeName(fileName, kind.value)
  const file = { name, contentType: FILE_KINDS[kind.value], sizeBytes: bytes.length, sha256: sha256Of(bytes) }
  const keep: HandedIn['keep'] = async (trx, owner, beside = 0) => {
    const today = await bytesOfToday(trx, owner)
    if (today + bytes.length + beside > store.bytesPerPersonADay) {
      return err({ code: 'upload_limit', megabytes: Math.floor(store.bytesPerPersonADay / 1_000_000) })
    }
    await store.put(bytes)
    await recordFile(trx, file, owner)
    return ok(null)
  }
  return ok({ file, keep })
}

/** What a person has handed in since midnight; two files of one person at once wait for each other. */
async function bytesOfToday(trx: Trx, { addedBy, at }: FileOwner): Promise<number> {
  await trx.selectFrom('person').select('id').where('id', '=', addedBy).forNoKeyUpdate().execute()
  const { bytes } = await trx
    .selectFrom('file')
    .select(({ fn }) => fn.sum('sizeBytes').as('bytes'))
    .where('addedBy', '=', addedBy)
    .where('addedAt', '>=', localInstant(localDateAt(at), '00:00'))
    .executeTakeFirstOrThrow()
  return Number(bytes ?? 0)
}

/** A name to show and to save under: no path, and the ending of what the file truly is. */
export function safeName(fileName: string, ending: string): string {
  const bare = cleanLine(fileName.replace(/^.*[\\/]/, '').replace(/[<>:"|?*]/g, ' ')).replace(/\.[A-Za-z0-9]{1,5}$/, '')
  return `${bare.replace(/^\.+/, '').slice(0, NAME_MAX).trim() || 'tep'}.${ending}`
}

export interface FileOwner {
  readonly id: Id<'file'>
  readonly unitId: UnitId
  readonly addedBy: PersonId
  readonly at: Date
}

/** The file's row, in the act's transaction. */
async function recordFile(trx: Trx, file: StoredFile, { id, unitId, addedBy, at }: FileOwner): Promise<void> {
  await trx
    .insertInto('file')
    .values({ id, unitId, ...file, addedBy, addedAt: at })
    .execute()
}
