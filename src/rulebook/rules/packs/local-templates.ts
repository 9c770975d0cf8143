import type { RuleCode, RuleValues } from '../rule.ts'
import { WARD_SHEET } from './ward-sheet.ts'

/** A value seen at one committee, offered as a starting point when another sets its own. Not in force by itself. */
export type LocalTemplate = {
  readonly [C in RuleCode]: { readonly template: string; readonly code: C; readonly value: RuleValues[C] }
}[RuleCode]

/** What a ward committee set for its cells in 2026 (one source). Its names are the words file's business. */
export const LOCAL_TEMPLATES: readonly LocalTemplate[] = [
  { template: 'ward_sheet', code: 'score.frame', value: WARD_SHEET },
  { template: 'ward_large_cell', code: 'meeting.minMinutesLargeCell', value: { fromMembers: 30, minutes: 120 } },
  { template: 'ward_ideology', code: 'meeting.ideologyMinutes', value: { atLeast: 15, atMost: 30 } },
]
