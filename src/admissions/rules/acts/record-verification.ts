import { err, ok, type Result } from '#kernel/result.ts'
import type { VerificationFacts } from '../facts.ts'
import { RELATIONS, type Relation } from '../vocabulary.ts'

export type VerificationRefusal =
  | { readonly code: 'relation_missing'; readonly relation: Relation }
  | { readonly code: 'self_not_verified' }

/** Every relation is answered for, if only as not there; the person himself is always looked into. */
export function decideVerification(facts: VerificationFacts): Result<VerificationFacts, VerificationRefusal> {
  const outcomes = new Map(facts.relations.map(({ relation, outcome }) => [relation, outcome]))
  const missing = RELATIONS.find((relation) => !outcomes.has(relation))
  if (missing !== undefined) return err({ code: 'relation_missing', relation: missing })
  if (outcomes.get('self') !== 'verified') return err({ code: 'self_not_verified' })
  return ok({ ...facts, relations: [...outcomes].map(([relation, outcome]) => ({ relation, outcome })) })
}
