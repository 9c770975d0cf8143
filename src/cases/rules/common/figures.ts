import type { RuleCode } from '#rulebook/rules/rule.ts'

/** Values of the rule book every procedure reads, by the name the rules use. */
export const COMMON_RULES = {
  teamMinMembers: 'case.teamMinMembers',
  handoverWorkingDays: 'case.handoverWorkingDays',
} as const satisfies Readonly<Record<string, RuleCode>>
