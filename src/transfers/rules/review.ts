import type { MeetingId } from '#kernel/id.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import { err, ok, type Result } from '#kernel/result.ts'
import { checkDay, type DayRefusal } from './days.ts'
import { checkStage, type StageRefusal } from './stages.ts'
import type { ReviewPlace, Transfer, TransferChange } from './transfer.ts'

export interface ReviewTransfer {
  readonly place: ReviewPlace
  /** The meeting it was done in; null where the committee did it by itself. */
  readonly meetingId: MeetingId | null
  readonly on: LocalDate
  /** The member's own review is in hand. */
  readonly selfReview: boolean
  readonly note: string
  readonly today: LocalDate
}

export interface ReviewContext {
  /** Day the meeting named was held in this cell; null where no such meeting was held. */
  readonly meetingHeldOn: LocalDate | null
}

export type ReviewRefusal =
  | StageRefusal
  | DayRefusal
  | { readonly code: 'self_review_missing' }
  | { readonly code: 'review_meeting_missing' }
  | { readonly code: 'review_meeting_not_held' }

/** The cell has reviewed the member who goes, his self-review in hand. Source: QĐ 4192-QĐ/BTCTW. */
export function decideReview(
  transfer: Transfer,
  context: ReviewContext,
  input: ReviewTransfer,
): Result<TransferChange, ReviewRefusal> {
  const stage = checkStage(transfer, 'review')
  if (!stage.ok) return stage
  if (!input.selfReview) return err({ code: 'self_review_missing' })
  if (input.place === 'meeting' && input.meetingId === null) return err({ code: 'review_meeting_missing' })
  if (input.meetingId !== null && context.meetingHeldOn === null) return err({ code: 'review_meeting_not_held' })
  const reviewedOn = context.meetingHeldOn ?? input.on
  const day = checkDay(reviewedOn, transfer.requestedOn, input.today)
  if (!day.ok) return day
  const { place: reviewedIn, meetingId: reviewMeetingId, note: reviewNote } = input
  return ok({ stage: 'reviewed', reviewedOn, reviewedIn, reviewMeetingId, reviewNote })
}
