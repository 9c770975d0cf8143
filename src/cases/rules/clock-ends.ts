import { addDays, addMonthsToDay, addWorkingDays, type LocalDate } from '#kernel/local-date.ts'
import type { ClockEnd } from './clock-end.ts'
import { COMMON_CLOCK_ENDS } from './common/clock-ends.ts'
import { DISCIPLINE_CLOCK_ENDS } from './discipline/clock-ends.ts'
import type { Asked } from './entries.ts'
import type { CaseFigures } from './figures.ts'
import { INSPECTION_CLOCK_ENDS } from './inspection/clock-ends.ts'
import type { CaseClock } from './vocabulary.ts'

/** How long each clock runs, family by family. */
export const CLOCK_ENDS: Readonly<Record<CaseClock, ClockEnd>> = {
  ...COMMON_CLOCK_ENDS,
  ...INSPECTION_CLOCK_ENDS,
  ...DISCIPLINE_CLOCK_ENDS,
}

interface EndFacts {
  readonly figures: CaseFigures
  readonly holidays: ReadonlySet<LocalDate>
}

/** The last day of a clock that an act starts. */
export function endOf(clock: CaseClock, asked: Asked, { figures, holidays }: EndFacts): LocalDate {
  const end = CLOCK_ENDS[clock]
  switch (end.kind) {
    case 'working_days':
      return addWorkingDays(asked.on, figures[end.figure], holidays)
    case 'calendar_days':
      return addDays(asked.on, figures[end.figure])
    case 'months':
      return addMonthsToDay(asked.on, figures[end.figure])
    case 'named': {
      const named: unknown = (asked.body as Readonly<Record<string, unknown>>)[end.field]
      return typeof named === 'string' ? (named as LocalDate) : asked.on
    }
  }
}
