import { err, ok, type Result } from '#kernel/result.ts'
import type { RecordRequest } from './request.ts'

export type WithdrawRefusal = { readonly code: 'request_closed' } | { readonly code: 'not_yours_to_withdraw' }

/** The member takes back what was asked about him, as long as nobody has decided. */
export function decideWithdraw(
  request: Pick<RecordRequest, 'state' | 'personId'>,
  by: string,
): Result<{ readonly type: 'record_request_withdrawn' }, WithdrawRefusal> {
  if (request.personId !== by) return err({ code: 'not_yours_to_withdraw' })
  if (request.state !== 'open') return err({ code: 'request_closed' })
  return ok({ type: 'record_request_withdrawn' })
}
