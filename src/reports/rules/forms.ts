import { lastDayOf, type Month } from '#kernel/local-date.ts'
import { HANDBOOK_USE, THEMATIC_RESULT, YEARLY_REVIEW } from './cell-forms.ts'
import { INSPECTION_COMMISSION } from './commission-form.ts'
import type { Counts } from './counts.ts'
import { FEES } from './fee-form.ts'
import type { Form, FormSection } from './form.ts'
import { INSPECTION_ANNEX, INSPECTION_REPORT, INSPECTION_REPORT_EIGHT } from './inspection-forms.ts'
import { BASIC_STATISTICS } from './statistics-form.ts'
import { HALF_YEAR_TABLE, MEMBER_CHANGES_TABLE, WORK_REPORT } from './work-forms.ts'

export const FORMS: readonly Form[] = [
  WORK_REPORT,
  MEMBER_CHANGES_TABLE,
  HALF_YEAR_TABLE,
  FEES,
  YEARLY_REVIEW,
  THEMATIC_RESULT,
  HANDBOOK_USE,
  BASIC_STATISTICS,
  INSPECTION_REPORT,
  INSPECTION_REPORT_EIGHT,
  INSPECTION_ANNEX,
  INSPECTION_COMMISSION,
]

/** The layout in force on the last day of a period. */
export function findForm(code: string, last: Month, forms: readonly Form[] = FORMS): Form | undefined {
  const day = lastDayOf(last)
  return forms.find((form) => form.code === code && form.from <= day && (form.to === null || form.to >= day))
}

/** The sections a unit fills. */
export function sectionsFor(form: Form, isCell: boolean): readonly FormSection[] {
  return form.sections.filter(({ ofCommittees }) => ofCommittees !== true || !isCell)
}

/**
 * What there is to tell of these: a section whose gate is counted from facts only where that is not nought; of one whose gate is asked no more than
 * the gate itself.
 */
export function sectionsTold(sections: readonly FormSection[], counts: Counts): readonly FormSection[] {
  return sections.flatMap((section) => {
    const { gate } = section
    if (gate === undefined || (counts[gate] ?? 0) > 0) return [section]
    return isAsked(gate) ? [{ ...section, rows: [gate] }] : []
  })
}

export const rowsOf = (sections: readonly FormSection[]): readonly string[] => sections.flatMap(({ rows }) => rows)

export const isAsked = (row: string): boolean => row.startsWith('asked.')
