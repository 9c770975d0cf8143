import { type Block, heading } from '../paper-model.ts'

/** What stands in one part of a paper on a meeting of several parts; without one where the meeting has a single part. */
export interface InPart {
  readonly part?: string | null
}

/** `A.`, `B.` over what is itself numbered; `1.`, `2.` over a table or dashes; `a)`, `b)` inside a numbered point. */
export type PartMarker = 'letter' | 'figure' | 'small'

/** Facts told part by part, each part under its name, in the order given; what belongs to no part has no name over it. */
export function inParts<T extends InPart>(
  facts: readonly T[],
  marker: PartMarker,
  tell: (those: readonly T[]) => readonly Block[],
): Block[] {
  let named = 0
  return runsOf(facts).flatMap((those) => {
    const part = those[0]?.part ?? null
    if (part === null) return [...tell(those)]
    named += 1
    return [partHeading(marker, named, part), ...tell(those)]
  })
}

function partHeading(marker: PartMarker, place: number, part: string): Block {
  if (marker === 'figure') return heading(2, `${place}.`, part)
  const letter = String.fromCharCode(64 + place)
  return marker === 'letter' ? heading(2, `${letter}.`, part) : heading(3, `${letter.toLowerCase()})`, part)
}

function runsOf<T extends InPart>(facts: readonly T[]): readonly (readonly T[])[] {
  const runs: T[][] = []
  for (const fact of facts) {
    const last = runs.at(-1)
    if (last !== undefined && (last[0]?.part ?? null) === (fact.part ?? null)) last.push(fact)
    else runs.push([fact])
  }
  return runs
}
