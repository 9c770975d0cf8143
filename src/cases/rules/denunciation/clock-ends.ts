import type { ClockEnd } from '../clock-end.ts'

export const DENUNCIATION_CLOCK_ENDS = {
  settle: { kind: 'calendar_days', figure: 'settleDays', lateNeedsReason: true },
  settle_from_receipt: {
    kind: 'calendar_days',
    figure: 'settleFromReceiptDays',
    countedFrom: 'countedFrom',
    lateNeedsReason: true,
  },
  // The team's own time is what the cell gave it when it took the letter on.
  team_work: { kind: 'given', by: 'accept_letter', field: 'teamWorkingDays', lateNeedsReason: true },
} as const satisfies Readonly<Record<string, ClockEnd>>
