import { ASKED, type Asked } from './asked.ts'
import type { Counts } from './counts.ts'
import { isAsked } from './forms.ts'
import { INDICATORS, type Indicator } from './indicator-names.ts'
import { askedWith, noughtOf, ofNought } from './nought.ts'

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

/** What a figure since the beginning of the year adds up, or the count of its noughts; undefined of others. */
export const toDateOf = (row: string): string | undefined => {
  const nought = ofNought(row)
  if (nought !== undefined && nought in TO_DATE_OF) return noughtOf(TO_DATE_OF[nought as keyof typeof TO_DATE_OF])
  return row in TO_DATE_OF ? TO_DATE_OF[row as keyof typeof TO_DATE_OF] : undefined
}

/** Whether a figure is typed by somebody: without him there is none. */
const isTyped = (part: string): boolean => part in TO_DATE_OF || part.startsWith('question.') || isAsked(part)

export const ROWS: readonly string[] = [...INDICATORS, ...ASKED, ...SHARES, ...RESTS, ...SUMS, ...TO_DATES]
export type Row =
  | Indicator
  | Asked
  | (typeof SHARES)[number]
  | (typeof RESTS)[number]
  | (typeof SUMS)[number]
  | (typeof TO_DATES)[number]

/** The figure of a row; null where nobody told what is asked, and of a share where there is nothing to have a share of. */
export function figureOf(row: string, counts: Counts): number | null {
  const at = (name: string) => figureOf(name, counts)
  if (row in SHARE_OF) {
    const [part, whole] = SHARE_OF[row as keyof typeof SHARE_OF].map(at)
    return part == null || !whole ? null : Math.round((part * 1000) / whole) / 10
  }
  if (row in REST_OF) {
    const [all, done] = REST_OF[row as keyof typeof REST_OF].map(at)
    return all == null || done == null ? null : Math.max(0, all - done)
  }
  if (row in SUM_OF) {
    const told = SUM_OF[row as keyof typeof SUM_OF].map(at).filter((one) => one !== null)
    return told.length === 0 ? null : told.reduce((all, one) => all + one, 0)
  }
  return isTold(row, counts) ? (counts[row] ?? 0) : null
}

/** Nought of what is asked says something only where somebody told it, or where the facts it is about are none. */
function isTold(part: string, counts: Counts): boolean {
  if (!isTyped(part)) return true
  const { gate } = askedWith(part)
  return (gate !== null && !counts[gate]) || [part, ...toldBy(part)].some((one) => one !== gate && counts[one])
}

/** Besides its own, the counts that say whether a figure was told. */
function toldBy(part: string): readonly string[] {
  if (!isTyped(part)) return []
  const { first, gate } = askedWith(part)
  return [first, noughtOf(first), ...(gate === null ? [] : [gate])]
}

function madeOf(row: string): readonly string[] | undefined {
  if (row in SHARE_OF) return SHARE_OF[row as keyof typeof SHARE_OF]
  if (row in REST_OF) return REST_OF[row as keyof typeof REST_OF]
  return row in SUM_OF ? SUM_OF[row as keyof typeof SUM_OF] : undefined
}

/** The counted figures a row is made of: what it opens. */
export const partsOf = (row: string): readonly string[] => madeOf(row)?.flatMap(partsOf) ?? [row]

/** Whether somebody types a row, or what it is made of. */
export const isAskedRow = (row: string): boolean => partsOf(row).some(isTyped)

/** The counts that say what a row's figure is, and whether anybody told it. */
export const countsOf = (row: string): readonly string[] => partsOf(row).flatMap((part) => [part, ...toldBy(part)])
