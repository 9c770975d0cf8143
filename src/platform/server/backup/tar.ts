/** The plain tar format (POSIX ustar), so that a backup can be looked into with ordinary tools. */
const BLOCK = 512
const END = Buffer.alloc(BLOCK * 2)

export interface TarEntry {
  readonly name: string
  readonly body: Buffer
}

export class BrokenArchive extends Error {
  override readonly name = 'BrokenArchive'
}

export function encodeEntry({ name, body }: TarEntry): Buffer {
  const padding = Buffer.alloc((BLOCK - (body.length % BLOCK)) % BLOCK)
  return Buffer.concat([header(name, body.length), body, padding])
}

export function encodeEnd(): Buffer {
  return END
}

function header(name: string, size: number): Buffer {
  const block = Buffer.alloc(BLOCK)
  if (Buffer.byteLength(name) > 100) throw new Error(`name too long for the archive: ${name.length} characters`)
  block.write(name, 0)
  block.write('0000600\0', 100)
  block.write('0000000\0', 108)
  block.write('0000000\0', 116)
  block.write(`${size.toString(8).padStart(11, '0')}\0`, 124)
  block.write('00000000000\0', 136)
  block.write('        ', 148)
  block.write('0', 156)
  block.write('ustar\x0000', 257)
  block.write(`${checksumOf(block).toString(8).padStart(6, '0')}\0 `, 148)
  return block
}

function checksumOf(block: Buffer): number {
  let sum = 0
  for (const byte of block) sum += byte
  return sum
}

/** Reads entry after entry; holds one at a time. Throws BrokenArchive when the end is missing or a header is damaged. */
export async function* readEntries(stream: AsyncIterable<Buffer>): AsyncGenerator<TarEntry> {
  const reader = new BlockReader(stream)
  for (;;) {
    const block = await reader.take(BLOCK)
    if (block.every((byte) => byte === 0)) return
    const { name, size } = parseHeader(block)
    const body = await reader.take(size)
    await reader.take((BLOCK - (size % BLOCK)) % BLOCK)
    yield { name, body }
  }
}

function parseHeader(block: Buffer): { name: string; size: number } {
  const written = Number.parseInt(block.toString('latin1', 148, 154), 8)
  const blank = Buffer.from(block)
  blank.write('        ', 148)
  if (written !== checksumOf(blank)) throw new BrokenArchive('damaged header')
  const name = block.toString('utf8', 0, 100).replace(/\0.*$/s, '')
  return { name, size: Number.parseInt(block.toString('latin1', 124, 135), 8) }
}

class BlockReader {
  #waiting: Buffer[] = []
  #length = 0
  readonly #source: AsyncIterator<Buffer>

  constructor(stream: AsyncIterable<Buffer>) {
    this.#source = stream[Symbol.asyncIterator]()
  }

  async take(size: number): Promise<Buffer> {
    while (this.#length < size) {
      const next = await this.#source.next()
      if (next.done) throw new BrokenArchive('the end is missing')
      this.#waiting.push(next.value)
      this.#length += next.value.length
    }
    const all = this.#waiting.length === 1 ? (this.#waiting[0] ?? END) : Buffer.concat(this.#waiting)
    this.#waiting = [all.subarray(size)]
    this.#length -= size
    return all.subarray(0, size)
  }
}
