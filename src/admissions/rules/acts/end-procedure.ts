import { err, ok, type Result } from '#kernel/result.ts'
import type { Procedure } from '../procedure.ts'
import { stepOf } from '../procedure.ts'

export type EndRefusal = { readonly code: 'procedure_closed' } | { readonly code: 'decided_already' }

/** Given up with a reason: the person withdrew, was not chosen, or explained himself. Not after a decision that has taken effect. */
export function decideEnd(procedure: Procedure, reason: string): Result<{ readonly reason: string }, EndRefusal> {
  if (procedure.state !== 'running') return err({ code: 'procedure_closed' })
  if (stepOf(procedure, 'recognition_decision') || stepOf(procedure, 'exit_decision')) {
    return err({ code: 'decided_already' })
  }
  return ok({ reason })
}
