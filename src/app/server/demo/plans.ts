import { addMonths, firstDayOf, type LocalDate, type Month, quarterOf } from '#kernel/local-date.ts'
import type { MonthPlan, Promise_ } from './story.ts'
import { SPEECHES, THEMES } from './texts.ts'

export interface Manner {
  /** Day of the month the cell meets, as such cells fix it. */
  readonly day: string
  readonly promises: readonly Promise_[]
  readonly excused: number
  /** How much more the number of excused swings from month to month. */
  readonly swing: number
  /** Every so many months someone just does not come; 0: never. */
  readonly missesEvery: number
  readonly reportsLateEvery: number
}

/** The months of a cell, oldest first, up to the one before `now`: most in order, some late, one postponed, one graded down. */
export function plansOf(manner: Manner, now: Month, months: number): readonly MonthPlan[] {
  return Array.from({ length: months }, (_, index) => planOf(manner, addMonths(now, index - months), index))
}

export function planOf(manner: Manner, month: Month, index: number): MonthPlan {
  const every = (count: number, offset = 0) => count > 0 && index % count === offset % Math.max(1, count)
  const isThematic = Number(month.slice(5)) % 3 === 2
  const isPostponed = index === 9
  return {
    month,
    meetsOn: dayIn(month, isPostponed ? '24' : manner.day),
    topic: isThematic ? (THEMES[(index + quarterOf(month)) % THEMES.length] ?? null) : null,
    promises: [
      manner.promises[index % manner.promises.length],
      manner.promises[(index * 3 + 1) % manner.promises.length],
    ].flatMap((line) => (line ? [line] : [])),
    speeches: Array.from({ length: 3 + (index % 4) }, (_, place) => SPEECHES[(index + place) % SPEECHES.length] ?? ''),
    excused: manner.excused + (index % (manner.swing + 1)),
    unexcused: every(manner.missesEvery, 4) ? 1 : 0,
    daysToReport: every(manner.reportsLateEvery, 5) ? 5 : 1 + (index % 2),
    documentsDaysBefore: index % 7 === 3 ? 0 : 2,
    gradedDown: index === 14 ? 'Biên bản ghi ý kiến còn sơ sài; đề nghị chi bộ bổ sung ở kỳ sau.' : null,
    postponedFirst: isPostponed ? 'Mưa lũ, đường vào thôn bị ngập' : null,
    turn: index,
  }
}

function dayIn(month: Month, day: string): LocalDate {
  return `${firstDayOf(month).slice(0, 8)}${day}` as LocalDate
}
