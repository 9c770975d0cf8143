import type { PersonId, UnitId, UserId } from '#kernel/id.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import { type Office, type Permission, RIGHTS } from '#platform/access/rights.ts'
import type { PlainCondition } from '../acts/plain-write.ts'

export interface TermHeld {
  readonly unitId: UnitId
  readonly office: Office
}

/** Where a permission reaches on a day: single units, and units with all below them. Goes into every query. */
export interface UnitScope {
  readonly unitIds: readonly UnitId[]
  readonly subtreeIds: readonly UnitId[]
  readonly on: LocalDate
}

/** Who is calling, with the offices held today. */
export interface Actor {
  readonly userId: UserId
  readonly personId: PersonId
  readonly sessionId: string
  readonly terms: readonly TermHeld[]
  readonly today: LocalDate
  readonly scopeOf: (permission: Permission) => UnitScope
}

/**
 * Who called before with this session, and a condition of the database that holds only while all that makes him this actor is unchanged.
 * Whatever is done for him unasked must be written by a statement that asks for it.
 */
export interface RememberedCaller {
  readonly actor: Actor
  readonly proof: PlainCondition
}

export function makeActor(facts: Omit<Actor, 'scopeOf'>): Actor {
  return { ...facts, scopeOf: (permission) => scopeOfTerms(facts.terms, permission, facts.today) }
}

export function scopeOfTerms(terms: readonly TermHeld[], permission: Permission, on: LocalDate): UnitScope {
  const reachOf = (term: TermHeld) => RIGHTS[term.office][permission]
  const unitsWith = (reach: 'unit' | 'subtree') => [
    ...new Set(terms.filter((term) => reachOf(term) === reach).map((term) => term.unitId)),
  ]
  return { unitIds: unitsWith('unit'), subtreeIds: unitsWith('subtree'), on }
}

export function isEmptyScope(scope: UnitScope): boolean {
  return scope.unitIds.length === 0 && scope.subtreeIds.length === 0
}
