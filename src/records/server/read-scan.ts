import { findFileKind } from '#platform/server/files/file-kind.ts'
import type { FileStore } from '#platform/server/files/file-store.ts'
import { type HandedIn, handIn } from '#platform/server/files/keep-file.ts'
import type { Scan } from '../rules/judge-scan.ts'
import { secretMarkInLines, secretMarkInName } from '../rules/secret-mark.ts'
import { pdfLines } from './pdf-lines.ts'

export interface ReadScan {
  readonly sha256: string
  /** Null where it may not be kept. */
  readonly handed: HandedIn | null
  readonly said: Omit<Scan, 'sameAs'>
}

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
  const isFit = isScan && saidNotSecret && said.markInName === null && markOnPage === null
  const handed = isFit ? handIn(files, upload) : null
  return handed?.ok
    ? { sha256: handed.value.file.sha256, handed: handed.value, said }
    : { sha256: '', handed: null, said }
}
