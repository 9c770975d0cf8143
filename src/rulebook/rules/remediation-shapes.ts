import type { RemediationValues } from './remediation-values.ts'
import { anObject, aText, aWhole, inside, listOf, type Shape } from './shape.ts'

/** Numbers, each once, the smallest first. */
export const ascending =
  (each: Shape): Shape =>
  (value, at) => {
    const wrong = listOf(each, 1, 6)(value, at)
    if (wrong !== null) return wrong
    const counts = value as readonly number[]
    const misplaced = counts.findIndex((count, index) => index > 0 && count <= (counts[index - 1] ?? 0))
    if (misplaced < 0) return null
    const isTwice = counts.indexOf(counts[misplaced] ?? 0) < misplaced
    return { at: inside(at, String(misplaced)), problem: isTwice ? 'listed_twice' : 'wrong_order' }
  }

/** A list of kinds, each with the code that stands on what is written for good. */
export const topics = listOf(anObject({ code: aText(30), title: aText(200) }), 1, 30)

/** What a value about notices and remedies must look like. */
export const REMEDIATION_SHAPES: { readonly [C in keyof RemediationValues]: Shape } = {
  'remediation.shortcomingKinds': topics,
  'remediation.solutionKinds': topics,
  'remediation.hearDays': aWhole(1, 365),
  'remediation.judgeWorkingDays': aWhole(1, 250),
  'remediation.climbDays': aWhole(1, 365),
  'remediation.effectMonths': ascending(aWhole(1, 60)),
  'remediation.similarFromUnits': aWhole(2, 1000),
  'remediation.modelArea': topics,
  'remediation.grassrootsDemocracy': topics,
  'remediation.inspectionWork': topics,
}
