import { clockOf as clockOfProcedure, type ProcedureClock, type ProcedureClockFacts } from '#admissions/rules/clocks.ts'
import {
  addDays,
  addMonthsToDay,
  addWorkingDays,
  firstDayOf,
  type LocalDate,
  lastDayOf,
  type Month,
  monthOf,
  quarterOf,
} from '#kernel/local-date.ts'
import type { RuleCode, RulesInForce } from '#rulebook/rules/rule.ts'
import { clockOf } from '#transfers/rules/clocks.ts'
import type { Obligation, ObligationKind } from './obligation.ts'
import { caseClocks } from './of-cases.ts'
import { conferenceClocks, papersToReview } from './of-conferences.ts'
import { itemsToOpen, planOfTheYear } from './of-oversight.ts'
import { remedyClocks } from './of-remediation.ts'
import { reportClocks } from './of-reports.ts'
import { remarksDue } from './of-residence.ts'
import { seatsToFill } from './of-training.ts'
import { workClocks } from './of-work.ts'
import type { CommitteeFacts, HandoverFacts, MeetingFacts, TransferClockFacts, UnitFacts } from './unit-facts.ts'

export type { MeetingFacts, TransferClockFacts, UnitFacts }
/** What facts of a cell and rules make due, soonest first. */
export function deriveObligations(
  facts: UnitFacts,
  rules: RulesInForce,
  on: LocalDate,
  holidays: ReadonlySet<LocalDate>,
): readonly Obligation[] {
  const due = makerFor(facts.unitId, rules)
  return [
    ...rhythm(facts, rules, on, due),
    ...clocks(facts, rules, due),
    ...people(facts, rules, on, holidays, due),
    ...transferClocks(facts.transfers, rules, holidays, due),
    ...procedureClocks(facts.procedures, rules, on, holidays, due),
    ...handovers(facts.handovers, rules, due),
    ...caseClocks(facts.unitId, facts.caseClocks, rules),
    ...planOfTheYear(facts.unitId, facts.plans, rules, on),
    ...itemsToOpen(facts.unitId, facts.plans, rules, on),
    ...remarksDue(facts.unitId, facts.remarks, rules, { on, until: horizonOf(rules, on) }),
    ...remedyClocks(facts.unitId, facts.remedies, rules, { on, holidays }),
    ...conferenceClocks(facts.unitId, facts.conferences, rules),
    ...workClocks(facts.unitId, facts.work, rules),
    ...reportClocks(facts.unitId, facts.reports, rules),
    ...seatsToFill(facts.unitId, facts.seatsOpen, rules),
  ].sort((left, right) =>
    left.dueOn < right.dueOn ? -1 : left.dueOn > right.dueOn ? 1 : left.kind.localeCompare(right.kind),
  )
}

/** Of a committee: rules of this kind speak of cells, but whoever leaves its offices hands them over too. */
export function deriveOfCommittee(
  unitId: string,
  facts: CommitteeFacts,
  rules: RulesInForce,
  on: LocalDate,
): readonly Obligation[] {
  const due = makerFor(unitId, rules)
  return [
    ...handovers(facts.handovers, rules, due),
    ...conferenceClocks(unitId, facts.conferences, rules),
    ...facts.complaints.map(({ complaintId, dueOn, rule }) =>
      due('settle_complaint', rule, dueOn, { kind: 'complaint', id: complaintId }),
    ),
    ...papersToReview(unitId, facts.papersWaiting, rules),
    ...seatsToFill(unitId, facts.seatsOpen, rules),
    ...workClocks(unitId, facts.work, rules),
    ...caseClocks(unitId, facts.caseClocks, rules),
    ...itemsToOpen(unitId, facts.plans, rules, on),
  ]
}

type Due = (kind: ObligationKind, rule: RuleCode, dueOn: LocalDate, subject?: Obligation['subject']) => Obligation

