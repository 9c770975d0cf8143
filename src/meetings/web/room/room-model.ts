import type { Result } from '#kernel/result.ts'
import type { WaitingAct } from '#platform/web/offline/waiting-act.ts'
import type { MeetingView } from '../../contract/views.ts'
import type { MeetingEvent } from '../../rules/events.ts'
import { evolve } from '../../rules/evolve.ts'
import type { Meeting } from '../../rules/meeting.ts'
import type { MeetingRefusal } from '../../rules/refusal.ts'
import { decideRoomAct, readRoomAct } from './room-acts.ts'
import { toView } from './room-shown.ts'
import { figuresOf, lookerOf, toMeeting } from './room-state.ts'

type Waiting = Pick<WaitingAct, 'key' | 'endpoint' | 'args' | 'madeAt' | 'refusal'>

/**
 * The room as if the waiting acts were done: the server's own rules run here over what the server last showed. An act the
 * server refused is left out, and so is one the rules would refuse after it; what they record is known by the act's key until
 * the server has given it its id.
 */
export function applyWaiting(view: MeetingView, acts: readonly Waiting[], now: Date): MeetingView {
  let meeting = toMeeting(view)
  for (const act of acts) {
    if (act.refusal !== null) continue
    const decided = decide(view, meeting, act)
    if (decided?.ok) meeting = decided.value.reduce(evolveOnce, meeting)
  }
  return toView(view, meeting, now)
}

/** Why an act would be refused in the room as it is shown; null where it would not. Asked before it is kept, so that few acts wait in vain. */
export function refusalBeforehand(
  view: MeetingView,
  act: Pick<Waiting, 'endpoint' | 'args'>,
  now: Date,
): MeetingRefusal | null {
  const decided = decide(view, toMeeting(view), { ...act, key: 'asked', madeAt: now.toISOString(), refusal: null })
  return decided === undefined || decided.ok ? null : decided.error
}

function decide(
  view: MeetingView,
  meeting: Meeting,
  { endpoint, args, key, madeAt }: Waiting,
): Result<readonly MeetingEvent[], MeetingRefusal> | undefined {
  const act = readRoomAct(endpoint.path, args)
  const ctx = { actor: lookerOf(view), at: new Date(madeAt), newId: () => key }
  return act && decideRoomAct(meeting, act, ctx, figuresOf(view))
}

/** A confirmed act stays laid over the view until the new view is read; for that moment its record may already be there. */
function evolveOnce(meeting: Meeting, event: MeetingEvent): Meeting {
  return isThere(meeting, event) ? meeting : evolve(meeting, event)
}

function isThere(meeting: Meeting, event: MeetingEvent): boolean {
  switch (event.type) {
    case 'turn_recorded':
      return meeting.turns.some((turn) => isSame(turn, event.turn))
    case 'commitment_recorded':
      return meeting.commitments.some((line) => isSame(line, event.commitment))
    case 'opinion_reserved':
      return meeting.reservedOpinions.some((one) => isSame(one, event.opinion))
    case 'voted':
      return meeting.votes.some(({ id }) => id === event.vote.id)
    case 'shortcoming_recorded':
      return meeting.shortcomings.some(({ id }) => id === event.shortcoming.id)
    case 'guest_added':
      return meeting.guests.some(({ id }) => id === event.guest.id)
    default:
      return false
  }
}

function isSame<T extends { readonly id: string }>(left: T, right: T): boolean {
  const plain = ({ id: _, ...rest }: T) => JSON.stringify(Object.entries(rest).sort(([a], [b]) => (a < b ? -1 : 1)))
  return plain(left) === plain(right)
}
