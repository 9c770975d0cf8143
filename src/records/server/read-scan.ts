import type { Id, PersonId, UnitId } from '#kernel/id.ts'
import { err, ok, type Result } from '#kernel/result.ts'
import type { ActContext } from '#platform/server/acts/perform.ts'
import { newId } from '#platform/server/clock.ts'
import { findFileKind } from '#platform/server/files/file-kind.ts'
import type { FileStore } from '#platform/server/files/file-store.ts'
import { type HandedIn, handIn, type UploadLimit } from '#platform/server/files/keep-file.ts'
import { checkScan, type ScanFacts, type UnfitRefusal } from '../rules/judge-scan.ts'
import { secretMarkInLines, secretMarkInName } from '../rules/secret-mark.ts'
import { pdfLines } from './pdf-lines.ts'

export interface ReadScan {
  readonly sha256: string
  /** Null where it may not be kept. */
  readonly handed: HandedIn | null
  readonly said: ScanFacts
}

const SCANS = ['application/pdf', 'image/jpeg', 'image/png']

/** What a scan is, told from its bytes, and whether it carries a mark of secrecy: then its bytes are not kept. */
export function readScan(
  files: FileStore,
  upload: { readonly fileName: string; readonly bytes: Uint8Array },
  saidNotSecret: boolean,
): ReadScan {
  const kind = findFileKind(upload.bytes)
  const isScan = kind.ok && ['pdf', 'jpg', 'png'].includes(kind.value)
  const markOnPage = isScan && kind.value === 'pdf' ? secretMarkInLines(pdfLines(upload.bytes)) : null
  const said = { isScan, saidNotSecret, markInName: secretMarkInName(upload.fileName), markOnPage }
  const handed = checkScan(said).ok ? handIn(files, upload) : null
  return handed?.ok
    ? { sha256: handed.value.file.sha256, handed: handed.value, said }
    : { sha256: '', handed: null, said }
}

export interface ScanOwner {
  readonly unitId: UnitId
  readonly addedBy: PersonId
}

/** Puts the bytes away within the act that has decided to; null where no scan came. */
export async function keepScan(
  { trx, at }: ActContext,
  scan: ReadScan | null,
  owner: ScanOwner,
): Promise<Result<Id<'file'> | null, UploadLimit | UnfitRefusal>> {
  if (scan === null) return ok(null)
  const fit = checkScan(scan.said)
  if (!fit.ok) return fit
  const { handed } = scan
  if (handed === null || !SCANS.includes(handed.file.contentType)) return err({ code: 'scan_kind' })
  const id = newId<'file'>({ now: () => at })
  const kept = await handed.keep(trx, { id, ...owner, at })
  return kept.ok ? ok(id) : kept
}
