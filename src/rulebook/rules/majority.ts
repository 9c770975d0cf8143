/** A share of the voting base: `more_than` one half, or `at_least` two thirds. */
export interface Majority {
  readonly kind: 'more_than' | 'at_least'
  readonly numerator: number
  readonly denominator: number
}
