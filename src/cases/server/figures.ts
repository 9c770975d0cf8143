import type { UnitId } from '#kernel/id.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import type { Trx } from '#platform/server/db/db.ts'
import { rulesFor } from '#rulebook/public.ts'
import type { RulesInForce } from '#rulebook/rules/rule.ts'
import { CASE_RULE_CODES, type CaseFigures, type CaseRuleCode, figuresFrom } from '../rules/figures.ts'

/** The figures a case keeps to its end, with what they rest on. */
type Pin = Partial<Pick<RulesInForce, CaseRuleCode>>

export function pinOf(rules: RulesInForce): Pin {
  return Object.fromEntries(CASE_RULE_CODES.map((code) => [code, rules[code]]))
}

export interface PinnedAt {
  readonly pin: unknown
  readonly unitId: UnitId
  /** The day the case was opened. */
  readonly on: LocalDate
}

/** The pinned figures. A figure the program did not know yet when the case was opened is that of the day it was opened. */
export async function figuresOf(trx: Trx, { pin, unitId, on }: PinnedAt): Promise<CaseFigures> {
  const pinned = pin as Pin
  const isWhole = CASE_RULE_CODES.every((code) => pinned[code] !== undefined)
  const rules = isWhole ? pinned : { ...(await rulesFor(trx, unitId, on)), ...pinned }
  return figuresFrom((code) => rules[code]?.value)
}
