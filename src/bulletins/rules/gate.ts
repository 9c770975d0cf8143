import { keyedWords } from './name-key.ts'
import type { BulletinField, PlaceKind } from './vocabulary.ts'

/** The text of a bulletin, part by part. */
export type BulletinText = Readonly<Record<BulletinField, string>>

export const EMPTY_TEXT: BulletinText = {
  ...{ title: '', body: '', conclusion: '', sourceName: '', authorName: '', captions: '' },
}

/** A place that may not go out as it stands. */
export interface Place {
  readonly field: BulletinField
  readonly kind: PlaceKind
  /** First character, and the first after it. */
  readonly from: number
  readonly to: number
  readonly text: string
}

export interface GateFacts {
  /** Names that may not stand, by their key: of people under a case, and of people who have no public part in the event. */
  readonly barred: ReadonlySet<string>
  /** Of these the ones that may not even stand as the author's: whoever writes has a public part by that. */
  readonly barredAuthors: ReadonlySet<string>
  /** Figures the facts give or somebody approved, as `figuresIn` writes them. */
  readonly figures: ReadonlySet<string>
}

const LONGEST_KEY = 32
const SHORTEST_KEY = 4
/** A word alone is read as a name written together from this many letters on. */
const SHORTEST_WORD = 6

interface Run {
  readonly key: string
  readonly from: number
  readonly to: number
}

/** Every run of words as a name would be looked up: marks, case, look-alike signs, and what stands between or within words hide none. */
export function runsOf(text: string): readonly Run[] {
  const words = keyedWords(text)
  return words.flatMap((first, start) => {
    const runs: Run[] = []
    let key = ''
    for (const word of words.slice(start, start + LONGEST_KEY)) {
      key += word.key
      if (key.length > LONGEST_KEY) break
      if (key.length >= (word === first ? SHORTEST_WORD : SHORTEST_KEY))
        runs.push({ key, from: first.from, to: word.to })
    }
    return runs
  })
}

const FIGURE = /\d+(?:[.,/:-]\d+)*/gu

/** Figures of a text as they are compared: `80`, `17/4/2021`; a leading nought does not matter. */
export function figuresIn(
  text: string,
): readonly { readonly figure: string; readonly from: number; readonly to: number }[] {
  return [...text.matchAll(FIGURE)].map((found) => ({
    figure: plainFigure(found[0]),
    from: found.index,
    to: found.index + found[0].length,
  }))
}

export function plainFigure(text: string): string {
  return text.trim().replace(/\d+/g, (digits) => digits.replace(/^0+(?=\d)/, ''))
}

/** Every place that keeps a bulletin from going out: each name and each figure where it stands. */
export function findPlaces(text: BulletinText, { barred, barredAuthors, figures }: GateFacts): readonly Place[] {
  return (Object.keys(text) as BulletinField[]).flatMap((field) => {
    const part = text[field]
    const names = runsOf(part)
      .filter(({ key }) => (field === 'authorName' ? barredAuthors : barred).has(key))
      .map(({ from, to }): Place => ({ field, kind: 'name', from, to, text: part.slice(from, to) }))
    const loose = figuresIn(part)
      .filter(({ figure }) => !figures.has(figure))
      .map(({ from, to }): Place => ({ field, kind: 'figure', from, to, text: part.slice(from, to) }))
    return [...names, ...loose].toSorted((left, right) => left.from - right.from)
  })
}
