import { err, ok, type Result } from '#kernel/result.ts'
import type { Grade } from '#rulebook/rules/score-frame.ts'

/** One cell's month as the summary tells it. */
export interface SummaryCell {
  readonly heldAt: string | null
  readonly grade: Grade | null
}

export type SummaryRefusal =
  | { readonly code: 'nothing_held' }
  | { readonly code: 'grades_undecided'; readonly undecided: number }
  | { readonly code: 'already_issued' }

/** The committee reports its cells' month once, when at least one has met and every meeting held has its grade. Source: HD 42-HD/BTCTW. */
export function decideIssueSummary(cells: readonly SummaryCell[], inForce: boolean): Result<null, SummaryRefusal> {
  const held = cells.filter(({ heldAt }) => heldAt !== null)
  if (held.length === 0) return err({ code: 'nothing_held' })
  const undecided = held.filter(({ grade }) => grade === null).length
  if (undecided > 0) return err({ code: 'grades_undecided', undecided })
  return inForce ? err({ code: 'already_issued' }) : ok(null)
}
