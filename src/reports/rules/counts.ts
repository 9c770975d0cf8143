import type { Month } from '#kernel/local-date.ts'

/** Figures of a unit and a month by indicator; one that is zero is left out. */
export type Counts = Readonly<Record<string, number>>

/** Nothing is counted before: what registers tell of earlier months was not recorded as it happened. */
export const FIRST_MONTH: Month = '2025-01'
