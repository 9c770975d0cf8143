import type { Id, PersonId, UnitId } from '#kernel/id.ts'
import { err, ok, type Result } from '#kernel/result.ts'
import { cleanLine } from '#kernel/vietnamese.ts'
import type { Trx } from '../db/db.ts'
import { FILE_KINDS, type FileRefusal, findFileKind } from './file-kind.ts'
import type { FileStore } from './file-store.ts'

export interface StoredFile {
  readonly name: string
  readonly contentType: string
  readonly sizeBytes: number
  readonly sha256: string
}

const NAME_MAX = 150

/** Checks what a file is and puts its bytes away, before the act begins: bytes no row names harm nothing. */
export async function storeFile(
  store: FileStore,
  { fileName, bytes }: { readonly fileName: string; readonly bytes: Uint8Array },
): Promise<Result<StoredFile, FileRefusal>> {
  const kind = findFileKind(bytes)
  if (!kind.ok) return err(kind.error)
  const contentType = FILE_KINDS[kind.value]
  const sha256 = await store.put(bytes)
  return ok({ name: safeName(fileName, kind.value), contentType, sizeBytes: bytes.length, sha256 })
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
export async function recordFile(trx: Trx, file: StoredFile, { id, unitId, addedBy, at }: FileOwner): Promise<void> {
  await trx
    .insertInto('file')
    .values({ id, unitId, ...file, addedBy, addedAt: at })
    .execute()
}
