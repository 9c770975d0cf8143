import {
  AGGRAVATING,
  DEFERRAL_GROUNDS,
  DISCIPLINE_FORMS,
  type DisciplineValues,
  MITIGATING,
  RESTORATIONS,
  UNLIMITED_VIOLATIONS,
} from './discipline-values.ts'
import { aBoolean, aWhole, listOf, nullOr, oneOf, type Shape } from './shape.ts'

const some = (words: readonly string[]) => listOf(oneOf(words), 0, words.length)
const months = nullOr(aWhole(1, 600))
const days = aWhole(1, 365)

/** Shapes of the values about discipline. */
export function disciplineShapes(majority: Shape): { readonly [C in keyof DisciplineValues]: Shape } {
  return {
    'discipline.majority': majority,
    'discipline.expulsionMajority': majority,
    'discipline.quorum': majority,
    'discipline.baseLeavesOutExempt': aBoolean,
    'discipline.baseLeavesOutAway': aBoolean,
    'discipline.baseLeavesOutSubject': aBoolean,
    'discipline.subjectVotes': aBoolean,
    'discipline.cellForms': some(DISCIPLINE_FORMS),
    'discipline.probationaryForms': some(DISCIPLINE_FORMS),
    'discipline.writtenDecisionDays': days,
    'discipline.superiorWorkingDays': days,
    'discipline.expiryMonths': aWhole(1, 240),
    'discipline.limitReprimandMonths': months,
    'discipline.limitWarningMonths': months,
    'discipline.limitRemovalMonths': months,
    'discipline.limitExpulsionMonths': months,
    'discipline.noLimitFor': some(UNLIMITED_VIOLATIONS),
    'discipline.deferFor': some(DEFERRAL_GROUNDS),
    'discipline.smallChildMonths': aWhole(1, 120),
    'discipline.mitigating': some(MITIGATING),
    'discipline.aggravating': some(AGGRAVATING),
    'discipline.aggravatingOther': some(AGGRAVATING),
    'discipline.complaintWorkingDays': aWhole(1, 250),
    'discipline.suspensionDays': days,
    'discipline.suspensionExtensionDays': days,
    'discipline.stateNoticeDays': days,
    'discipline.restorations': some(RESTORATIONS),
  }
}
