import type { LocalDate } from '#kernel/local-date.ts'
import type { Decision } from '../rules/decision.ts'

interface DecisionRow {
  readonly decidedNumber: string | null
  readonly decidedSymbol: string | null
  readonly decidedIssuer: string | null
  readonly decidedOn: string | null
}

/** The columns hold all four or none; the check constraint keeps them so. */
export function toDecision(row: DecisionRow): Decision | null {
  const { decidedNumber: number, decidedSymbol: symbol, decidedIssuer: issuer, decidedOn } = row
  if (number === null || symbol === null || issuer === null || decidedOn === null) return null
  return { number, symbol, issuer, issuedOn: decidedOn as LocalDate }
}

export function toDecisionRow(decision: Decision | null): DecisionRow {
  return {
    decidedNumber: decision?.number ?? null,
    decidedSymbol: decision?.symbol ?? null,
    decidedIssuer: decision?.issuer ?? null,
    decidedOn: decision?.issuedOn ?? null,
  }
}
