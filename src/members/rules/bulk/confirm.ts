import { err, ok, type Result } from '#kernel/result.ts'
import type { BulkPhase } from './bulk.ts'

export interface ConfirmBulk {
  readonly phase: BulkPhase
  /** Names the comparison that stands, and the one the person looked at. */
  readonly now: string | null
  readonly seen: string
  /** Cells that are no longer there, or whose register is no longer as it was compared with. */
  readonly movedCells: number
  /** Rows of doubt named one by one that are none. */
  readonly strayRow: number | null
  readonly rows: { readonly create: number; readonly change: number; readonly leave: number }
}

export type ConfirmBulkRefusal =
  | { readonly code: 'bulk_not_ready' }
  | { readonly code: 'register_moved' }
  | { readonly code: 'row_not_doubtful'; readonly row: number }
  | { readonly code: 'nothing_to_import' }

/** The whole list goes in at once, and only as the person saw it. */
export function decideBulk(input: ConfirmBulk): Result<{ readonly type: 'bulk_entered' }, ConfirmBulkRefusal> {
  const { phase, now, seen, movedCells, strayRow, rows } = input
  if (phase !== 'ready') return err({ code: 'bulk_not_ready' })
  if (now !== seen || movedCells > 0) return err({ code: 'register_moved' })
  if (strayRow !== null) return err({ code: 'row_not_doubtful', row: strayRow })
  if (rows.create + rows.change + rows.leave === 0) return err({ code: 'nothing_to_import' })
  return ok({ type: 'bulk_entered' })
}
