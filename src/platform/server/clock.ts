import { randomBytes } from 'node:crypto'
import { type Id, uuidV7 } from '#kernel/id.ts'
import { type LocalDate, localDateAt } from '#kernel/local-date.ts'

/** The only source of time: the demonstration data and tests bring their own. */
export interface Clock {
  readonly now: () => Date
}

export const systemClock: Clock = { now: () => new Date() }

export function today(clock: Clock): LocalDate {
  return localDateAt(clock.now())
}

export function newId<K extends string>(clock: Clock): Id<K> {
  return uuidV7(clock.now().getTime(), randomBytes(10)) as Id<K>
}