function makerFor(unitId: string, rules: RulesInForce): Due {
  return (kind, rule, dueOn, subject = { kind: 'unit', id: unitId }) => ({
    kind,
    unitId,
    subject,
    dueOn,
    rule,
    basis: rules[rule].basis,
    certainty: rules[rule].certainty,
  })
}

/** Once a month the cell and, before it, those who prepare; once a quarter a theme. Charter art. 24, HD 42. */
function rhythm(
  { meetings, meetsBeforehand }: UnitFacts,
  rules: RulesInForce,
  on: LocalDate,
  due: Due,
): readonly Obligation[] {
  const month = monthOf(on)
  const held = meetings.filter((meeting) => meeting.heldOn !== null && !meeting.isCalledOff)
  const thisMonth = (kinds: readonly MeetingFacts['kind'][]) =>
    held.filter((meeting) => meeting.month === month && kinds.includes(meeting.kind))
  const thisQuarter = held.filter(
    (meeting) =>
      meeting.month.slice(0, 4) === month.slice(0, 4) &&
      quarterOf(meeting.month) === quarterOf(month) &&
      isThematic(meeting),
  )
  const end = lastDayOf(month)
  const found: Obligation[] = []
  if (thisMonth(['regular', 'combined']).length < rules['meeting.regularPerMonth'].value) {
    found.push(due('hold_regular_meeting', 'meeting.regularPerMonth', end))
    if (
      meetsBeforehand &&
      thisMonth(['cell_committee', 'conferring']).length < rules['meeting.cellCommitteePerMonth'].value
    ) {
      found.push(
        due('hold_cell_committee_meeting', 'meeting.cellCommitteePerMonth', dayBeforeNext(meetings, month) ?? end),
      )
    }
  }
  if (thisQuarter.length < rules['meeting.thematicPerQuarter'].value) {
    found.push(due('hold_thematic_meeting', 'meeting.thematicPerQuarter', lastDayOfQuarter(month)))
  }
  return found
}

function isThematic(meeting: MeetingFacts): boolean {
  return meeting.kind === 'thematic' || meeting.kind === 'combined'
}

function dayBeforeNext(meetings: readonly MeetingFacts[], month: Month): LocalDate | null {
  const next = meetings.find(
    (meeting) => meeting.month === month && ['regular', 'combined'].includes(meeting.kind) && meeting.startsOn !== null,
  )
  return next?.startsOn ? addDays(next.startsOn, -1) : null
}

function lastDayOfQuarter(month: Month): LocalDate {
  const last = quarterOf(month) * 3
  return lastDayOf(`${month.slice(0, 4)}-${String(last).padStart(2, '0')}` as Month)
}

/** The two clocks of a meeting: papers a day before, the result two days after. HD 42. */
function clocks({ meetings }: UnitFacts, rules: RulesInForce, due: Due): readonly Obligation[] {
  return meetings
    .filter((meeting) => !meeting.isCalledOff && ['regular', 'thematic', 'combined'].includes(meeting.kind))
    .flatMap((meeting) => {
      const subject = { kind: 'meeting', id: meeting.id } as const
      const before = rules['meeting.postDaysBefore'].value
      const after = rules['meeting.reportDaysAfter'].value
      if (meeting.heldOn === null) {
        if (meeting.startsOn === null || meeting.documentsPosted || before === null) return []
        return [due('post_documents', 'meeting.postDaysBefore', addDays(meeting.startsOn, -before), subject)]
      }
      if (after === null) return []
      const until = addDays(meeting.heldOn, after)
      return [
        ...(meeting.resultPosted ? [] : [due('post_result', 'meeting.reportDaysAfter', until, subject)]),
        ...(meeting.reported ? [] : [due('report_meeting', 'meeting.reportDaysAfter', until, subject)]),
      ]
    })
}

