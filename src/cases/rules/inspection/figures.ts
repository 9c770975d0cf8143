import type { RuleCode } from '#rulebook/rules/rule.ts'

/** Values of the rule book inspections read. */
export const INSPECTION_RULES = {
  deployWorkingDays: 'case.deployWorkingDays',
  thematicOverMembers: 'oversight.thematicAboveMembers',
  draftSharedDaysBefore: 'case.draftSharedDaysBefore',
} as const satisfies Readonly<Record<string, RuleCode>>
