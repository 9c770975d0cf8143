import type { LocalDate } from '#kernel/local-date.ts'
import { err, ok, type Result } from '#kernel/result.ts'
import { checkDay, type DayRefusal } from './days.ts'
import { checkStage, type StageRefusal } from './stages.ts'
import type { Transfer, TransferChange } from './transfer.ts'

export interface AcceptTransfer {
  readonly on: LocalDate
  readonly note: string
  readonly today: LocalDate
}

export type AcceptRefusal = StageRefusal | DayRefusal | { readonly code: 'destination_not_cell' }

/** The destination takes the member: from that day an official transfer has him on its roll. */
export function decideAccept(
  transfer: Transfer,
  { isCell }: { readonly isCell: boolean },
  { on, note, today }: AcceptTransfer,
): Result<TransferChange, AcceptRefusal> {
  const stage = checkStage(transfer, 'accept')
  if (!stage.ok) return stage
  if (!isCell) return err({ code: 'destination_not_cell' })
  const day = checkDay(on, transfer.presentedOn, today)
  if (!day.ok) return day
  return ok({ ...accepted(transfer, on), acceptanceNote: note })
}

export type DepartureRefusal = StageRefusal | DayRefusal | { readonly code: 'destination_inside' }

/** A place outside the installation has told that it took the member. Until then he stays on the roll of his cell. */
export function decideConfirmDeparture(
  transfer: Transfer,
  { on, note, today }: AcceptTransfer,
): Result<TransferChange, DepartureRefusal> {
  if (transfer.toUnitId !== null) return err({ code: 'destination_inside' })
  const stage = checkStage(transfer, 'confirmDeparture')
  if (!stage.ok) return stage
  const day = checkDay(on, transfer.introducedOn, today)
  if (!day.ok) return day
  return ok({ ...accepted(transfer, on), acceptanceNote: note })
}

function accepted({ kind }: Transfer, on: LocalDate): TransferChange {
  return { stage: 'accepted', acceptedOn: on, ...(kind === 'official' ? { closedOn: on } : {}) }
}
