import { isUtf8 } from 'node:buffer'
import { UnreadableFile } from './workbook-refusal.ts'
import { textsIn } from './xml-cut.ts'

const PLACE = 'xl/sharedStrings.xml'
/** The longest text a cell may hold, dressed in formats as Excel writes them, is far shorter. */
const MAX_STRING_BYTES = 1024 * 1024

/** Strings that many cells share, kept as they stand in the file: taken out one by one when a cell names them. */
export class SharedStrings {
  readonly #xml: Buffer
  readonly #starts: number[] = []
  readonly #prefix: string

  constructor(xml: Buffer = Buffer.alloc(0)) {
    this.#xml = xml
    const open = /<([\w-]+:)?si[\s>/]/.exec(xml.subarray(0, 10_000).toString('latin1'))
    this.#prefix = open?.[1] ?? ''
    const tag = `<${this.#prefix}si`
    for (let at = xml.indexOf(tag); at >= 0; at = xml.indexOf(tag, at + tag.length)) this.#starts.push(at)
    if (xml.includes('<!') || !isUtf8(xml)) throw unreadable()
  }

  /** A number that names no string refuses the file: what stands in the cell is lost, and must not pass for an empty one. */
  at(index: number): string {
    const start = this.#starts[index]
    const end = this.#starts[index + 1] ?? this.#xml.length
    if (start === undefined || end - start > MAX_STRING_BYTES) throw unreadable()
    return textsIn(this.#xml.toString('utf8', start, end), this.#prefix)
  }
}

function unreadable(): UnreadableFile {
  return new UnreadableFile({ code: 'workbook_unreadable', place: PLACE })
}
