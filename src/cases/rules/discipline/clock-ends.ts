import type { ClockEnd } from '../clock-end.ts'

export const DISCIPLINE_CLOCK_ENDS = {
  review: { kind: 'named', field: 'reviewOn', lateNeedsReason: false },
  written_decision: { kind: 'calendar_days', figure: 'writtenDecisionDays', lateNeedsReason: true },
  going_up: { kind: 'working_days', figure: 'superiorWorkingDays', lateNeedsReason: true },
  // A complaint out of time is registered as late; the competent level decides, nobody here does.
  complaint: { kind: 'working_days', figure: 'complaintWorkingDays', lateNeedsReason: false },
  activity_suspension: {
    ...{ kind: 'calendar_days', figure: 'suspensionDays', countedFrom: 'effectFrom', lateNeedsReason: true },
  },
  state_notice: { kind: 'calendar_days', figure: 'stateNoticeDays', lateNeedsReason: true },
} as const satisfies Readonly<Record<string, ClockEnd>>
