import type { LocalDate } from '#kernel/local-date.ts'
import { err, ok, type Result } from '#kernel/result.ts'
import { checkDay, type DayRefusal } from './days.ts'
import { checkStage, type StageRefusal } from './stages.ts'
import type { Transfer, TransferChange } from './transfer.ts'

export type CloseRefusal = StageRefusal | { readonly code: 'reason_missing' }

/** Ends a transfer before it is accepted, with the reason: given up, called back, or sent back by the destination. */
export function decideClose(
  transfer: Transfer,
  act: 'withdraw' | 'recall' | 'sendBack',
  { reason, today }: { readonly reason: string; readonly today: LocalDate },
): Result<TransferChange, CloseRefusal> {
  const stage = checkStage(transfer, act)
  if (!stage.ok) return stage
  if (reason === '') return err({ code: 'reason_missing' })
  return ok({ stage: act === 'sendBack' ? 'returned' : 'withdrawn', closedOn: today, closeReason: reason })
}

export type ComeBackRefusal = StageRefusal | DayRefusal

/** The first day a member takes part in his own cell again. */
export function decideComeBack(
  transfer: Transfer,
  { on, today }: { readonly on: LocalDate; readonly today: LocalDate },
): Result<TransferChange, ComeBackRefusal> {
  const stage = checkStage(transfer, 'comeBack')
  if (!stage.ok) return stage
  const day = checkDay(on, transfer.acceptedOn, today)
  if (!day.ok) return day
  return ok({ stage: 'ended', closedOn: on })
}
