import { ASKED, type Asked } from './asked.ts'
import type { Counts } from './count-month.ts'
import { INDICATORS, type Indicator } from './indicator-names.ts'

/** Hundredths of one figure in another, both added before they are divided. */
const SHARE_OF = {
  'share.attendance': ['meetings.present', 'meetings.obliged'],
  'share.spoke': ['meetings.spoke', 'meetings.present'],
  'share.doneInTime': ['commitments.doneInTime', 'commitments.due'],
  'share.thematicAttendance': ['meetings.thematicPresent', 'meetings.thematicObliged'],
  'share.handbookAccounts': ['asked.handbookAccounts', 'rest.handbookMembers'],
  'share.handbookUsers': ['asked.handbookUsers', 'asked.handbookAccounts'],
  'share.portalPayers': ['asked.portalPayers', 'members.total'],
} as const
export const SHARES = [
  'share.attendance',
  'share.spoke',
  'share.doneInTime',
  'share.thematicAttendance',
  'share.handbookAccounts',
  'share.handbookUsers',
  'share.portalPayers',
] as const satisfies readonly (keyof typeof SHARE_OF)[]

/** What is left: the first less the second. */
const REST_OF = {
  'rest.remedy': ['remedy.due', 'remedy.done'],
  'rest.programme': ['programme.planned', 'programme.done'],
  'rest.feeDue': ['asked.feeCollected', 'sum.feeKept'],
  'rest.feeDueToDate': ['toDate.feeCollected', 'sum.feeKeptToDate'],
  'rest.handbookMembers': ['members.total', 'members.exempt'],
} as const
export const RESTS = [
  'rest.remedy',
  'rest.programme',
  'rest.feeDue',
  'rest.feeDueToDate',
  'rest.handbookMembers',
] as const satisfies readonly (keyof typeof REST_OF)[]

/** Several added. */
const SUM_OF = {
  'sum.feeKept': ['asked.feeKeptCell', 'asked.feeKeptGrassroots', 'asked.feeKeptAbove'],
  'sum.feeKeptToDate': ['toDate.feeKeptCell', 'toDate.feeKeptGrassroots', 'toDate.feeKeptAbove'],
  'sum.reviewed': ['asked.gradeExcellent', 'asked.gradeGood', 'asked.gradeDone', 'asked.gradeNotDone'],
} as const
export const SUMS = [
  'sum.feeKept',
  'sum.feeKeptToDate',
  'sum.reviewed',
] as const satisfies readonly (keyof typeof SUM_OF)[]

/** From the first month of the last month's year on, whatever the period: what was told of these months, added. */
const TO_DATE_OF = {
  'toDate.feeCollected': 'asked.feeCollected',
  'toDate.feeKeptCell': 'asked.feeKeptCell',
  'toDate.feeKeptGrassroots': 'asked.feeKeptGrassroots',
  'toDate.feeKeptAbove': 'asked.feeKeptAbove',
} as const satisfies Readonly<Record<string, Asked>>
export const TO_DATES = [
  'toDate.feeCollected',
  'toDate.feeKeptCell',
  'toDate.feeKeptGrassroots',
  'toDate.feeKeptAbove',
] as const satisfies readonly (keyof typeof TO_DATE_OF)[]

/** What a figure since the beginning of the year adds up; undefined of others. */
export const toDateOf = (row: string): string | undefined =>
  row in TO_DATE_OF ? TO_DATE_OF[row as keyof typeof TO_DATE_OF] : undefined

export const ROWS: readonly string[] = [...INDICATORS, ...ASKED, ...SHARES, ...RESTS, ...SUMS, ...TO_DATES]
export type Row =
  | Indicator
  | Asked
  | (typeof SHARES)[number]
  | (typeof RESTS)[number]
  | (typeof SUMS)[number]
  | (typeof TO_DATES)[number]

/** The figure of a row; of a share null where there is nothing to have a share of. */
export function figureOf(row: string, counts: Counts): number | null {
  const at = (name: string): number => figureOf(name, counts) ?? 0
  if (row in SHARE_OF) {
    const [part, whole] = SHARE_OF[row as keyof typeof SHARE_OF]
    return at(whole) === 0 ? null : Math.round((at(part) * 1000) / at(whole)) / 10
  }
  if (row in REST_OF) {
    const [all, done] = REST_OF[row as keyof typeof REST_OF]
    return Math.max(0, at(all) - at(done))
  }
  if (row in SUM_OF) return SUM_OF[row as keyof typeof SUM_OF].reduce((all, part) => all + at(part), 0)
  return counts[row] ?? 0
}

function madeOf(row: string): readonly string[] | undefined {
  if (row in SHARE_OF) return SHARE_OF[row as keyof typeof SHARE_OF]
  if (row in REST_OF) return REST_OF[row as keyof typeof REST_OF]
  return row in SUM_OF ? SUM_OF[row as keyof typeof SUM_OF] : undefined
}

/** The counted figures a row is made of: what it opens. */
export const partsOf = (row: string): readonly string[] => madeOf(row)?.flatMap(partsOf) ?? [row]
