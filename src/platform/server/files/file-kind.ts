import { unzipSync } from 'fflate'
import { err, ok, type Result } from '#kernel/result.ts'

/** Kinds of file people hand in, with the content type each is served as. What the name says does not count. */
export const FILE_KINDS = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  jpg: 'image/jpeg',
  png: 'image/png',
  txt: 'text/plain; charset=utf-8',
} as const
export type FileKind = keyof typeof FILE_KINDS

export type FileRefusal =
  | { readonly code: 'file_empty' }
  | { readonly code: 'file_kind_unknown' }
  | { readonly code: 'file_has_macro' }

const startsWith = (bytes: Uint8Array, head: readonly number[]) => head.every((byte, index) => bytes[index] === byte)

/** What a file is, told from its bytes. Macros and anything unlisted are refused. */
export function findFileKind(bytes: Uint8Array): Result<FileKind, FileRefusal> {
  if (bytes.length === 0) return err({ code: 'file_empty' })
  if (startsWith(bytes, [0x25, 0x50, 0x44, 0x46, 0x2d])) return ok('pdf')
  if (startsWith(bytes, [0xff, 0xd8, 0xff])) return ok('jpg')
  if (startsWith(bytes, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) return ok('png')
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04])) return officeKind(bytes)
  return isPlainText(bytes) ? ok('txt') : err({ code: 'file_kind_unknown' })
}

/** Looks only at the names inside, unpacks nothing: a bomb stays packed. */
function officeKind(bytes: Uint8Array): Result<FileKind, FileRefusal> {
  const names: string[] = []
  try {
    unzipSync(bytes, {
      filter: ({ name }) => {
        names.push(name)
        return false
      },
    })
  } catch {
    return err({ code: 'file_kind_unknown' })
  }
  if (names.some((name) => /vbaproject\.bin$/i.test(name))) return err({ code: 'file_has_macro' })
  if (!names.includes('[Content_Types].xml')) return err({ code: 'file_kind_unknown' })
  if (names.includes('word/document.xml')) return ok('docx')
  return names.includes('xl/workbook.xml') ? ok('xlsx') : err({ code: 'file_kind_unknown' })
}

function isPlainText(bytes: Uint8Array): boolean {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    // Markup would be read as a page by a careless reader; people hand in notes, not pages.
    return !/[^\P{Cc}\t\n\r]/u.test(text) && !/^\s*<(!doctype|html|svg|\?xml|script)/i.test(text)
  } catch {
    return false
  }
}
