import { addDays, daysBetween, type LocalDate } from '#kernel/local-date.ts'
import type { RulesInForce } from '#rulebook/rules/rule.ts'
import { isReminderDay } from './derive.ts'
import type { Obligation, ObligationKind } from './obligation.ts'

/** `app`: it stands on the person's page of tasks; `email`: a letter, where the person has an address and mail is set. */
export const REMINDER_CHANNELS = ['app', 'email'] as const
export type ReminderChannel = (typeof REMINDER_CHANNELS)[number]

/** An obligation on the step of its reminder: that many days before it is due. */
export interface DueReminder {
  readonly obligation: Obligation
  readonly daysBefore: number
}

/** Clocks that run for a day or two: the day before and the day itself. */
const CLOCKS: readonly ObligationKind[] = [
  'post_documents',
  'post_result',
  'report_meeting',
  'case_clock',
  'issue_oversight_plan',
  'open_planned_check',
  'read_directive',
  'hand_in_questions',
  'say_of_answer',
  'submit_report',
  'judge_reports',
]
const CLOCK_STEPS = [1, 0] as const

/** Matters of persons go by the steps of the rule book; the monthly rhythm stands on the month's own page and is not reminded of. */
const OF_PERSONS: readonly ObligationKind[] = [
  'end_of_probation',
  'review_recognition',
  'end_of_leave',
  'file_transfer',
  'present_introduction',
  'hold_admission_ceremony',
  'certificate_running_out',
  'new_member_course',
  'hand_over_office',
  'name_for_class',
  'hear_notice',
  'put_right',
]

/** The machine may have been off on the day of a reminder: it still goes out this many days later. */
const CATCH_UP_DAYS = 3

/** What is to be reminded of on a day, each at its latest step. */
export function findDueReminders(
  due: readonly Obligation[],
  rules: Pick<RulesInForce, 'member.reminderDaysBefore'>,
  on: LocalDate,
): readonly DueReminder[] {
  return due.flatMap((obligation) => {
    const daysBefore = findStep(obligation.dueOn, on, stepsFor(obligation.kind, rules))
    return daysBefore === undefined ? [] : [{ obligation, daysBefore }]
  })
}

function stepsFor(kind: ObligationKind, rules: Pick<RulesInForce, 'member.reminderDaysBefore'>): readonly number[] {
  if (CLOCKS.includes(kind)) return CLOCK_STEPS
  return OF_PERSONS.includes(kind) ? rules['member.reminderDaysBefore'].value : []
}

function findStep(dueOn: LocalDate, on: LocalDate, steps: readonly number[]): number | undefined {
  for (let back = 0; back <= CATCH_UP_DAYS; back += 1) {
    const day = addDays(on, -back)
    if (isReminderDay(dueOn, day, steps)) return daysBetween(day, dueOn)
  }
  return undefined
}
