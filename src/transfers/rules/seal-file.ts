import type { LocalDate } from '#kernel/local-date.ts'
import { err, ok, type Result } from '#kernel/result.ts'
import { checkDay, type DayRefusal } from './days.ts'
import { checkStage, type StageRefusal } from './stages.ts'
import type { FileItem, Transfer, TransferChange } from './transfer.ts'

export type SealRefusal = StageRefusal | DayRefusal | { readonly code: 'transfer_file_empty' }

/** The file is listed and sealed: what goes with the member is known paper by paper. Sealed anew until the introduction is written. */
export function decideSealFile(
  transfer: Transfer,
  input: { readonly items: readonly FileItem[]; readonly on: LocalDate; readonly today: LocalDate },
): Result<TransferChange, SealRefusal> {
  const stage = checkStage(transfer, 'sealFile')
  if (!stage.ok) return stage
  if (input.items.length === 0) return err({ code: 'transfer_file_empty' })
  const day = checkDay(input.on, transfer.reviewedOn, input.today)
  if (!day.ok) return day
  return ok({ stage: transfer.stage, fileSealedOn: input.on })
}
