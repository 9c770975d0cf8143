import type { ClockEnd } from '../clock-end.ts'

export const INSPECTION_CLOCK_ENDS = {
  deploy: { kind: 'working_days', figure: 'deployWorkingDays', lateNeedsReason: true },
  // The member's own day: what he hands in late is taken without asking why.
  report: { kind: 'named', field: 'reportDueOn', lateNeedsReason: false },
  // What the cell cannot decide goes up within these days; a discipline of its own may be opened instead.
  send_up: { kind: 'working_days', figure: 'superiorWorkingDays', lateNeedsReason: true },
} as const satisfies Readonly<Record<string, ClockEnd>>
