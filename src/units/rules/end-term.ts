import type { PersonId } from '#kernel/id.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import { err, ok, type Result } from '#kernel/result.ts'
import type { Term } from './begin-term.ts'
import { mayRecordTerm, type TermAuthority } from './offices.ts'

export interface EndTerm {
  /** First day without the office: its rights end that day. */
  readonly toOn: LocalDate
  readonly authority: TermAuthority
  readonly by: PersonId | null
}

export type EndTermRefusal =
  | { readonly code: 'term_has_ended'; readonly toOn: LocalDate }
  | { readonly code: 'term_ends_before_start' }
  | { readonly code: 'office_recorded_above' }
  | { readonly code: 'own_term' }

export interface TermEnded {
  readonly type: 'term_ended'
  readonly termId: string
  readonly toOn: LocalDate
}

/** Ends an open term; a term that has its end keeps it. Ending it on its first day takes back one recorded by mistake. */
export function decideEndTerm(term: Term, { toOn, authority, by }: EndTerm): Result<TermEnded, EndTermRefusal> {
  if (!mayRecordTerm(authority, term.office)) return err({ code: 'office_recorded_above' })
  if (by !== null && by === term.personId) return err({ code: 'own_term' })
  if (term.toOn !== null) return err({ code: 'term_has_ended', toOn: term.toOn })
  if (toOn < term.fromOn) return err({ code: 'term_ends_before_start' })
  return ok({ type: 'term_ended', termId: term.id, toOn })
}
