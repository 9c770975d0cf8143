import type { LocalDate } from '#kernel/local-date.ts'

/** What an invited unit may still owe to a conference. */
export const CONFERENCE_CLOCKS = ['name_delegates', 'hand_in', 'read_materials'] as const
export type ConferenceClock = (typeof CONFERENCE_CLOCKS)[number]

export interface ConferenceClockFacts {
  readonly invitationId: string
  readonly clock: ConferenceClock
  readonly dueOn: LocalDate
}
