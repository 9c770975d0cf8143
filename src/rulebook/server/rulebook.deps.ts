import type { UnitId } from '#kernel/id.ts'
import type { LocalDate, Month } from '#kernel/local-date.ts'
import type { Db, Trx } from '#platform/server/db/db.ts'
import type { ServerDeps } from '#platform/server/deps.ts'

export interface TouchedMeetings {
  /** Meetings from the day on, below the unit, not yet adopted: they will follow the new value unless they pinned theirs. */
  readonly open: number
  /** Adopted meetings from the day on: they keep what they pinned. */
  readonly adopted: number
  /** Day of the latest adopted meeting below the unit; null where there is none. */
  readonly lastAdoptedOn: LocalDate | null
  /** The first of those from the day on, the open ones before the adopted; `on` is null where no day is set yet. */
  readonly lines: {
    readonly unitName: string
    readonly on: LocalDate | null
    readonly month: Month
    readonly isAdopted: boolean
  }[]
}

/** Meetings stand above the rule book, so app/ hands in how they are found. */
export type FindTouchedMeetings = (
  db: Db | Trx,
  asked: { readonly unitId: UnitId; readonly from: LocalDate; readonly to: LocalDate | null },
) => Promise<TouchedMeetings>

export type RulebookDeps = Pick<ServerDeps, 'db' | 'clock'> & { readonly findTouchedMeetings: FindTouchedMeetings }