/** Probation ends after its months, the review follows within its working days; an exemption runs out. */
function people(
  { probationers, leaves, reviewed }: UnitFacts,
  rules: RulesInForce,
  on: LocalDate,
  holidays: ReadonlySet<LocalDate>,
  due: Due,
): readonly Obligation[] {
  const horizon = horizonOf(rules, on)
  const waiting = probationers.filter(({ personId }) => !reviewed.has(personId))
  const ofProbation = waiting.flatMap(({ personId, probationFromOn }) => {
    const endsOn = addMonthsToDay(probationFromOn, rules['member.probationMonths'].value)
    const subject = { kind: 'person', id: personId } as const
    if (endsOn > horizon) return []
    if (endsOn >= on) return [due('end_of_probation', 'member.probationMonths', endsOn, subject)]
    const reviewBy = addWorkingDays(endsOn, rules['member.recognitionReviewWorkingDays'].value, holidays)
    return [due('review_recognition', 'member.recognitionReviewWorkingDays', reviewBy, subject)]
  })
  const ofLeave = leaves
    .filter(({ endsOn }) => endsOn <= horizon && endsOn >= firstDayOf(monthOf(on)))
    .map(({ personId, endsOn }) =>
      due('end_of_leave', 'member.reminderDaysBefore', endsOn, { kind: 'person', id: personId }),
    )
  return [...ofProbation, ...ofLeave]
}

/** As far ahead as the first reminder of a matter of persons. */
function horizonOf(rules: RulesInForce, on: LocalDate): LocalDate {
  return addDays(on, Math.max(0, ...rules['member.reminderDaysBefore'].value))
}

const KIND_OF_CLOCK: Readonly<Record<ProcedureClock['kind'], ObligationKind>> = {
  ceremony: 'hold_admission_ceremony',
  certificate: 'certificate_running_out',
  course: 'new_member_course',
}

/** The ceremony from the day of the decision on; a certificate and the new members' course when their last day comes near. */
function procedureClocks(
  procedures: readonly ProcedureClockFacts[],
  rules: RulesInForce,
  on: LocalDate,
  holidays: ReadonlySet<LocalDate>,
  due: Due,
): readonly Obligation[] {
  const horizon = horizonOf(rules, on)
  return procedures.flatMap((procedure) => {
    const clock = clockOfProcedure(procedure, rules, holidays)
    if (clock === null || (clock.kind !== 'ceremony' && clock.dueOn > horizon)) return []
    return [due(KIND_OF_CLOCK[clock.kind], clock.rule, clock.dueOn, { kind: 'admission', id: procedure.id })]
  })
}

/** The transfer is filed after the change of work or residence, the introduction presented after it is written. */
function transferClocks(
  transfers: readonly TransferClockFacts[],
  rules: RulesInForce,
  holidays: ReadonlySet<LocalDate>,
  due: Due,
): readonly Obligation[] {
  const values = {
    fileWorkingDays: rules['member.transferFileWorkingDays'].value,
    presentWorkingDays: rules['member.introductionWorkingDays'].value,
  }
  return transfers.flatMap((transfer) => {
    const clock = clockOf(transfer, values, holidays)
    if (clock === null) return []
    const subject = { kind: 'transfer', id: transfer.id } as const
    return clock.kind === 'file'
      ? [due('file_transfer', 'member.transferFileWorkingDays', clock.dueOn, subject)]
      : [due('present_introduction', 'member.introductionWorkingDays', clock.dueOn, subject)]
  })
}

/** Who leaves an office hands it over within its days. */
function handovers(facts: readonly HandoverFacts[], rules: RulesInForce, due: Due): readonly Obligation[] {
  const days = rules['cell.handoverDays'].value
  return facts.map(({ personId, endedOn }) =>
    due('hand_over_office', 'cell.handoverDays', addDays(endedOn, days), { kind: 'person', id: personId }),
  )
}

/** On which days before `dueOn` a reminder goes out, given the steps the rule book names. */
export function isReminderDay(dueOn: LocalDate, on: LocalDate, daysBefore: readonly number[]): boolean {
  return daysBefore.some((days) => addDays(dueOn, -days) === on)
}
