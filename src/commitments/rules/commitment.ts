import type { CommitmentId, PersonId, UnitId } from '#kernel/id.ts'
import { firstDayOf, type LocalDate, lastDayOf, type Month } from '#kernel/local-date.ts'

/** Where a commitment was made. */
export const ORIGIN_KINDS = ['meeting', 'resolution', 'conference', 'dialogue', 'notice', 'other'] as const
export type OriginKind = (typeof ORIGIN_KINDS)[number]

/** What is stored. `reported`: handed in as done, waiting for a decision. `returned`: to be done again. */
export const COMMITMENT_STATES = ['open', 'reported', 'accepted', 'returned', 'dropped'] as const
export type CommitmentState = (typeof COMMITMENT_STATES)[number]

/** What is shown: an unfinished one past its day is late. Never stored. */
export const SHOWN_STATES = [...COMMITMENT_STATES, 'late'] as const
export type ShownState = (typeof SHOWN_STATES)[number]

/** What can happen to a commitment; its history is a list of these. */
export const EVENT_KINDS = [
  'made',
  'due_changed',
  'progressed',
  'handed_in',
  'accepted',
  'returned',
  'dropped',
  'reopened',
  'moved',
  'handed_on',
] as const
export type EventKind = (typeof EVENT_KINDS)[number]

/** Longest text a field takes, in characters. */
export const COMMITMENT_TEXT_LIMITS = { what: 1000, product: 300, partner: 300, report: 5000, reason: 1000 } as const

export type Owner =
  | { readonly kind: 'person'; readonly personId: PersonId }
  | { readonly kind: 'unit'; readonly unitId: UnitId }

/** A commitment as its acts need it. */
export interface Commitment {
  readonly id: CommitmentId
  readonly unitId: UnitId
  readonly owner: Owner
  readonly state: CommitmentState
  readonly percent: number
  readonly madeOn: LocalDate
  readonly dueOn: LocalDate
  /** The report that waits for a decision; set exactly while the state is `reported`. */
  readonly pendingReportId: string | null
}

/** What someone is to a commitment. */
export interface Standing {
  /** The owner himself, or an officer of the unit that owns it. */
  readonly isOwner: boolean
  /** Secretary or deputy of the unit whose commitment it is. */
  readonly isDecider: boolean
}

export function shownState({ state, dueOn }: Pick<Commitment, 'state' | 'dueOn'>, today: LocalDate): ShownState {
  return isUnfinished(state) && dueOn < today ? 'late' : state
}

/** Still to be worked on. */
export function isUnfinished(state: CommitmentState): boolean {
  return state === 'open' || state === 'returned'
}

export function isClosed(state: CommitmentState): boolean {
  return state === 'accepted' || state === 'dropped'
}

export interface Carried {
  readonly state: CommitmentState
  readonly madeOn: LocalDate
  readonly dueOn: LocalDate
  readonly closedOn: LocalDate | null
  readonly reportMonth: Month | null
}

/** Whether a commitment stands open in a month: made by its end and not closed before it began. */
export function isOpenAt({ madeOn, closedOn }: Pick<Carried, 'madeOn' | 'closedOn'>, month: Month): boolean {
  return madeOn <= lastDayOf(month) && (closedOn === null || closedOn >= firstDayOf(month))
}

/** Whether its owner is asked for the result in a month: the month is named, or its day falls in or before the month. */
export function isAskedAt({ dueOn, reportMonth }: Pick<Carried, 'dueOn' | 'reportMonth'>, month: Month): boolean {
  return (reportMonth !== null && reportMonth <= month) || dueOn <= lastDayOf(month)
}

/** What the agenda of a month opens with: everything open, those asked for first, then by day. */
export function openAt<C extends Carried>(commitments: readonly C[], month: Month): readonly C[] {
  return commitments
    .filter((commitment) => isOpenAt(commitment, month))
    .sort(
      (left, right) =>
        Number(isAskedAt(right, month)) - Number(isAskedAt(left, month)) || left.dueOn.localeCompare(right.dueOn),
    )
}
