import type { LocalDate } from '#kernel/local-date.ts'
import type { CommitmentState } from './commitment.ts'

export interface Counted {
  readonly id: string
  readonly state: CommitmentState
  readonly madeOn: LocalDate
  readonly dueOn: LocalDate
  readonly closedOn: LocalDate | null
}

export interface PreviousResult {
  readonly done: number
  readonly total: number
  /** Whole percent, rounded down: 89,9 % is not 90 %. Null where nothing was due. */
  readonly percent: number | null
  /** What the figures were counted from. */
  readonly doneIds: readonly string[]
  readonly openIds: readonly string[]
}

/**
 * How much of what was due by a meeting was done. Counted is what was made before the meeting, due by its day, not dropped
 * by then and not already accepted before the previous meeting. Source: HD 42-HD/BTCTW, criterion 6 (7 on the itemised
 * sheets); counting accepted commitments is our reading of "kết quả lãnh đạo thực hiện".
 */
export function resultOfPrevious(
  commitments: readonly Counted[],
  { on, previousOn }: { readonly on: LocalDate; readonly previousOn: LocalDate | null },
): PreviousResult {
  const closedBy = ({ closedOn }: Counted, day: LocalDate) => closedOn !== null && closedOn <= day
  const due = commitments.filter(
    (one) =>
      one.madeOn < on &&
      one.dueOn <= on &&
      !(one.state === 'dropped' && closedBy(one, on)) &&
      !(previousOn !== null && one.closedOn !== null && one.closedOn < previousOn),
  )
  const isDone = (one: Counted) => one.state === 'accepted' && closedBy(one, on)
  const doneIds = due.filter(isDone).map((one) => one.id)
  const total = due.length
  const percent = total === 0 ? null : Math.floor((doneIds.length * 100) / total)
  const openIds = due.filter((one) => !isDone(one)).map((one) => one.id)
  return { done: doneIds.length, total, percent, doneIds, openIds }
}
