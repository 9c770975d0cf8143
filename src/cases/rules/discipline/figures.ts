import type { RuleCode } from '#rulebook/rules/rule.ts'

/** Values of the rule book discipline reads. */
export const DISCIPLINE_RULES = {
  voteMajority: 'discipline.majority',
  expulsionMajority: 'discipline.expulsionMajority',
  hearingQuorum: 'discipline.quorum',
  baseLeavesOutExempt: 'discipline.baseLeavesOutExempt',
  baseLeavesOutAway: 'discipline.baseLeavesOutAway',
  baseLeavesOutSubject: 'discipline.baseLeavesOutSubject',
  subjectVotes: 'discipline.subjectVotes',
  cellForms: 'discipline.cellForms',
  probationaryForms: 'discipline.probationaryForms',
  writtenDecisionDays: 'discipline.writtenDecisionDays',
  superiorWorkingDays: 'discipline.superiorWorkingDays',
  expiryMonths: 'discipline.expiryMonths',
  limitReprimandMonths: 'discipline.limitReprimandMonths',
  limitWarningMonths: 'discipline.limitWarningMonths',
  limitRemovalMonths: 'discipline.limitRemovalMonths',
  limitExpulsionMonths: 'discipline.limitExpulsionMonths',
  noLimitFor: 'discipline.noLimitFor',
  deferFor: 'discipline.deferFor',
  smallChildMonths: 'discipline.smallChildMonths',
  mitigating: 'discipline.mitigating',
  aggravating: 'discipline.aggravating',
  aggravatingOther: 'discipline.aggravatingOther',
  complaintWorkingDays: 'discipline.complaintWorkingDays',
  restorations: 'discipline.restorations',
} as const satisfies Readonly<Record<string, RuleCode>>
