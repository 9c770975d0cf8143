/** An insert, update or delete as text with `$1`, `$2` ... and its values; the text is a constant of the program. */
export interface PlainWrite {
  readonly text: string
  readonly values: readonly unknown[]
}

/** A condition as text with `$1`, `$2` ... and its values; the text is a constant of the program. */
export type PlainCondition = PlainWrite

/** The text with its places moved on by `offset`, to stand in one statement after others. */
export function renumbered(text: string, offset: number): string {
  return text.replace(/\$(\d+)/g, (_, place: string) => `$${Number(place) + offset}`)
}
