import type { LocalDate } from '#kernel/local-date.ts'
import type { RulesInForce } from '#rulebook/rules/rule.ts'
import { succeededBetween } from '#rulebook/rules/successions.ts'
import type { CaseState } from './case.ts'
import { COMMON_RULES } from './common/figures.ts'
import { DENUNCIATION_RULES } from './denunciation/figures.ts'
import { CASE_RULE_CODES, type CaseRuleCode } from './figures.ts'
import { INSPECTION_PROCEDURES } from './inspection/acts.ts'
import { INSPECTION_RULES } from './inspection/figures.ts'
import { type CaseProcedure, ENDED_STAGES } from './vocabulary.ts'

/** A document a case rests on that another took the place of while the case runs. */
export interface ReplacedRule {
  readonly symbol: string
  readonly by: string
  readonly issuer: string
  readonly on: LocalDate
  /** False: the new text was not read; what the case rests on is to be held against it. */
  readonly isRead: boolean
}

const OF_INSPECTION = [...Object.values(COMMON_RULES), ...Object.values(INSPECTION_RULES)]

function codesOf(procedure: CaseProcedure): readonly CaseRuleCode[] {
  if (procedure === 'denunciation') return [...OF_INSPECTION, ...Object.values(DENUNCIATION_RULES)]
  return INSPECTION_PROCEDURES.some((one) => one === procedure) ? OF_INSPECTION : CASE_RULE_CODES
}

/**
 * What was replaced since the case was opened. The case keeps the rules of its day: this is told beside it and changes nothing.
 * Unbreakable guard 10; source: inspection-discipline 1.4, scenario 13 of 11.5.
 */
export function replacedRules(
  state: Pick<CaseState, 'procedure' | 'stage' | 'entries'>,
  pin: Partial<Pick<RulesInForce, CaseRuleCode>>,
  today: LocalDate,
): readonly ReplacedRule[] {
  const openedOn = state.entries[0]?.on ?? today
  const hasEnded = ENDED_STAGES.some((stage) => stage === state.stage)
  const until = hasEnded ? (state.entries.at(-1)?.on ?? today) : today
  const symbols = new Set(codesOf(state.procedure).flatMap((code) => pin[code]?.basis.symbol ?? []))
  return [...symbols].flatMap((symbol) =>
    succeededBetween(symbol, openedOn, until).map(({ by, on, isRead }) => ({
      ...{ symbol, by: by.symbol, issuer: by.issuer, on, isRead },
    })),
  )
}
