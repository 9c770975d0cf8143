import type { LocalDate } from '#kernel/local-date.ts'
import { err, ok, type Result } from '#kernel/result.ts'

/** A deciding paper. Numbers begin again with each term, so only all four together name one paper. */
export interface Decision {
  /** As written before the dash: `05`. */
  readonly number: string
  /** `QĐ/ĐU`. */
  readonly symbol: string
  readonly issuer: string
  readonly issuedOn: LocalDate
}

export const DECISION_LIMITS = { number: 20, symbol: 30, issuer: 150 } as const

/** What a change rests on: the paper itself or, for old times, a text that says what is known of it. */
export interface DecidedBy {
  readonly decision: Decision | null
  readonly basis: string
}

export type DecisionRefusal =
  | { readonly code: 'decision_missing' }
  | { readonly code: 'decision_in_future'; readonly issuedOn: LocalDate }

/** No change of a unit without its paper; the paper is signed before it is recorded, whenever it takes effect. */
export function checkDecided({ decision, basis }: DecidedBy, today: LocalDate): Result<null, DecisionRefusal> {
  if (decision === null) return basis === '' ? err({ code: 'decision_missing' }) : ok(null)
  if (decision.issuedOn > today) return err({ code: 'decision_in_future', issuedOn: decision.issuedOn })
  return ok(null)
}
