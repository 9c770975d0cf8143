/** Longest texts and lists a case takes, in characters and entries. A bound against mistakes, not a rule. */
export const CASE_TEXT_LIMITS = { long: 20_000, short: 1_000, few: 30, many: 200 } as const
