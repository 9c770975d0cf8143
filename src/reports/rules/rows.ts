import { ASKED, type Asked } from './asked.ts'
import type { Counts } from './count-month.ts'
import { INDICATORS, type Indicator } from './indicator-names.ts'

/** Hundredths of one figure in another, both added before they are divided. */
const SHARE_OF = {
  'share.attendance': ['meetings.present', 'meetings.obliged'],
  'share.spoke': ['meetings.spoke', 'meetings.present'],
  'share.doneInTime': ['commitments.doneInTime', 'commitments.due'],
} as const
export const SHARES = [
  'share.attendance',
  'share.spoke',
  'share.doneInTime',
] as const satisfies readonly (keyof typeof SHARE_OF)[]

/** What is left: the first less the second. */
const REST_OF = {
  'rest.remedy': ['remedy.due', 'remedy.done'],
  'rest.programme': ['programme.planned', 'programme.done'],
} as const
export const RESTS = ['rest.remedy', 'rest.programme'] as const satisfies readonly (keyof typeof REST_OF)[]

export const ROWS: readonly string[] = [...INDICATORS, ...ASKED, ...SHARES, ...RESTS]
export type Row = Indicator | Asked | (typeof SHARES)[number] | (typeof RESTS)[number]

/** The figure of a row; of a share null where there is nothing to have a share of. */
export function figureOf(row: string, counts: Counts): number | null {
  const at = (indicator: string) => counts[indicator] ?? 0
  if (row in SHARE_OF) {
    const [part, whole] = SHARE_OF[row as keyof typeof SHARE_OF]
    return at(whole) === 0 ? null : Math.round((at(part) * 1000) / at(whole)) / 10
  }
  if (row in REST_OF) {
    const [all, done] = REST_OF[row as keyof typeof REST_OF]
    return Math.max(0, at(all) - at(done))
  }
  return at(row)
}

/** The indicators a row is made of: what its figure opens. */
export function partsOf(row: string): readonly string[] {
  if (row in SHARE_OF) return SHARE_OF[row as keyof typeof SHARE_OF]
  return row in REST_OF ? REST_OF[row as keyof typeof REST_OF] : [row]
}
