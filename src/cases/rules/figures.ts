import type { RuleValues } from '#rulebook/rules/rule.ts'
import { COMMON_RULES } from './common/figures.ts'
import { DENUNCIATION_RULES } from './denunciation/figures.ts'
import { DISCIPLINE_RULES } from './discipline/figures.ts'
import { INSPECTION_RULES } from './inspection/figures.ts'

/** Every value of the rule book a case reads, by the name its rules use, family by family. */
export const CASE_RULES = { ...COMMON_RULES, ...INSPECTION_RULES, ...DISCIPLINE_RULES, ...DENUNCIATION_RULES } as const

/** The values themselves; pinned when a case is opened, kept to its end. */
export type CaseFigures = {
  readonly [Name in keyof typeof CASE_RULES]: RuleValues[(typeof CASE_RULES)[Name]]
}

export type CaseRuleCode = (typeof CASE_RULES)[keyof CaseFigures]

export const CASE_RULE_CODES: readonly CaseRuleCode[] = Object.values(CASE_RULES)

/** The figures from values given by code. */
export function figuresFrom(read: (code: CaseRuleCode) => unknown): CaseFigures {
  const named = Object.entries(CASE_RULES).map(([name, code]) => [name, read(code)])
  return Object.fromEntries(named) as CaseFigures
}
