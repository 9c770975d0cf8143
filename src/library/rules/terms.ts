import { withoutMarks } from '#kernel/vietnamese.ts'

const WORDS_ASKED = 12

/** The syllables of what was typed, without marks: `Đảng phí, 2026` gives `dang phi 2026`. Twin of `f_terms` in SQL. */
export function syllablesOf(text: string): readonly string[] {
  return withoutMarks(text)
    .split(/[^a-z0-9]+/)
    .filter((part) => part !== '')
}

/** What a search asks for: the syllables in the order typed, as pairs; a lone syllable as itself. */
export function termsAsked(typed: string): { readonly phrase: readonly string[]; readonly words: readonly string[] } {
  const words = syllablesOf(typed).slice(0, WORDS_ASKED)
  if (words.length < 2) return { phrase: words, words }
  return { phrase: words.slice(1).map((word, index) => `${words[index]} ${word}`), words }
}

export interface Hit {
  readonly before: string
  readonly hit: string
  readonly after: string
}

const AROUND = 90

export interface Place {
  readonly from: number
  readonly to: number
  /** All syllables stand there, one after the other; else only one of them. */
  readonly isWhole: boolean
}

/** The first place of a text where the syllables stand one after the other, else where the first of them stands. */
export function findPlace(text: string, words: readonly string[]): Place | null {
  if (words.length === 0) return null
  const places = [...text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)].map(({ 0: word, index }) => ({ word, index }))
  const bare = barer()
  const is = (at: number, wanted: string | undefined) => bare(places[at]?.word ?? '') === wanted
  const whole = places.findIndex((_, at) => words.every((word, offset) => is(at + offset, word)))
  const first = whole >= 0 ? whole : places.findIndex((_, at) => words.some((word) => is(at, word)))
  if (first < 0) return null
  const last = places[whole >= 0 ? first + words.length - 1 : first]
  const from = places[first]?.index ?? 0
  return { from, to: last === undefined ? from : last.index + last.word.length, isWhole: whole >= 0 }
}

/** That place as it is written there, with some words around it. */
export function findHit(text: string, words: readonly string[]): Hit | null {
  const place = findPlace(text, words)
  if (place === null) return null
  const { from, to } = place
  return { before: startOf(text, from), hit: text.slice(from, to), after: endOf(text, to) }
}

/** Each word is unmarked once. */
function barer() {
  const known = new Map<string, string>()
  return (word: string): string => {
    const there = known.get(word)
    if (there !== undefined) return there
    const made = withoutMarks(word)
    known.set(word, made)
    return made
  }
}

function startOf(text: string, to: number): string {
  const from = Math.max(0, to - AROUND)
  const cut = from === 0 ? 0 : text.indexOf(' ', from) + 1
  return `${from === 0 ? '' : '… '}${text.slice(Math.min(cut, to), to)}`.replaceAll('\n', ' ')
}

function endOf(text: string, from: number): string {
  if (from + AROUND >= text.length) return text.slice(from).replaceAll('\n', ' ')
  const cut = text.lastIndexOf(' ', from + AROUND)
  return `${text.slice(from, Math.max(cut, from))} …`.replaceAll('\n', ' ')
}
