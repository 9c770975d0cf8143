import type { ResolvedRule } from '#rulebook/rules/rule.ts'

/** A value of the rule book with what it rests on and how sure it is, as a page shows it. */
export function viewRule({ value, basis, certainty }: Pick<ResolvedRule, 'value' | 'basis' | 'certainty'>) {
  return { value, basis, certainty }
}
