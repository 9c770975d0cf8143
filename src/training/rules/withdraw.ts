import { err, ok, type Result } from '#kernel/result.ts'
import { isIn } from './acts/people.ts'

export type WithdrawRefusal =
  | { readonly code: 'training_wrong_stage'; readonly stage: string }
  | { readonly code: 'training_reason_missing' | 'training_not_in_class' }

/** A unit takes a nomination back, while the class is not closed, and says why. */
export function decideWithdraw(
  { state, stage }: { readonly state: string; readonly stage: string },
  reason: string,
): Result<'withdrawn', WithdrawRefusal> {
  if (stage !== 'open' && stage !== 'settled') return err({ code: 'training_wrong_stage', stage })
  if (!isIn({ state })) return err({ code: 'training_not_in_class' })
  return reason === '' ? err({ code: 'training_reason_missing' }) : ok('withdrawn')
}
