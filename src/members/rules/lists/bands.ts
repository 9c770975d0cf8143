/** From and to in full years, both included; `to` null: and more. */
export interface Band {
  readonly from: number
  readonly to: number | null
}

/** How a picture groups ages. No regulation's figures: lists take any age from and to. */
export const AGE_BANDS: readonly Band[] = [
  { from: 0, to: 30 },
  { from: 31, to: 40 },
  { from: 41, to: 50 },
  { from: 51, to: 60 },
  { from: 61, to: 70 },
  { from: 71, to: 80 },
  { from: 81, to: null },
]

/** How a picture groups the years of membership. */
export const PARTY_AGE_BANDS: readonly Band[] = [
  { from: 0, to: 4 },
  { from: 5, to: 9 },
  { from: 10, to: 19 },
  { from: 20, to: 29 },
  { from: 30, to: 39 },
  { from: 40, to: 49 },
  { from: 50, to: null },
]

/** How many fall in each band; what is not known is counted apart, so that the bands and `unknown` sum to all. */
export function countBands(
  years: readonly { readonly years: number | null; readonly count: number }[],
  bands: readonly Band[],
): { readonly bands: readonly number[]; readonly unknown: number } {
  const sum = (fits: (value: number | null) => boolean) =>
    years.filter((one) => fits(one.years)).reduce((total, one) => total + one.count, 0)
  const counted = bands.map(({ from, to }) =>
    sum((value) => value !== null && value >= from && (to === null || value <= to)),
  )
  return { bands: counted, unknown: sum((value) => value === null || value < 0) }
}
