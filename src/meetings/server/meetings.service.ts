import type { ActId, MeetingId } from '#kernel/id.ts'
import { err, ok, type Result } from '#kernel/result.ts'
import type { Permission } from '#platform/access/rights.ts'
import type { Actor } from '#platform/server/access/actor.ts'
import { performAct, type Recorded } from '#platform/server/acts/perform.ts'
import { newId } from '#platform/server/clock.ts'
import type { Trx } from '#platform/server/db/db.ts'
import type { RulesInForce } from '#rulebook/rules/rule.ts'
import type { ActContext } from '../rules/context.ts'
import type { MeetingEvent } from '../rules/events.ts'
import type { MeetingPart, MeetingWith } from '../rules/meeting.ts'
import type { MeetingsDeps } from './meetings.deps.ts'
import { rosterOfMeeting, rulesOfMeeting, withParts } from './meetings.store.ts'
import { type FoundMeeting, loadHead, reachOf } from './store/head.store.ts'
import { recordEvents } from './store/record.ts'

type NotFound = { readonly code: 'not_found' }
export type ActReply = { readonly version: number; readonly id: string | null }

/** Who does what to which meeting, and what the rule needs to see. */
export interface MeetingActCall<P extends MeetingPart> {
  readonly key: ActId
  /** The endpoint's name. */
  readonly name: string
  readonly id: MeetingId
  readonly request: unknown
  /** The permission that makes an officer of the caller for this act. */
  readonly officerBy: Permission
  readonly parts: readonly P[]
}

/** What a decision may ask for beyond the meeting itself; nothing is loaded before it does. */
export interface DecisionAids {
  readonly ctx: ActContext
  readonly trx: Trx
  readonly found: FoundMeeting
  readonly rules: () => Promise<RulesInForce>
}

/** Load under lock, let the rule decide, record what it decided: one transaction, no rule in here. */
export function actOnMeeting<P extends MeetingPart, E extends { readonly code: string }>(
  deps: MeetingsDeps,
  actor: Actor,
  { key, name, id, request, officerBy, parts }: MeetingActCall<P>,
  decide: (
    meeting: MeetingWith<P>,
    aids: DecisionAids,
  ) => Result<readonly MeetingEvent[], E> | Promise<Result<readonly MeetingEvent[], E>>,
) {
  const call = { key, name, by: actor, request: { id, ...(request as object) } }
  return performAct(
    deps,
    call,
    async ({ trx, actId, at, write }): Promise<Result<Recorded<ActReply>, E | NotFound>> => {
      const found = await loadHead(trx, id, reachOf(actor, officerBy))
      if (!found) return err({ code: 'not_found' })
      const makeId = () => newId(deps.clock)
      const ctx: ActContext = { actor: { personId: actor.personId, roles: found.roles }, at, newId: makeId }
      const rules = () => rulesOfMeeting(trx, found, at)
      const decision = await decide(await withParts(trx, found, parts, at), { ctx, trx, found, rules })
      if (!decision.ok) return decision

      const events = decision.value
      const { unitId } = found.head
      const starts = events.some((event) => event.type === 'started')
      const pins = starts ? { rules: await rules(), roster: await rosterOfMeeting(trx, found, at) } : null
      const recording = { meetingId: id, unitId, actId, by: actor.personId, at, pins, newId: makeId, write }
      await recordEvents(trx, recording, events)
      // The row is locked: nobody else counts meanwhile.
      const version = found.version + 1
      const subject = { kind: 'meeting', id }
      return ok({ reply: { version, id: madeId(events) }, unitId, subject, content: events })
    },
  )
}

/** The id of what an act made, so that the client can point to it at once. */
export function madeId(events: readonly MeetingEvent[]): string | null {
  for (const event of events) {
    switch (event.type) {
      case 'item_added':
        return event.item.id
      case 'paper_assigned':
        return event.paper.id
      case 'guest_added':
        return event.guest.id
      case 'opinion_handed_in':
      case 'opinion_reserved':
        return event.opinion.id
      case 'turn_recorded':
        return event.turn.id
      case 'voted':
      case 'minutes_adopted':
        return event.vote.id
      case 'commitment_recorded':
        return event.commitment.id
      case 'shortcoming_recorded':
        return event.shortcoming.id
      case 'addendum_added':
        return event.addendum.id
      default:
    }
  }
  return null
}
