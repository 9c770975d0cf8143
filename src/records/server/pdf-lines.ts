import { inflateSync } from 'node:zlib'

/** No more is unpacked than this, however small the file: a scan's text is short. */
const MOST_BYTES = 4_000_000
const MOST_STREAMS = 60

/**
 * The lines of text a PDF draws, as far as they can be read without its pictures: enough to find a stamp in a PDF that has
 * text. Each text is read with every character map of the file, so a line may come more than once.
 */
export function pdfLines(bytes: Uint8Array): readonly string[] {
  const streams = streamsOf(Buffer.from(bytes))
  const maps = streams.filter((text) => text.includes('beginbfchar') || text.includes('beginbfrange')).map(mapOf)
  const drawn = streams.filter((text) => /\bBT\b/.test(text)).slice(0, MOST_STREAMS)
  return drawn.flatMap((text) => [undefined, ...maps].flatMap((map) => linesOf(text, map)))
}

function streamsOf(file: Buffer): readonly string[] {
  const found: string[] = []
  let unpacked = 0
  for (let at = file.indexOf('stream'); at >= 0 && unpacked < MOST_BYTES; at = file.indexOf('stream', at + 6)) {
    if (file.toString('latin1', at - 3, at) === 'end') continue
    const from = at + 6 + (file[at + 6] === 13 ? 2 : 1)
    const to = file.indexOf('endstream', from)
    if (to < 0) break
    const head = file.toString('latin1', Math.max(0, at - 400), at)
    const text = unpack(file.subarray(from, to), head.slice(head.lastIndexOf('obj')))
    unpacked += text.length
    found.push(text)
    at = to + 3
  }
  return found
}

function unpack(body: Buffer, head: string): string {
  if (head.includes('/Image') || head.includes('/DCTDecode')) return ''
  if (!head.includes('/FlateDecode')) return body.toString('latin1')
  try {
    return inflateSync(body, { maxOutputLength: MOST_BYTES, finishFlush: 2 }).toString('latin1')
  } catch {
    return ''
  }
}

/** What the codes of a font mean, and of how many bytes one is. */
interface CharacterMap {
  readonly width: 1 | 2
  readonly meanings: ReadonlyMap<number, string>
}

const HEX = '<([0-9A-Fa-f]+)>'
const PAIR = new RegExp(`${HEX}\\s*${HEX}`, 'g')
const SPAN = new RegExp(`${HEX}\\s*${HEX}\\s*${HEX}`, 'g')

function mapOf(text: string): CharacterMap {
  const meanings = new Map<number, string>()
  let width: 1 | 2 = 1
  const widen = (code: string) => {
    if (code.length > 2) width = 2
    return Number.parseInt(code, 16)
  }
  for (const [, body = ''] of text.matchAll(/beginbfchar([\s\S]*?)endbfchar/g)) {
    for (const [, code = '', to = ''] of body.matchAll(PAIR)) meanings.set(widen(code), unicode(to))
  }
  for (const [, body = ''] of text.matchAll(/beginbfrange([\s\S]*?)endbfrange/g)) {
    for (const [, low = '', high = '', to = ''] of body.matchAll(SPAN)) {
      const first = widen(low)
      const last = Math.min(Number.parseInt(high, 16), first + 0xffff)
      const start = Number.parseInt(to, 16)
      for (let code = first; code <= last && start + code - first < 0x110000; code += 1) {
        meanings.set(code, String.fromCodePoint(start + code - first))
      }
    }
  }
  return { width, meanings }
}

function unicode(hex: string): string {
  return Buffer.from(hex.padStart(Math.ceil(hex.length / 4) * 4, '0'), 'hex')
    .swap16()
    .toString('utf16le')
}

/** Texts of one stream; a move to another place ends a line. */
function linesOf(text: string, map: CharacterMap | undefined): readonly string[] {
  const lines: string[] = ['']
  for (const [token] of text.matchAll(/<[0-9A-Fa-f\s]*>|\((?:\\.|[^\\()])*\)|\b(?:Td|TD|Tm|ET|cm)\b|T\*|'/g)) {
    if (token.startsWith('<')) lines[lines.length - 1] += hexText(token, map)
    else if (token.startsWith('(')) lines[lines.length - 1] += literalText(token, map)
    else if (lines.at(-1) !== '') lines.push('')
  }
  return lines.filter((line) => line.trim() !== '')
}

function hexText(token: string, map: CharacterMap | undefined): string {
  return read(Buffer.from(token.replace(/[<>\s]/g, ''), 'hex'), map)
}

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' }

function literalText(token: string, map: CharacterMap | undefined): string {
  const plain = token
    .slice(1, -1)
    .replace(/\\([0-7]{1,3}|[\s\S])/g, (_, escaped: string) =>
      /^[0-7]/.test(escaped) ? String.fromCharCode(Number.parseInt(escaped, 8) % 256) : (ESCAPES[escaped] ?? escaped),
    )
  return read(Buffer.from(plain, 'latin1'), map)
}

function read(bytes: Buffer, map: CharacterMap | undefined): string {
  if (map === undefined) return bytes.toString('latin1')
  const codes =
    map.width === 1 ? [...bytes] : Array.from({ length: bytes.length >> 1 }, (_, at) => bytes.readUInt16BE(at * 2))
  return codes.map((code) => map.meanings.get(code) ?? '').join('')
}
