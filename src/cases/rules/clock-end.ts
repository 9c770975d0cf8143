import type { CaseFigures } from './figures.ts'

type NumberFigure = { [Name in keyof CaseFigures]: CaseFigures[Name] extends number ? Name : never }[keyof CaseFigures]

/** When a clock ends: so long after the day of the act that starts it, or on a day which that act names in its body. */
export type ClockEnd =
  | {
      readonly kind: 'working_days' | 'calendar_days' | 'months'
      readonly figure: NumberFigure
      readonly lateNeedsReason: boolean
    }
  | { readonly kind: 'named'; readonly field: string; readonly lateNeedsReason: boolean }
