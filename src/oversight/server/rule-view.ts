import type { ResolvedRule } from '#rulebook/rules/rule.ts'

/** A value of the rule book with what it rests on, as a page shows it. */
export function viewRule<V>({
  value,
  basis,
  certainty,
}: {
  readonly value: V
  readonly basis: ResolvedRule['basis']
  readonly certainty: ResolvedRule['certainty']
}) {
  return { value, symbol: basis.symbol, article: basis.article, certainty }
}
