import { describe, expect, it } from 'vitest'
import { english } from '#platform/web/i18n/english.ts'
import { vietnamese } from '#platform/web/i18n/words.ts'
import { REPORT_FORMS } from '../rules/form.ts'
import { FORMS, rowsOf } from '../rules/forms.ts'
import { ROWS } from '../rules/rows.ts'
import { FORM_NAMES, rowName, SECTION_NAMES } from '../server/report-words.ts'

const WORDS: readonly Readonly<Record<string, string>>[] = [vietnamese, english]
const vi: Readonly<Record<string, string>> = vietnamese

describe('the words of reports', () => {
  it('name every row, form and section in both languages', () => {
    const keys = [
      ...ROWS.map((row) => `reports.row.${row}`),
      ...REPORT_FORMS.map((form) => `reports.form.${form}`),
      ...FORMS.flatMap(({ code, sections }) => sections.map((section) => `reports.section.${code}.${section.code}`)),
    ]
    for (const words of WORDS) expect(keys.filter((key) => words[key] === undefined)).toEqual([])
  })

  it('are on paper what they are on the screen', () => {
    for (const row of ROWS) expect(rowName(row)).toBe(vi[`reports.row.${row}`])
    for (const form of REPORT_FORMS) expect(FORM_NAMES[form]).toBe(vi[`reports.form.${form}`])
    for (const { code, sections } of FORMS) {
      for (const section of sections)
        expect(SECTION_NAMES[code][section.code]).toBe(vi[`reports.section.${code}.${section.code}`])
    }
  })

  it('are there for each row a form lays out, and no form lays out a row twice in a section', () => {
    const known = new Set<string>(ROWS)
    for (const { sections } of FORMS) {
      expect(rowsOf(sections).filter((row) => !known.has(row))).toEqual([])
      for (const { rows } of sections) expect(new Set(rows).size).toBe(rows.length)
    }
  })
})
