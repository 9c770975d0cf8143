import type { World } from './world.ts'

/** What a number must be: at least, at most. */
export type Goal = { readonly atLeast: number } | { readonly atMost: number }

export interface Measured {
  readonly value: number
  /** What stands behind the number, for the reader of the table. */
  readonly detail: string
}

export interface Item {
  readonly id: string
  readonly unit: string
  readonly goal: Goal
  readonly measure: (world: World) => Promise<Measured>
}

export function isMet(value: number, goal: Goal): boolean {
  return 'atLeast' in goal ? value >= goal.atLeast : value <= goal.atMost
}
