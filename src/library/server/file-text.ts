import { strFromU8, unzipSync } from 'fflate'
import { cleanText } from '#kernel/vietnamese.ts'
import { FILE_KINDS } from '#platform/server/files/file-kind.ts'

const PART = 'word/document.xml'
/** A text of a thousand pages is smaller; more is a bomb and stays packed. */
const PART_MAX_BYTES = 20_000_000

/** The words of a file that says them in letters: plain text and Word. Null: a picture, a PDF or a table, whose words cannot be read here. */
export function textOfFile(bytes: Uint8Array, contentType: string): string | null {
  if (contentType === FILE_KINDS.txt) return cleanText(new TextDecoder().decode(bytes))
  if (contentType !== FILE_KINDS.docx) return null
  const parts = unzipSync(bytes, {
    filter: ({ name, originalSize }) => name === PART && originalSize <= PART_MAX_BYTES,
  })
  const part = parts[PART]
  return part === undefined ? null : cleanText(paragraphsOf(strFromU8(part)).join('\n'))
}

function paragraphsOf(xml: string): readonly string[] {
  return xml
    .split('</w:p>')
    .map((paragraph) =>
      [...paragraph.matchAll(/<w:t(?:\s[^>]*)?>([^<]*)<\/w:t>|<w:(?:tab|br)\b/g)]
        .map(([, text]) => plain(text ?? ' '))
        .join(''),
    )
}

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' }

function plain(text: string): string {
  return text.replace(/&(lt|gt|quot|apos|amp);/g, (whole, name: string) => ENTITIES[name] ?? whole)
}
