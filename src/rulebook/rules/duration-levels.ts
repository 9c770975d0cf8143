import type { ScoreLevel } from './score-frame.ts'

/**
 * Levels of a duration criterion, carried from the length a sheet was written for to the length a meeting must have:
 * minutes short stay the same minutes short, half stays half, nothing stays nothing.
 */
export function levelsForDuration(
  levels: readonly ScoreLevel[],
  { writtenFor, required }: { readonly writtenFor: number; readonly required: number },
): readonly ScoreLevel[] {
  return levels.map((level) => ({ ...level, atLeast: carried(level.atLeast, writtenFor, required) }))
}

function carried(atLeast: number | null, writtenFor: number, required: number): number | null {
  if (atLeast === null || atLeast === 0) return atLeast
  if (atLeast * 2 === writtenFor) return required / 2
  return required - (writtenFor - atLeast)
}
