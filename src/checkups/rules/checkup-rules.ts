import type { LocalDate } from '#kernel/local-date.ts'
import type { Permission } from '#platform/access/rights.ts'
import type { CheckupCode } from '#rulebook/rules/checkup-values.ts'
import type { RuleCode, RulesInForce } from '#rulebook/rules/rule.ts'
import type { FindingLevel } from './finding.ts'

/** One thing the check looks for, as data. The condition itself is the rule function of the same name. */
export interface CheckupRule {
  readonly code: CheckupCode
  readonly level: FindingLevel
  /** Beside `checkup.read`: who may not see the place a finding opens does not see the finding. */
  readonly seenWith: Permission
  /** Figures of the rule book its condition reads; shown with their mark. */
  readonly figures: readonly RuleCode[]
  readonly from: LocalDate
  /** First day it is no longer looked for; null while it is. */
  readonly to: LocalDate | null
}

const FROM: LocalDate = '2011-01-19'

function rule(
  code: CheckupCode,
  level: FindingLevel,
  seenWith: Permission,
  figures: readonly RuleCode[] = [],
): CheckupRule {
  return { code, level, seenWith, figures, from: FROM, to: null }
}

/** Everything the check looks for; docs/processes/checkup.md is held to it. */
export const CHECKUP_RULES: readonly CheckupRule[] = [
  rule('official_before_admission', 'error', 'member.roster'),
  rule('born_after_admission', 'error', 'member.sensitive'),
  rule('same_citizen_number', 'error', 'member.sensitive'),
  rule('same_card_number', 'error', 'member.sensitive'),
  rule('office_without_membership', 'error', 'unit.read'),
  rule('account_without_place', 'error', 'account.make'),
  rule('paper_number_missing', 'error', 'paper.read'),
  rule('roll_and_minutes_differ', 'warning', 'meeting.read'),
  rule('minutes_not_locked', 'warning', 'meeting.read', ['checkup.minutesDays']),
  rule('probation_over', 'warning', 'member.roster', ['member.probationMonths', 'member.recognitionReviewWorkingDays']),
  rule('leave_without_end', 'warning', 'member.roster', ['member.tempExemptMonthsBelow']),
  rule('admitted_too_young', 'warning', 'member.sensitive', ['admission.minAge']),
  rule('age_improbable', 'warning', 'member.sensitive', ['checkup.oldestAge']),
  rule('in_no_cell', 'warning', 'member.roster'),
  rule('gap_between_cells', 'warning', 'member.roster'),
  rule('too_few_members', 'warning', 'unit.read', ['cell.minOfficialMembers']),
  rule('committee_to_elect', 'warning', 'unit.read', ['cell.committeeFromOfficialMembers']),
  rule('no_secretary', 'warning', 'unit.read'),
  rule('term_over', 'warning', 'unit.read', ['cell.termMonths', 'cell.termShiftMonths']),
  rule('transfer_stands_still', 'warning', 'transfer.read', [
    'member.transferFileWorkingDays',
    'member.introductionWorkingDays',
  ]),
  rule('file_without_decision', 'warning', 'record.read'),
  rule('member_without_duty', 'warning', 'duty.read'),
  rule('admission_stands_still', 'warning', 'admission.read', [
    'admission.certificateMonths',
    'admission.ceremonyWorkingDays',
    'admission.ceremonyCountsFrom',
  ]),
  rule('exemption_old', 'hint', 'member.roster', ['checkup.exemptionMonths']),
  rule('committee_over_size', 'hint', 'unit.read', ['cell.committeeMaxMembers']),
]

export const RULE_OF: ReadonlyMap<string, CheckupRule> = new Map(CHECKUP_RULES.map((one) => [one.code, one]))

/** Whether a unit looks for it on a day: the row holds, and no committee above has switched it off. */
export function isLookedFor({ code, from, to }: CheckupRule, rules: RulesInForce, on: LocalDate): boolean {
  return from <= on && (to === null || on < to) && !rules['checkup.switchedOff'].value.includes(code)
}
