import type { PersonId } from '#kernel/id.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import { err, ok, type Result } from '#kernel/result.ts'
import type { Term } from './begin-term.ts'
import { checkDecided, type Decision, type DecisionRefusal } from './decision.ts'
import { mayRecordTerm, type TermAuthority } from './offices.ts'

export interface ExtendTerm {
  readonly dueOn: LocalDate
  readonly decision: Decision
  readonly authority: TermAuthority
  readonly by: PersonId | null
  readonly today: LocalDate
}

export type ExtendTermRefusal =
  | DecisionRefusal
  | { readonly code: 'term_has_ended'; readonly toOn: LocalDate }
  | { readonly code: 'extension_not_later'; readonly dueOn: LocalDate }
  | { readonly code: 'office_recorded_above' }
  | { readonly code: 'own_term' }

export interface TermExtended {
  readonly type: 'term_extended'
  readonly termId: string
  /** What it was to end on before; null where no end was said. */
  readonly dueBefore: LocalDate | null
  readonly dueOn: LocalDate
  readonly decision: Decision
}

/** Moves the end a mandate was given for, by a decision. The end first said is kept beside it; no right begins or ends. */
export function decideExtendTerm(
  term: Term,
  { dueOn, decision, authority, by, today }: ExtendTerm,
): Result<TermExtended, ExtendTermRefusal> {
  if (!mayRecordTerm(authority, term.office)) return err({ code: 'office_recorded_above' })
  if (by !== null && by === term.personId) return err({ code: 'own_term' })
  if (term.toOn !== null) return err({ code: 'term_has_ended', toOn: term.toOn })
  const paper = checkDecided({ decision, basis: '' }, today)
  if (!paper.ok) return paper
  // Where no end was ever said, the paper that extends is itself the earliest day it can extend from.
  const before = term.dueOn ?? (decision.issuedOn > term.fromOn ? decision.issuedOn : term.fromOn)
  if (dueOn <= before) return err({ code: 'extension_not_later', dueOn: before })
  return ok({ type: 'term_extended', termId: term.id, dueBefore: term.dueOn, dueOn, decision })
}
