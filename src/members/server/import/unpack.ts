import { Unzip, type UnzipFile, UnzipInflate, zipSync } from 'fflate'
import { err, ok, type Result } from '#kernel/result.ts'

/** A real roster of 5,000 members inflates to under 4 MB; a workbook beyond this is a mistake or an attack. */
export const MAX_INFLATED_BYTES = 16 * 1024 * 1024
const MAX_ENTRIES = 2_000
/** Small steps, so that a bomb is stopped soon after the limit: deflate swells at most 1,032 times. */
const STEP_BYTES = 16 * 1024

export type UnpackRefusal =
  | { readonly code: 'not_a_workbook' }
  | { readonly code: 'workbook_has_macros'; readonly place: string }
  | { readonly code: 'workbook_inflates_too_much'; readonly limitBytes: number; readonly place: string }
  | { readonly code: 'workbook_unreadable'; readonly place: string }

class Stop extends Error {
  readonly refusal: UnpackRefusal

  constructor(refusal: UnpackRefusal) {
    super(refusal.code)
    this.refusal = refusal
  }
}

/** In this order the reader needs no temporary files: names and styles come before the sheets that use them. */
const PARTS = ['xl/workbook.xml', 'xl/_rels/workbook.xml.rels', 'xl/styles.xml', 'xl/sharedStrings.xml']
const SHEET = /^xl\/worksheets\/sheet\d{1,4}\.xml$/
const MACROS = /(^|\/)vbaProject\.bin$|^xl\/(macrosheets|dialogsheets)\//i

/**
 * Takes out of an .xlsx only the parts that hold cells, counting every inflated byte, and puts them into a clean container
 * for the reader. Macros refuse the file; links, pictures, comments and whatever else is inside are never even inflated.
 */
export function unpackWorkbook(bytes: Uint8Array): Result<Uint8Array, UnpackRefusal> {
  try {
    const parts = inflateParts(bytes)
    const sheets = [...parts.keys()].filter((name) => SHEET.test(name)).sort(bySheetNumber)
    const workbook = parts.get('xl/workbook.xml')
    if (!workbook || sheets.length === 0) return err({ code: 'not_a_workbook' })
    const clean: Record<string, Uint8Array> = {}
    for (const name of [...PARTS, ...sheets]) {
      const part = parts.get(name)
      if (part) clean[name] = readable(name, part)
    }
    return ok(zipSync(clean, { level: 0 }))
  } catch (error) {
    if (error instanceof Stop) return { ok: false, error: error.refusal }
    return err({ code: 'workbook_unreadable', place: '' })
  }
}

function inflateParts(bytes: Uint8Array): Map<string, Uint8Array> {
  const chunksByName = new Map<string, Uint8Array[]>()
  const unfinished = new Set<string>()
  let stopped: Stop | undefined
  let total = 0
  let entries = 0
  // The unpacker hands a thrown stop back to `ondata` as its own error: the first one is the reason.
  const stop = (refusal: UnpackRefusal) => {
    stopped ??= new Stop(refusal)
    return stopped
  }
  const take = (file: UnzipFile) => {
    entries += 1
    if (entries > MAX_ENTRIES) throw stop({ code: 'workbook_unreadable', place: file.name.slice(0, 80) })
    if (MACROS.test(file.name)) throw stop({ code: 'workbook_has_macros', place: file.name.slice(0, 80) })
    if (!PARTS.includes(file.name) && !SHEET.test(file.name)) return
    if (chunksByName.has(file.name)) throw stop({ code: 'workbook_unreadable', place: file.name })
    const chunks: Uint8Array[] = []
    chunksByName.set(file.name, chunks)
    unfinished.add(file.name)
    file.ondata = (error, chunk, isLast) => {
      if (error) throw stop({ code: 'workbook_unreadable', place: file.name })
      total += chunk.length
      if (total > MAX_INFLATED_BYTES) {
        throw stop({ code: 'workbook_inflates_too_much', limitBytes: MAX_INFLATED_BYTES, place: file.name })
      }
      chunks.push(chunk)
      if (isLast) unfinished.delete(file.name)
    }
    file.start()
  }
  const unzip = new Unzip(take)
  unzip.register(UnzipInflate)
  for (let at = 0; at < bytes.length; at += STEP_BYTES) {
    unzip.push(bytes.subarray(at, at + STEP_BYTES), at + STEP_BYTES >= bytes.length)
  }
  const [cutOff] = unfinished
  if (cutOff !== undefined) throw stop({ code: 'workbook_unreadable', place: cutOff })
  return new Map([...chunksByName].map(([name, chunks]) => [name, Buffer.concat(chunks)]))
}

/** A part the reader would misread is refused or mended: an own document type could define entities that swell. */
function readable(name: string, part: Uint8Array): Uint8Array {
  const xml = Buffer.from(part.buffer, part.byteOffset, part.byteLength)
  if (xml.includes('<!DOCTYPE') || xml.includes('<!ENTITY') || xml.includes('<is><r')) {
    throw new Stop({ code: 'workbook_unreadable', place: name })
  }
  // The reader would take a sheet that breaks off for a short one.
  if (SHEET.test(name) && !/<\/([\w-]+:)?worksheet>\s*$/.test(xml.subarray(-200).toString('utf8'))) {
    throw new Stop({ code: 'workbook_unreadable', place: name })
  }
  // The reader takes an ISO date cell (t="d") for a number and would keep only its year: as text it is read whole.
  return xml.includes(' t="d"') ? Buffer.from(xml.toString('utf8').replaceAll(' t="d"', ' t="str"')) : part
}

function bySheetNumber(left: string, right: string): number {
  return Number(/\d+/.exec(left)?.[0]) - Number(/\d+/.exec(right)?.[0])
}
