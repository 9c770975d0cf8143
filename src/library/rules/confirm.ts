import { err, ok, type Result } from '#kernel/result.ts'

export interface ConfirmContext {
  readonly isOver: boolean
  readonly hasRead: boolean
}

export type ConfirmRefusal = { readonly code: 'reading_over' } | { readonly code: 'reading_confirmed' }

export const CONFIRM_REFUSALS = [
  'reading_over',
  'reading_confirmed',
] as const satisfies readonly ConfirmRefusal['code'][]

/** Said once, by whom it was asked of. A late word counts too. */
export function decideConfirm({ isOver, hasRead }: ConfirmContext): Result<null, ConfirmRefusal> {
  if (hasRead) return err({ code: 'reading_confirmed' })
  return isOver ? err({ code: 'reading_over' }) : ok(null)
}
