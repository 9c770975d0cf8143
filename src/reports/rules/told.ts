import type { ComparedFigure } from './comparisons.ts'
import { isAskedRow } from './rows.ts'

/** Whether the figures of a section say that something was: then it never says that nothing arose. The paper goes by the same rule. */
export function isTold(figures: readonly Pick<ComparedFigure, 'now'>[]): boolean {
  return figures.some(({ now }) => now !== null && now !== 0)
}

/** Whether what is asked in a section is still to be told; in a report that is sent, only where nothing of it was. */
export function isWanting(
  figures: readonly { readonly row: string; readonly now: number | null }[],
  isSent: boolean,
): boolean {
  const wanting = figures.filter(({ row, now }) => now === null && isAskedRow(row))
  return wanting.length > 0 && (!isSent || wanting.length === figures.length)
}

/** The figures that say whether a section is told: its own, and the one elsewhere that says it too. */
export function figuresOf<F extends { readonly row: string }>(
  { rows, toldBy }: { readonly rows: readonly string[]; readonly toldBy: string | null },
  figures: readonly F[],
): readonly F[] {
  return figures.filter(({ row }) => rows.includes(row) || row === toldBy)
}
