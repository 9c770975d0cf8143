import { addMonthsToDay, addWorkingDays, type LocalDate } from '#kernel/local-date.ts'
import type { CeremonyAnchor } from '#rulebook/rules/admission-values.ts'
import type { RuleCode } from '#rulebook/rules/rule.ts'
import { type Procedure, type RuleFigures, stepOf } from './procedure.ts'
import type { ProcedureStage } from './vocabulary.ts'

export type DeadlineFigures = RuleFigures<
  | 'admission.certificateMonths'
  | 'admission.ceremonyWorkingDays'
  | 'admission.ceremonyCountsFrom'
  | 'member.probationMonths'
  | 'member.recognitionReviewWorkingDays'
>

export interface Deadline {
  readonly stage: ProcedureStage
  readonly dueOn: LocalDate
  readonly rule: RuleCode
  /** The same rule counted from the other day the sources name; null where they agree. */
  readonly otherwise: { readonly anchor: CeremonyAnchor; readonly dueOn: LocalDate } | null
}

/** As much of a procedure as its days are counted from. */
export type DatedProcedure = Pick<Procedure, 'stage' | 'steps'> & {
  readonly concerned: Pick<NonNullable<Procedure['concerned']>, 'probationFromOn'> | null
}

/** Last day on which a certificate of the awareness class still holds: `15/01/2020` and 60 months give `15/01/2025`. */
export function certificateEndsOn(issuedOn: LocalDate, months: number): LocalDate {
  return addMonthsToDay(issuedOn, months)
}

/** The day the months of probation end and full membership takes effect, counted from the ceremony. */
export function probationEndsOn(probationFromOn: LocalDate, months: number): LocalDate {
  return addMonthsToDay(probationFromOn, months)
}

/** By when the cell reviews a probationary member. */
export function reviewDueOn(endsOn: LocalDate, workingDays: number, holidays: ReadonlySet<LocalDate>): LocalDate {
  return addWorkingDays(endsOn, workingDays, holidays)
}

/** By when the stage a procedure stands at is to be done; null where no rule sets a day or its facts are not there yet. */
export function deadlineOf(
  procedure: DatedProcedure,
  rules: DeadlineFigures,
  holidays: ReadonlySet<LocalDate>,
): Deadline | null {
  switch (procedure.stage) {
    case 'application':
    case 'cell_resolution':
      return ofCertificate(procedure, procedure.stage, rules)
    case 'decision_received':
    case 'ceremony':
      return ceremonyDeadline(procedure, rules, holidays)
    case 'course':
    case 'remarks':
    case 'cell_review':
      return ofProbation(procedure, procedure.stage, rules, holidays)
    default:
      return null
  }
}

function ofCertificate(procedure: DatedProcedure, stage: ProcedureStage, rules: DeadlineFigures): Deadline | null {
  const certificate = stepOf(procedure, 'certificate')
  if (!certificate) return null
  const rule = 'admission.certificateMonths'
  return { stage, dueOn: certificateEndsOn(certificate.on, rules[rule].value), rule, otherwise: null }
}

/** Thirty working days (the figure is the rule's) from the anchor in force; the other anchor's day is told beside it. */
export function ceremonyDeadline(
  procedure: DatedProcedure,
  rules: DeadlineFigures,
  holidays: ReadonlySet<LocalDate>,
): Deadline | null {
  const decided = stepOf(procedure, 'committee_decision')
  if (!decided) return null
  const received = stepOf(procedure, 'decision_received')
  const days = rules['admission.ceremonyWorkingDays'].value
  const dueFrom: Readonly<Record<CeremonyAnchor, LocalDate | null>> = {
    issued: addWorkingDays(decided.on, days, holidays),
    received: received ? addWorkingDays(received.on, days, holidays) : null,
  }
  const anchor = rules['admission.ceremonyCountsFrom'].value
  const other: CeremonyAnchor = anchor === 'issued' ? 'received' : 'issued'
  // Not received yet: the day of the decision is the earliest the other could be counted from.
  const dueOn = dueFrom[anchor] ?? dueFrom.issued
  if (dueOn === null) return null
  const otherDue = dueFrom[other]
  return {
    stage: 'ceremony',
    dueOn,
    rule: 'admission.ceremonyWorkingDays',
    otherwise: otherDue === null || otherDue === dueOn ? null : { anchor: other, dueOn: otherDue },
  }
}

function ofProbation(
  { concerned }: DatedProcedure,
  stage: ProcedureStage,
  rules: DeadlineFigures,
  holidays: ReadonlySet<LocalDate>,
): Deadline | null {
  const from = concerned?.probationFromOn ?? null
  if (from === null) return null
  const endsOn = probationEndsOn(from, rules['member.probationMonths'].value)
  if (stage === 'course') return { stage, dueOn: endsOn, rule: 'member.probationMonths', otherwise: null }
  const days = rules['member.recognitionReviewWorkingDays'].value
  return {
    stage,
    dueOn: reviewDueOn(endsOn, days, holidays),
    rule: 'member.recognitionReviewWorkingDays',
    otherwise: null,
  }
}
