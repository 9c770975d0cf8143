import type { ClockEnd } from '../clock-end.ts'

export const COMMON_CLOCK_ENDS = {
  handover: { kind: 'working_days', figure: 'handoverWorkingDays', lateNeedsReason: true },
} as const satisfies Readonly<Record<string, ClockEnd>>
