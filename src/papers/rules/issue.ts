import type { LocalDate } from '#kernel/local-date.ts'
import { err, ok, type Result } from '#kernel/result.ts'

export const PAPER_STATES = ['issued', 'void'] as const
export type PaperState = (typeof PAPER_STATES)[number]

export type VoidRefusal = { readonly code: 'paper_already_void' }

/** A void paper keeps its number, its text and its place in the register; only its force ends, with a reason. */
export function decideVoid(state: PaperState): Result<{ readonly state: 'void' }, VoidRefusal> {
  return state === 'void' ? err({ code: 'paper_already_void' }) : ok({ state: 'void' })
}

export interface NumberTermState {
  readonly foundedOn: LocalDate
  /** Null where no congress is on record: numbers then run from the founding of the unit. */
  readonly lastTermFrom: LocalDate | null
  /** Day of the latest paper issued by the unit; null where there is none. */
  readonly lastIssuedOn: LocalDate | null
}

export type NumberTermRefusal =
  | { readonly code: 'term_not_after_last'; readonly lastTermFrom: LocalDate }
  | { readonly code: 'paper_issued_since'; readonly lastIssuedOn: LocalDate }

/** A congress closed: numbers begin again at 01. Never under papers already issued: theirs would come to mean another term. */
export function decideNumberTerm(state: NumberTermState, fromOn: LocalDate): Result<LocalDate, NumberTermRefusal> {
  const { foundedOn, lastTermFrom, lastIssuedOn } = state
  const last = lastTermFrom ?? foundedOn
  if (fromOn <= last) return err({ code: 'term_not_after_last', lastTermFrom: last })
  if (lastIssuedOn !== null && lastIssuedOn >= fromOn) return err({ code: 'paper_issued_since', lastIssuedOn })
  return ok(fromOn)
}
