import { addDays, type LocalDate } from '#kernel/local-date.ts'

/**
 * How many levels above the unit know that something is overdue: none on the day after, one more each time the days of the rule
 * book have passed, never further than there are levels. Source: inspection-discipline 6.1 (secretary, then the level above).
 */
export function levelsClimbed(
  dueOn: LocalDate,
  { today, days, levels }: { readonly today: LocalDate; readonly days: number; readonly levels: number },
): number {
  let climbed = 0
  while (climbed < levels && today > addDays(dueOn, days * (climbed + 1))) climbed += 1
  return climbed
}

/** The day after which a level, counted from 1 above the unit, is told. */
export function toldFrom(dueOn: LocalDate, level: number, days: number): LocalDate {
  return addDays(dueOn, days * level)
}
