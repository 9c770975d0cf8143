import { createInflateRaw } from 'node:zlib'
import { UnreadableFile } from './workbook-refusal.ts'

const MAX_ENTRIES = 2_000
const MACROS = /(^|\/)vbaProject\.bin$|^xl\/(macrosheets|dialogsheets)\//i

interface Entry {
  readonly at: number
  readonly packedBytes: number
  readonly method: number
}

const END = 0x06054b50
const LISTED = 0x02014b50
const LOCAL = 0x04034b50

/** The parts of a container, each unfolded only when asked for, and all of them together never beyond the limit. */
export class Zip {
  readonly #bytes: Buffer
  readonly #entries: ReadonlyMap<string, Entry>
  readonly #maxUnfolded: number
  #unfolded = 0

  constructor(bytes: Uint8Array, maxUnfolded: number) {
    this.#maxUnfolded = maxUnfolded
    this.#bytes = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    this.#entries = entriesOf(this.#bytes)
  }

  names(): readonly string[] {
    return [...this.#entries.keys()]
  }

  /** A part in pieces; one that is not there gives none. Leaving the loop early stops the unfolding. */
  async *pieces(name: string): AsyncGenerator<Buffer> {
    const entry = this.#entries.get(name)
    if (!entry) return
    const packed = this.#packed(name, entry)
    if (entry.method === 0) {
      yield this.#counted(name, packed)
      return
    }
    if (entry.method !== 8) throw new UnreadableFile({ code: 'workbook_unreadable', place: name })
    const unfolding = createInflateRaw({ chunkSize: 64 * 1024 })
    unfolding.end(packed)
    try {
      for await (const piece of unfolding) yield this.#counted(name, piece as Buffer)
    } catch (error) {
      if (error instanceof UnreadableFile) throw error
      throw new UnreadableFile({ code: 'workbook_unreadable', place: name })
    } finally {
      unfolding.destroy()
    }
  }

  /** A small part whole; undefined where it is not there. */
  async whole(name: string, maxBytes: number): Promise<Buffer | undefined> {
    if (!this.#entries.has(name)) return undefined
    const pieces: Buffer[] = []
    let total = 0
    for await (const piece of this.pieces(name)) {
      total += piece.length
      if (total > maxBytes) throw tooMuch(name, maxBytes)
      pieces.push(piece)
    }
    return Buffer.concat(pieces)
  }

  #packed(name: string, { at, packedBytes }: Entry): Buffer {
    if (at + 30 > this.#bytes.length || this.#bytes.readUInt32LE(at) !== LOCAL) {
      throw new UnreadableFile({ code: 'workbook_unreadable', place: name })
    }
    const from = at + 30 + this.#bytes.readUInt16LE(at + 26) + this.#bytes.readUInt16LE(at + 28)
    if (from + packedBytes > this.#bytes.length) {
      throw new UnreadableFile({ code: 'workbook_unreadable', place: name })
    }
    return this.#bytes.subarray(from, from + packedBytes)
  }

  #counted(name: string, piece: Buffer): Buffer {
    this.#unfolded += piece.length
    if (this.#unfolded > this.#maxUnfolded) throw tooMuch(name, this.#maxUnfolded)
    return piece
  }
}

function tooMuch(place: string, limitBytes: number): UnreadableFile {
  return new UnreadableFile({ code: 'workbook_inflates_too_much', limitBytes, place: place.slice(0, 80) })
}

/** What the directory at the end of the container lists; a macro in it refuses the file. */
function entriesOf(bytes: Buffer): ReadonlyMap<string, Entry> {
  const broken = new UnreadableFile({ code: 'workbook_unreadable', place: '' })
  const end = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]))
  if (end < 0 || end + 22 > bytes.length || bytes.readUInt32LE(end) !== END) throw broken
  const count = bytes.readUInt16LE(end + 10)
  if (count > MAX_ENTRIES) throw broken
  const entries = new Map<string, Entry>()
  let at = bytes.readUInt32LE(end + 16)
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== LISTED) throw broken
    const nameEnd = at + 46 + bytes.readUInt16LE(at + 28)
    const name = bytes.toString('utf8', at + 46, nameEnd)
    if (MACROS.test(name)) throw new UnreadableFile({ code: 'workbook_has_macros', place: name.slice(0, 80) })
    if (entries.has(name)) throw new UnreadableFile({ code: 'workbook_unreadable', place: name.slice(0, 80) })
    const method = bytes.readUInt16LE(at + 10)
    entries.set(name, { at: bytes.readUInt32LE(at + 42), packedBytes: bytes.readUInt32LE(at + 20), method })
    at = nameEnd + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32)
  }
  return entries
}
