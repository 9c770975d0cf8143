import type { LocalDate } from '#kernel/local-date.ts'
import { err, ok, type Result } from '#kernel/result.ts'
import type { TransferCause, TransferKind } from './transfer.ts'

export interface RequestTransfer {
  readonly kind: TransferKind
  readonly cause: TransferCause
  readonly reason: string
  readonly effectiveOn: LocalDate
  readonly untilOn: LocalDate | null
  readonly requestedOn: LocalDate
  readonly today: LocalDate
}

export interface RequestContext {
  readonly isOnRoll: boolean
  /** A move of the same kind that is not closed. */
  readonly hasOpen: boolean
  /** A place outside needs no check. */
  readonly destination: 'cell' | 'outside' | 'own_cell' | 'no_cell'
}

export type RequestRefusal =
  | { readonly code: 'member_has_left' }
  | { readonly code: 'transfer_open' }
  | { readonly code: 'destination_same' }
  | { readonly code: 'destination_not_cell' }
  | SpanRefusal
  | { readonly code: 'step_in_future' }

export interface TransferRequested {
  readonly type: 'transfer_requested'
  readonly stage: 'requested'
}

/** A member, or the secretary for him, asks to go: for good, or for a time with its last day. */
export function decideRequest(
  context: RequestContext,
  input: RequestTransfer,
): Result<TransferRequested, RequestRefusal> {
  if (!context.isOnRoll) return err({ code: 'member_has_left' })
  if (context.hasOpen) return err({ code: 'transfer_open' })
  if (context.destination === 'own_cell') return err({ code: 'destination_same' })
  if (context.destination === 'no_cell') return err({ code: 'destination_not_cell' })
  if (input.requestedOn > input.today) return err({ code: 'step_in_future' })
  const span = checkSpan(input)
  if (!span.ok) return span
  return ok({ type: 'transfer_requested', stage: 'requested' })
}

export type SpanRefusal =
  | { readonly code: 'until_missing' }
  | { readonly code: 'until_before_start' }
  | { readonly code: 'until_not_for_official' }

/** A temporary activity has its last day, an official transfer has none. */
export function checkSpan({
  kind,
  effectiveOn,
  untilOn,
}: Pick<RequestTransfer, 'kind' | 'effectiveOn' | 'untilOn'>): Result<null, SpanRefusal> {
  if (kind === 'official') return untilOn === null ? ok(null) : err({ code: 'until_not_for_official' })
  if (untilOn === null) return err({ code: 'until_missing' })
  return untilOn < effectiveOn ? err({ code: 'until_before_start' }) : ok(null)
}
