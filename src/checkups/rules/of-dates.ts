import { addMonthsToDay, addWorkingDays, type LocalDate } from '#kernel/local-date.ts'
import type { CheckupDay, Finding } from './finding.ts'

/** Days of a member as the register has them; where only the year of birth is known, its first day stands in. */
export interface DateFacts {
  readonly unitId: string
  readonly personId: string
  readonly bornOn: LocalDate | null
  readonly bornPrecision: 'day' | 'month' | 'year' | null
  readonly admittedOn: LocalDate | null
  readonly probationFromOn: LocalDate | null
  readonly officialOn: LocalDate | null
}

const YEAR = 12

function about({
  unitId,
  personId,
}: Pick<DateFacts, 'unitId' | 'personId'>): Pick<Finding, 'unitId' | 'subject' | 'detail'> {
  return { unitId, subject: { kind: 'person', id: personId }, detail: '' }
}

/** Nobody becomes official before he was admitted, or before the ceremony his probation runs from. */
export function findOfficialBeforeAdmission(facts: DateFacts): Finding | null {
  const { officialOn, admittedOn, probationFromOn } = facts
  const since = [admittedOn, probationFromOn]
    .filter((day) => day !== null)
    .sort()
    .at(-1)
  if (officialOn === null || since === undefined || officialOn >= since) return null
  return { ...about(facts), rule: 'official_before_admission', facts: { officialOn, since } }
}

export function findBornAfterAdmission(facts: DateFacts): Finding | null {
  const { bornOn, admittedOn } = facts
  if (bornOn === null || admittedOn === null || bornOn < admittedOn) return null
  return { ...about(facts), rule: 'born_after_admission', facts: { bornOn, admittedOn } }
}

/** Younger at the admission than the rule allows. Whoever is "born after it" is told of by that rule. */
export function findAdmittedTooYoung(facts: DateFacts, { rules }: CheckupDay): Finding | null {
  const { bornOn, admittedOn } = facts
  const age = rules['admission.minAge'].value
  if (bornOn === null || admittedOn === null || bornOn >= admittedOn) return null
  if (addMonthsToDay(bornOn, age * YEAR) <= admittedOn) return null
  return { ...about(facts), rule: 'admitted_too_young', facts: { bornOn, admittedOn, age } }
}

/** Older than people become: mostly a slip in the year of birth, or a death nobody recorded. */
export function findAgeImprobable(facts: DateFacts, { rules, on }: CheckupDay): Finding | null {
  const age = rules['checkup.oldestAge'].value
  if (facts.bornOn === null) return null
  // Counted from the last day the birth may have been on.
  const latest = facts.bornPrecision === 'year' ? addMonthsToDay(facts.bornOn, YEAR - 1) : facts.bornOn
  if (addMonthsToDay(latest, (age + 1) * YEAR) > on) return null
  return { ...about(facts), rule: 'age_improbable', facts: { bornOn: facts.bornOn, age } }
}

export interface ProbationFacts {
  readonly unitId: string
  readonly personId: string
  readonly probationFromOn: LocalDate
}

/** Probation has run out and nothing says what became of it. Charter art. 5. */
export function findProbationOver(facts: ProbationFacts, { rules, on, holidays }: CheckupDay): Finding | null {
  const endedOn = addMonthsToDay(facts.probationFromOn, rules['member.probationMonths'].value)
  if (endedOn >= on) return null
  const reviewBy = addWorkingDays(endedOn, rules['member.recognitionReviewWorkingDays'].value, holidays)
  return { ...about(facts), rule: 'probation_over', facts: { endedOn, reviewBy } }
}

export interface OpenLeaveFacts {
  readonly unitId: string
  readonly personId: string
  readonly kind: 'exempt' | 'temp_exempt' | 'temp_away' | 'temp_here' | 'suspended'
  readonly fromOn: LocalDate
}

/** An exemption is for good, but whether it still fits is looked at again. */
export function findExemptionOld(facts: OpenLeaveFacts, { rules, on }: CheckupDay): Finding | null {
  const months = rules['checkup.exemptionMonths'].value
  if (facts.kind !== 'exempt' || addMonthsToDay(facts.fromOn, months) >= on) return null
  return { ...about(facts), rule: 'exemption_old', facts: { fromOn: facts.fromOn, months } }
}

/** What is temporary has an end; one without lasts longer than the rule lets it. */
export function findLeaveWithoutEnd(facts: OpenLeaveFacts, { rules, on }: CheckupDay): Finding | null {
  const months = rules['member.tempExemptMonthsBelow'].value
  if (facts.kind === 'exempt' || addMonthsToDay(facts.fromOn, months) > on) return null
  const told = { leave: facts.kind, fromOn: facts.fromOn, months }
  return { ...about(facts), detail: facts.kind, rule: 'leave_without_end', facts: told }
}
