import { UnreadableFile } from './workbook-refusal.ts'

export interface XmlElement {
  /** What stands between the name and the end of the opening tag. */
  readonly attributes: string
  readonly inner: string
  /** Where the element begins in the text, and the place behind it. */
  readonly start: number
  readonly end: number
}

/** Begun, but its end is not in the text: so far it was looked for. */
export interface OpenElement {
  readonly start: number
  readonly searched: number
}

/**
 * The next element of a name, whatever stands around it; null where none begins. Only searches forward, once: no text makes it slow.
 * `searched` spares what an earlier search for the end has looked through.
 */
export function nextElement(xml: string, name: string, from: number, searched = 0): XmlElement | OpenElement | null {
  const start = openingAt(xml, name, from)
  if (start === null) return null
  const tagEnd = xml.indexOf('>', start)
  if (tagEnd < 0) return { start, searched: 0 }
  const isEmpty = xml[tagEnd - 1] === '/'
  const attributes = xml.slice(start + name.length + 1, isEmpty ? tagEnd - 1 : tagEnd)
  if (isEmpty) return { attributes, inner: '', start, end: tagEnd + 1 }
  const closing = `</${name}>`
  const close = xml.indexOf(closing, Math.max(tagEnd, searched))
  if (close < 0) return { start, searched: Math.max(0, xml.length - closing.length) }
  return { attributes, inner: xml.slice(tagEnd + 1, close), start, end: close + closing.length }
}

/** `<row` begins a row, `<rowBreaks` does not; a name at the very end of the text may still go on. */
function openingAt(xml: string, name: string, from: number): number | null {
  const opening = `<${name}`
  for (let at = xml.indexOf(opening, from); at >= 0; at = xml.indexOf(opening, at + opening.length)) {
    const next = xml[at + opening.length]
    if (next === undefined || next === '>' || next === '/' || /\s/.test(next)) return at
  }
  return null
}

/** Every element of a name in a text that is whole; one that is not closed refuses the file. */
export function* elementsIn(xml: string, name: string): Generator<XmlElement> {
  for (let from = 0; ; ) {
    const found = nextElement(xml, name, from)
    if (found === null) return
    if (!('end' in found)) throw new UnreadableFile({ code: 'workbook_unreadable', place: '' })
    yield found
    from = found.end
  }
}

/** The value of an attribute, in either kind of quotes; undefined where it is not there. */
export function attributeOf(attributes: string, name: string): string | undefined {
  const found = patternOf(name).exec(attributes)
  return found ? (found[1] ?? found[2]) : undefined
}

const patterns = new Map<string, RegExp>()

function patternOf(name: string): RegExp {
  const known = patterns.get(name)
  if (known) return known
  const made = new RegExp(`(?:^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`)
  patterns.set(name, made)
  return made
}

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/** Text as it is meant. What no text may hold (the sign of number 0, half a pair) is left out. */
export function unescaped(text: string): string {
  if (!text.includes('&')) return text
  return text.replace(/&(#x[0-9a-fA-F]{1,6}|#\d{1,7}|\w{1,10});/g, (whole, name: string) => {
    if (!name.startsWith('#')) return NAMED[name] ?? whole
    const code = name[1] === 'x' ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1))
    return code === 0 || code > 0x10ffff || (code >= 0xd800 && code < 0xe000) ? '' : String.fromCodePoint(code)
  })
}

/** The pieces of a rich text joined; how a word is read aloud (`rPh`) is not part of it. */
export function textsIn(xml: string, prefix: string): string {
  let text = ''
  for (const { inner } of elementsIn(withoutSpoken(xml, prefix), `${prefix}t`)) text += inner
  return unescaped(text)
}

function withoutSpoken(xml: string, prefix: string): string {
  if (!xml.includes('rPh')) return xml
  let kept = ''
  let from = 0
  for (const { start, end } of elementsIn(xml, `${prefix}rPh`)) {
    kept += xml.slice(from, start)
    from = end
  }
  return kept + xml.slice(from)
}
