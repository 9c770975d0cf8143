import type { BodyOf } from '#platform/contract/endpoint.ts'
import type { ActArgs } from '#platform/web/offline/waiting-act.ts'
import { holdApi } from '../../contract/hold.ts'
import { prepareApi } from '../../contract/prepare.ts'
import { decideAddGuest } from '../../rules/acts/add-guest.ts'
import { decideAppoint } from '../../rules/acts/appoint.ts'
import { decideClose } from '../../rules/acts/close.ts'
import { decideConcludeItem } from '../../rules/acts/conclude-item.ts'
import { decideEndItem } from '../../rules/acts/end-item.ts'
import { decideReadOpinion } from '../../rules/acts/read-opinion.ts'
import { decideRecordCommitment } from '../../rules/acts/record-commitment.ts'
import { decideRecordShortcoming } from '../../rules/acts/record-shortcoming.ts'
import { decideRecordTurn } from '../../rules/acts/record-turn.ts'
import { decideReserveOpinion } from '../../rules/acts/reserve-opinion.ts'
import { decideRollCall } from '../../rules/acts/roll-call.ts'
import { decideStart } from '../../rules/acts/start.ts'
import { decideStartItem } from '../../rules/acts/start-item.ts'
import { decideVote } from '../../rules/acts/vote.ts'
import type { ActContext } from '../../rules/context.ts'
import type { MeetingEvent } from '../../rules/events.ts'
import type { Meeting } from '../../rules/meeting.ts'
import type { Decision, RefusalCode } from '../../rules/refusal.ts'
import type { figuresOf } from './room-state.ts'

/** Every act of the room. Each may wait for the network. */
export const roomApi = { ...holdApi, appoint: prepareApi.appoint, addGuest: prepareApi.addGuest } as const
export type RoomApi = typeof roomApi
export type RoomActName = keyof RoomApi

type RoomAct = { [K in RoomActName]: { readonly name: K; readonly body: BodyOf<RoomApi[K]> } }[RoomActName]

const NAME_OF_PATH = new Map(Object.entries(roomApi).map(([name, { path }]) => [path, name]))
const MOMENTS = new Set(['happenedAt', 'arrivedAt', 'leftAt'])

/** A waiting act as the rules read it; undefined where it is none of the room's. */
export function readRoomAct(path: string, args: ActArgs): RoomAct | undefined {
  const name = NAME_OF_PATH.get(path)
  // The body is what a room of this program wrote on this device; only its moments change their form.
  return name === undefined ? undefined : ({ name, body: revived(args.body) } as RoomAct)
}

/** The same value with its moments as dates, as the contract's reading makes them. */
function revived(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(revived)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([name, part]) => [
      name,
      MOMENTS.has(name) && typeof part === 'string' ? new Date(part) : revived(part),
    ]),
  )
}

/** What the rules say to an act of the room: the very decisions the server takes. */
export function decideRoomAct(
  meeting: Meeting,
  act: RoomAct,
  ctx: ActContext,
  figures: ReturnType<typeof figuresOf>,
): Decision<MeetingEvent, RefusalCode> {
  switch (act.name) {
    case 'start':
      return decideStart(meeting, act.body, ctx, figures)
    case 'vote':
      return decideVote(meeting, act.body, ctx, figures)
    case 'rollCall':
      return decideRollCall(meeting, act.body, ctx)
    case 'appoint':
      // Who comes from above is known only there; the server looks when it hears of it.
      return decideAppoint(meeting, { ...act.body, isOfficerAbove: true }, ctx)
    case 'addGuest':
      return decideAddGuest(meeting, act.body, ctx)
    case 'startItem':
      return decideStartItem(meeting, act.body, ctx)
    case 'endItem':
      return decideEndItem(meeting, act.body, ctx)
    case 'concludeItem':
      return decideConcludeItem(meeting, act.body, ctx)
    case 'recordTurn':
      return decideRecordTurn(meeting, act.body, ctx)
    case 'readOpinion':
      return decideReadOpinion(meeting, act.body, ctx)
    case 'recordCommitment':
      // The room offers persons of the roster and its own unit; a unit below is the server's to know.
      return decideRecordCommitment(meeting, { ...act.body, isOwnerKnown: true }, ctx)
    case 'recordShortcoming':
      return decideRecordShortcoming(meeting, act.body, ctx)
    case 'reserveOpinion':
      return decideReserveOpinion(meeting, act.body, ctx)
    case 'close':
      return decideClose(meeting, act.body, ctx)
  }
}
