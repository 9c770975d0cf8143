import type { LocalDate } from '#kernel/local-date.ts'

/** Age in whole months as admission counts it: by month, whatever the day. */
export function ageInMonths(bornOn: LocalDate, on: LocalDate): number {
  const months = (day: LocalDate) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7))
  return months(on) - months(bornOn)
}
