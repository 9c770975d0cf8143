import { withoutMarks } from '#kernel/vietnamese.ts'
import type { BulletinField, PlaceKind } from './vocabulary.ts'

/** The text of a bulletin, part by part. */
export type BulletinText = Readonly<Record<BulletinField, string>>

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
  /** Names that may not stand, without marks: of people under a case, and of people who have no public part in the event. */
  readonly barred: ReadonlySet<string>
  /** Figures the facts give or somebody approved, as `figuresIn` writes them. */
  readonly figures: ReadonlySet<string>
}

const WORD = /\p{L}[\p{L}\p{M}]*/gu
const LONGEST_NAME = 6

interface Run {
  readonly name: string
  readonly from: number
  readonly to: number
}

/** Every run of two to six words standing side by side, as a name would be looked up: marks and case do not hide one. */
export function runsOf(text: string): readonly Run[] {
  const words = [...text.matchAll(WORD)].map((found) => ({
    from: found.index,
    to: found.index + found[0].length,
    word: withoutMarks(found[0]),
  }))
  return words.flatMap((first, start) =>
    Array.from({ length: Math.min(LONGEST_NAME, words.length - start) - 1 }, (_, more) => {
      const run = words.slice(start, start + more + 2)
      return { name: run.map(({ word }) => word).join(' '), from: first.from, to: run.at(-1)?.to ?? first.to }
    }),
  )
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
export function findPlaces(text: BulletinText, { barred, figures }: GateFacts): readonly Place[] {
  return (Object.keys(text) as BulletinField[]).flatMap((field) => {
    const part = text[field]
    const names = runsOf(part)
      .filter(({ name }) => barred.has(name))
      .map(({ from, to }): Place => ({ field, kind: 'name', from, to, text: part.slice(from, to) }))
    const loose = figuresIn(part)
      .filter(({ figure }) => !figures.has(figure))
      .map(({ from, to }): Place => ({ field, kind: 'figure', from, to, text: part.slice(from, to) }))
    return [...names, ...loose].toSorted((left, right) => left.from - right.from)
  })
}
