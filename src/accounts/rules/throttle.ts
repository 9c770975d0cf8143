/** How many failures are free, and how the wait grows after them: doubling from `firstWaitSeconds` to `longestWaitSeconds`. */
export interface Budget {
  readonly free: number
  readonly firstWaitSeconds: number
  readonly longestWaitSeconds: number
}

/**
 * Guessing is slowed where it comes from. The wait for a name as a whole is short, and a browser in which the person
 * signed in before has a budget of its own: so a stranger who keeps guessing cannot keep the owner out.
 */
export const BUDGETS = {
  /** One name from one network address. */
  pair: { free: 5, firstWaitSeconds: 2, longestWaitSeconds: 15 * 60 },
  /** One name from anywhere but the owner's own browsers. */
  name: { free: 20, firstWaitSeconds: 2, longestWaitSeconds: 60 },
  /** Any name from one network address, which a whole office may share. */
  address: { free: 60, firstWaitSeconds: 1, longestWaitSeconds: 30 },
  /** A browser in which this person signed in before. */
  device: { free: 10, firstWaitSeconds: 2, longestWaitSeconds: 5 * 60 },
  /** The second factor, reached only with the right password. */
  totp: { free: 5, firstWaitSeconds: 5, longestWaitSeconds: 60 * 60 },
  totpOnDevice: { free: 10, firstWaitSeconds: 2, longestWaitSeconds: 5 * 60 },
  /** The password asked again of someone already signed in. */
  own: { free: 5, firstWaitSeconds: 2, longestWaitSeconds: 15 * 60 },
} as const satisfies Readonly<Record<string, Budget>>

export type BudgetName = keyof typeof BUDGETS

/** Failures are forgotten after a day without any. */
export const FORGET_AFTER_HOURS = 24
