import { GRADES, type Grade } from '#rulebook/rules/score-frame.ts'

/** What a year must show to be graded good. Source: a provincial committee's rule (local), passed in, never held here. */
export interface GoodYearRule {
  /** Every meeting is at least so. */
  readonly everyAtLeast: Grade
  readonly goodAtLeast: number
}

/** Whether the year's meetings earn the grade good; the conditions of the lower grades are not known. */
export function isGoodYear(grades: readonly Grade[], rule: GoodYearRule): boolean {
  const floor = GRADES.indexOf(rule.everyAtLeast)
  const everyReaches = grades.every((grade) => GRADES.indexOf(grade) <= floor)
  return everyReaches && grades.filter((grade) => grade === 'good').length >= rule.goodAtLeast
}
