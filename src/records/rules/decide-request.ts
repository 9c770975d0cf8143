import { err, ok, type Result } from '#kernel/result.ts'
import type { RecordRequest } from './request.ts'

export const REQUEST_VERDICTS = ['accepted', 'refused'] as const
export type RequestVerdict = (typeof REQUEST_VERDICTS)[number]

export interface DecideRequest {
  readonly verdict: RequestVerdict
  /** What the decider held in his hand: the paper, its number and day. Needed to accept where no proof came with the request. */
  readonly evidence: string
  /** A sentence: why, or why not. */
  readonly note: string
  /** What the file looked like to him; `stands` is what it looks like now. */
  readonly basedOn: string
  readonly stands: string
  readonly by: string
}

export type DecideRefusal =
  | { readonly code: 'request_closed' }
  | { readonly code: 'own_file' }
  | { readonly code: 'note_missing' }
  | { readonly code: 'evidence_missing' }
  | { readonly code: 'file_moved' }

export interface RequestDecided {
  readonly type: 'record_request_decided'
  readonly verdict: RequestVerdict
}

/** Who may decide does so with the evidence and a sentence, on the file as it is; never on his own file. */
export function decideRequest(request: RecordRequest, input: DecideRequest): Result<RequestDecided, DecideRefusal> {
  if (request.state !== 'open') return err({ code: 'request_closed' })
  if (request.personId === input.by) return err({ code: 'own_file' })
  if (input.note === '') return err({ code: 'note_missing' })
  if (input.verdict === 'accepted' && input.evidence === '' && !request.hasProof)
    return err({ code: 'evidence_missing' })
  if (input.basedOn !== input.stands) return err({ code: 'file_moved' })
  return ok({ type: 'record_request_decided', verdict: input.verdict })
}
