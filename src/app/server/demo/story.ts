import type { PersonId, UnitId } from '#kernel/id.ts'
import type { LocalDate, Month } from '#kernel/local-date.ts'
import type { DemoCall, TravellingClock } from './caller.ts'
import type { DemoPerson } from './world.ts'

/** A cell with the people who play a part in its months. */
export interface Cast {
  readonly unitId: UnitId
  readonly place: string
  readonly secretary: DemoPerson
  readonly deputy: DemoPerson | null
  readonly minuteTaker: DemoPerson
  /** Those who come and may speak, oldest first. */
  readonly active: readonly DemoPerson[]
  /** Whoever decides the grade above. */
  readonly officer: PersonId
}

/** What the story is told with. */
export interface Teller {
  readonly call: DemoCall
  readonly clock: TravellingClock
}

export interface Promise_ {
  readonly what: string
  readonly product: string
}

/** How one month goes. Everything not named goes as it should. */
export interface MonthPlan {
  readonly month: Month
  readonly meetsOn: LocalDate
  readonly topic: string | null
  /** What the meeting decided, each line for the next active member in turn. */
  readonly promises: readonly Promise_[]
  readonly speeches: readonly string[]
  /** How many of the active are excused, and how many just do not come. */
  readonly excused: number
  readonly unexcused: number
  readonly daysToReport: number
  readonly documentsDaysBefore: number
  /** Set where the committee's grade differs from the cell's own. */
  readonly gradedDown: string | null
  readonly postponedFirst: string | null
  /** Gives every month another order of people. */
  readonly turn: number
}

/** The person at a place of the list, round and round. */
export function at(people: readonly DemoPerson[], index: number): DemoPerson {
  const person = people[index % people.length]
  if (!person) throw new Error('demonstration: nobody to choose from')
  return person
}
