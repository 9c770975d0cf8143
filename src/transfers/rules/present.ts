import type { LocalDate } from '#kernel/local-date.ts'
import { err, ok, type Result } from '#kernel/result.ts'
import { checkDay, type DayRefusal } from './days.ts'
import { checkStage, type StageRefusal } from './stages.ts'
import type { Transfer, TransferChange } from './transfer.ts'

export interface PresentTransfer {
  readonly on: LocalDate
  readonly lateReason: string
  readonly today: LocalDate
}

export type PresentRefusal =
  | StageRefusal
  | DayRefusal
  | { readonly code: 'late_reason_missing'; readonly dueOn: LocalDate }

/** The introduction is presented at the destination; after its last day only with a reason. `dueOn` is that last day. */
export function decidePresent(
  transfer: Transfer,
  { dueOn }: { readonly dueOn: LocalDate },
  { on, lateReason, today }: PresentTransfer,
): Result<TransferChange, PresentRefusal> {
  const stage = checkStage(transfer, 'present')
  if (!stage.ok) return stage
  const day = checkDay(on, transfer.handedOverOn ?? transfer.introducedOn, today)
  if (!day.ok) return day
  if (on > dueOn && lateReason === '') return err({ code: 'late_reason_missing', dueOn })
  return ok({ stage: 'presented', presentedOn: on, lateReason: on > dueOn ? lateReason : '' })
}
