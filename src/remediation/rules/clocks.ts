import { addDays, addWorkingDays, type LocalDate } from '#kernel/local-date.ts'
import { levelsClimbed, toldFrom } from './climbing.ts'
import { effectsDue } from './effect.ts'

/** What runs on a notice: to be heard, to be put right, told higher, to be judged, to be looked at again. */
export const REMEDY_CLOCKS = ['hear', 'put_right', 'climbed', 'judge', 'effect'] as const
export type RemedyClock = (typeof REMEDY_CLOCKS)[number]

/** A clock as it is found: from which day, and of what is overdue at which level above the unit. */
export interface RemedyClockFacts {
  readonly noticeId: string
  readonly clock: RemedyClock
  readonly from: LocalDate
  readonly level: number
  readonly checked: readonly number[]
}

/** The days of the rule book. */
export interface RemedyDays {
  readonly hear: number
  readonly judgeWorking: number
  readonly climb: number
  readonly effectMonths: readonly number[]
}

interface Asked {
  readonly days: RemedyDays
  readonly today: LocalDate
  /** How far ahead what is to come is spoken of. */
  readonly horizon: LocalDate
  readonly holidays: ReadonlySet<LocalDate>
}

/** When it falls due; null while it is too early to speak of it. */
export function remedyDue(
  { clock, from, level, checked }: RemedyClockFacts,
  { days, today, horizon, holidays }: Asked,
): LocalDate | null {
  switch (clock) {
    case 'hear':
      return addDays(from, days.hear)
    case 'judge':
      return addWorkingDays(from, days.judgeWorking, holidays)
    case 'put_right':
      return from <= horizon ? from : null
    case 'climbed':
      return levelsClimbed(from, { today, days: days.climb, levels: level }) < level
        ? null
        : toldFrom(from, level, days.climb)
    case 'effect': {
      const [next] = effectsDue({ acceptedOn: from, checked }, days.effectMonths)
      return next !== undefined && next.dueOn <= horizon ? next.dueOn : null
    }
  }
}
