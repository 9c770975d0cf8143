import { isAsked } from './forms.ts'
import { partsOf, toDateOf } from './rows.ts'

/** Nought of what is asked by hand says something only where somebody told it: in reports that have these rows. What facts count needs nobody to tell. */
export function figureTold(row: string, figure: number | null, told: ReadonlySet<string>): number | null {
  const typed = partsOf(row)
    .map((part) => toDateOf(part) ?? part)
    .filter((part) => isAsked(part) || part.startsWith('question.'))
  return figure === 0 && typed.length > 0 && !typed.some((part) => told.has(part)) ? null : figure
}
