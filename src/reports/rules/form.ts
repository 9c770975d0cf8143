import type { LocalDate } from '#kernel/local-date.ts'
import type { Certainty } from '#rulebook/rules/rule.ts'
import type { PeriodKind } from './periods.ts'

/** Reports a committee may ask for. */
export const REPORT_FORMS = [
  'work',
  'member_changes',
  'half_year_table',
  'fees',
  'yearly_review',
  'thematic',
  'handbook',
  'statistics',
  'inspection',
  'inspection_eight',
  'inspection_annex',
  'inspection_commission',
] as const
export type ReportForm = (typeof REPORT_FORMS)[number]

export interface FormSection {
  /** `I`, `II`, ... or `A`, `B`, ...: as printed. */
  readonly code: string
  /** Indicators, shares and what is asked, in order. */
  readonly rows: readonly string[]
  /** Whether something may be written here; left empty it says that nothing arose. */
  readonly isWritten: boolean
  /** Only where a committee reports. */
  readonly ofCommittees?: true
  /**
   * A row without which there is nothing to tell here. Counted from facts: the section is there only where it is not nought, and what it asks
   * is asked of whoever did it. Asked itself, as the first row: the others are asked only where it is answered with more than nought.
   */
  readonly gate?: string
  /** A row of another section: where it is more than nought this one never says that nothing arose. */
  readonly toldBy?: string
  /** What of the meetings on themes is laid out here, for the cell that held them to write on. */
  readonly drafted?: (typeof DRAFTED)[number]
}

export const DRAFTED = ['themes', 'solutions'] as const

/** The layout of a report: dated data, never code that counts. */
export interface Form {
  readonly code: ReportForm
  readonly from: LocalDate
  readonly to: LocalDate | null
  readonly kinds: readonly PeriodKind[]
  /** Where the layout was read, and how sure that is. */
  readonly source: string
  readonly certainty: Certainty
  readonly sections: readonly FormSection[]
}
