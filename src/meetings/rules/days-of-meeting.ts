import { addDays, firstDayOf, type LocalDate, lastDayOf } from '#kernel/local-date.ts'
import { err, ok, type Result } from '#kernel/result.ts'
import type { MeetingHead } from './meeting.ts'
import type { Refused } from './refusal.ts'
import { isMeetingOfTheCell } from './vocabulary.ts'
import type { RuleFigures } from './vote-base.ts'

/** The first and the last day a meeting may be held on. */
export interface DaysOfMeeting {
  readonly firstOn: LocalDate
  readonly lastOn: LocalDate
}

/**
 * A meeting of the cell lies in its month. What prepares the month (chi ủy, or secretary and deputy conferring) comes before the
 * cell meets, so it may lie in the last days of the month before; how many is a value of the rule book. Source: HD 42-HD/BTCTW.
 */
export function daysOfMeeting(
  { kind, month }: Pick<MeetingHead, 'kind' | 'month'>,
  rules: RuleFigures<'meeting.prepDaysBeforeMonth'>,
): DaysOfMeeting {
  const before = isMeetingOfTheCell(kind) ? 0 : rules['meeting.prepDaysBeforeMonth'].value
  return { firstOn: addDays(firstDayOf(month), -before), lastOn: lastDayOf(month) }
}

/** Refuses a day the meeting may not be held on, naming the days it may. */
export function checkDay(
  head: Pick<MeetingHead, 'kind' | 'month'>,
  on: LocalDate,
  rules: RuleFigures<'meeting.prepDaysBeforeMonth'>,
): Result<null, Refused<'outside_month'>> {
  const { firstOn, lastOn } = daysOfMeeting(head, rules)
  if (on >= firstOn && on <= lastOn) return ok(null)
  return err({ code: 'outside_month', month: head.month, on, firstOn, lastOn })
}
