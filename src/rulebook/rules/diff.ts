import { type ResolvedRule, RULE_CODES, type RuleCode, type RulesInForce } from './rule.ts'

/** A code whose value, or what it rests on, is not the same in two sets of rules. */
export interface RuleDifference {
  readonly code: RuleCode
  readonly before: ResolvedRule
  readonly after: ResolvedRule
  /** False where only the basis, the mark or the unit that set it changed. */
  readonly valueChanged: boolean
}

/** What changes from one set of rules to another, in the order pages list rules. */
export function diffRules(before: RulesInForce, after: RulesInForce): readonly RuleDifference[] {
  return RULE_CODES.flatMap((code) => {
    const [old, now] = [before[code], after[code]]
    const valueChanged = !sameValue(old.value, now.value)
    const restsOnSame =
      old.setByUnitId === now.setByUnitId && old.certainty === now.certainty && sameValue(old.basis, now.basis)
    return valueChanged || !restsOnSame ? [{ code, before: old, after: now, valueChanged }] : []
  })
}

/** Equality of plain data, whatever the order of keys (values come back from `jsonb` with their keys reordered). */
export function sameValue(a: unknown, b: unknown): boolean {
  if (a === b) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  if (Array.isArray(a) !== Array.isArray(b)) return false
  const keys = Object.keys(a)
  if (keys.length !== Object.keys(b).length) return false
  return keys.every((key) => Object.hasOwn(b, key) && sameValue(valueAt(a, key), valueAt(b, key)))
}

function valueAt(source: object, key: string): unknown {
  return (source as Readonly<Record<string, unknown>>)[key]
}
