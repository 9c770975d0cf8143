import type { CaseFigures } from './figures.ts'
import type { CaseAct } from './vocabulary.ts'

type NumberFigure = { [Name in keyof CaseFigures]: CaseFigures[Name] extends number ? Name : never }[keyof CaseFigures]

/**
 * When a clock ends: so long after the day of the act that starts it or after a day which that act names, on a day which that act
 * names, or so many working days later as an earlier act gave.
 */
export type ClockEnd =
  | {
      readonly kind: 'working_days' | 'calendar_days' | 'months'
      readonly figure: NumberFigure
      readonly countedFrom?: string
      readonly lateNeedsReason: boolean
    }
  | { readonly kind: 'named'; readonly field: string; readonly lateNeedsReason: boolean }
  | { readonly kind: 'given'; readonly by: CaseAct; readonly field: string; readonly lateNeedsReason: boolean }
