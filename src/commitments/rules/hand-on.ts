import type { PersonId } from '#kernel/id.ts'
import { err, ok, type Result } from '#kernel/result.ts'
import { type Commitment, isClosed, type Standing } from './commitment.ts'

export type HandOnRefusal =
  | { readonly code: 'not_yours_to_decide' }
  | { readonly code: 'commitment_closed' }
  | { readonly code: 'awaiting_decision' }
  | { readonly code: 'owner_unknown' }
  | { readonly code: 'owner_same' }

export interface HandedOn {
  readonly type: 'handed_on'
  readonly to: PersonId
}

/** Another of the unit takes it, with its day. What was handed in is judged first. */
export function decideHandOn(
  { state, owner }: Pick<Commitment, 'state' | 'owner'>,
  { isDecider }: Standing,
  { to, isWithin }: { readonly to: PersonId; readonly isWithin: boolean },
): Result<HandedOn, HandOnRefusal> {
  if (!isDecider) return err({ code: 'not_yours_to_decide' })
  if (isClosed(state)) return err({ code: 'commitment_closed' })
  if (state === 'reported') return err({ code: 'awaiting_decision' })
  if (owner.kind === 'person' && owner.personId === to) return err({ code: 'owner_same' })
  return isWithin ? ok({ type: 'handed_on', to }) : err({ code: 'owner_unknown' })
}
