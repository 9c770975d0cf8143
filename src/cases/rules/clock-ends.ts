import { addDays, addMonthsToDay, addWorkingDays, type LocalDate } from '#kernel/local-date.ts'
import { type CaseState, lastOf } from './case.ts'
import type { ClockEnd } from './clock-end.ts'
import { COMMON_CLOCK_ENDS } from './common/clock-ends.ts'
import { DENUNCIATION_CLOCK_ENDS } from './denunciation/clock-ends.ts'
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
  ...DENUNCIATION_CLOCK_ENDS,
}

interface EndFacts {
  readonly figures: CaseFigures
  readonly holidays: ReadonlySet<LocalDate>
}

const fieldOf = (body: unknown, field: string): unknown => (body as Readonly<Record<string, unknown>>)[field]

/** The day an act names in its body; its own day where it names none. */
function dayIn({ body, on }: Asked, field: string | undefined): LocalDate {
  const named = field === undefined ? undefined : fieldOf(body, field)
  return typeof named === 'string' ? (named as LocalDate) : on
}

/** The last day of a clock that an act starts. */
export function endOf(clock: CaseClock, asked: Asked, state: CaseState, { figures, holidays }: EndFacts): LocalDate {
  const end = CLOCK_ENDS[clock]
  switch (end.kind) {
    case 'working_days':
      return addWorkingDays(dayIn(asked, end.countedFrom), figures[end.figure], holidays)
    case 'calendar_days':
      return addDays(dayIn(asked, end.countedFrom), figures[end.figure])
    case 'months':
      return addMonthsToDay(dayIn(asked, end.countedFrom), figures[end.figure])
    case 'named':
      return dayIn(asked, end.field)
    case 'given': {
      const given = fieldOf(lastOf(state, end.by)?.body ?? {}, end.field)
      return addWorkingDays(asked.on, typeof given === 'number' ? given : 0, holidays)
    }
  }
}
