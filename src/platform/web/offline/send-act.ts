import { CallFailed } from '../call/call-failed.ts'
import { request } from '../call/request.ts'
import type { SendAct, Sending } from './waiting-act.ts'

/** Refusals that say nothing about the act itself: it waits and is sent again. */
const TRY_AGAIN = new Set(['too_many_requests', 'unavailable', 'offline'])

/** Sends a waiting act to the server under its own key and for the person who made it. */
export const sendAct: SendAct = async (act) => {
  try {
    return {
      kind: 'confirmed',
      answer: await request(act.endpoint, { ...act.args, key: act.key, personId: act.personId }),
    }
  } catch (error) {
    if (error instanceof CallFailed) return toSending(error)
    throw error
  }
}

/** What a failed call means for the act that was sent. Another person signed in by now counts as signed out. */
export function toSending({ kind, code, facts, reference }: CallFailed): Sending {
  if (kind === 'signedOut' || code === 'other_person') return { kind: 'signed_out' }
  if (kind === 'refused' && !TRY_AGAIN.has(code)) return { kind: 'refused', refusal: { code, facts, reference } }
  return { kind: 'unreachable' }
}
