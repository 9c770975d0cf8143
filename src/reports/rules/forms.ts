import { lastDayOf, type Month } from '#kernel/local-date.ts'
import type { Form, FormSection } from './form.ts'
import { INSPECTION_ANNEX, INSPECTION_COMMISSION, INSPECTION_REPORT } from './inspection-forms.ts'
import { HALF_YEAR_TABLE, MEMBER_CHANGES_TABLE, WORK_REPORT } from './work-forms.ts'

export const FORMS: readonly Form[] = [
  WORK_REPORT,
  MEMBER_CHANGES_TABLE,
  HALF_YEAR_TABLE,
  INSPECTION_REPORT,
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

export const rowsOf = (sections: readonly FormSection[]): readonly string[] => sections.flatMap(({ rows }) => rows)

export const isAsked = (row: string): boolean => row.startsWith('asked.')
