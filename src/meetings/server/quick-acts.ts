import type { ActId, MeetingId } from '#kernel/id.ts'
import { err, ok, type Result } from '#kernel/result.ts'
import type { Actor } from '#platform/server/access/actor.ts'
import type { Guarded } from '#platform/server/acts/guarded-statement.ts'
import { performGuardedAct } from '#platform/server/acts/perform-guarded.ts'
import type { PlainCondition } from '#platform/server/acts/plain-write.ts'
import { rememberedActs } from '#platform/server/acts/remembered-acts.ts'
import { newId } from '#platform/server/clock.ts'
import type { ActContext } from '../rules/context.ts'
import type { MeetingPart, MeetingWith } from '../rules/meeting.ts'
import type { MeetingsDeps } from './meetings.deps.ts'
import { type ActReply, actOnMeeting, type MeetingActCall, madeId } from './meetings.service.ts'
import { withParts } from './meetings.store.ts'
import { type KnownMeeting, RememberedMeetings } from './remembered-meetings.ts'
import { type FoundMeeting, findHead, reachOf } from './store/head.store.ts'
import { countedFrom, type GuardedEvent, guardedWrite } from './store/record-guarded.ts'

type Refusal = { readonly code: string }

/** What is asked of a running meeting, and the rule that decides it from the meeting alone. */
export interface QuickAct<P extends MeetingPart, E extends Refusal> {
  readonly call: MeetingActCall<P>
  readonly decide: (meeting: MeetingWith<P>, ctx: ActContext) => Result<readonly GuardedEvent[], E>
}

interface Incoming {
  readonly actor: Actor
  readonly key: ActId
  readonly params: { readonly id: MeetingId }
}

/**
 * For the acts a whole hall waits for: decided without a lock and written by one statement if nobody was faster. The second
 * of a caller on a meeting is decided on what is remembered of both, and proved by that statement.
 */
export function quickActs(deps: MeetingsDeps) {
  const memory = new RememberedMeetings()
  const writeRemembered = rememberedActs(deps)

  /** Reads caller and meeting anew. Where others always are faster, it is done under lock. */
  async function asked<P extends MeetingPart, E extends Refusal>(incoming: Incoming, { call, decide }: QuickAct<P, E>) {
    const { actor } = incoming
    const reach = reachOf(actor, call.officerBy)
    type Decided = Result<Guarded<ActReply>, E | { readonly code: 'not_found' }>
    const done = await performGuardedAct(deps, actCallOf(call, actor), async ({ db, at }): Promise<Decided> => {
      const found = await findHead(db, call.id, reach)
      if (!found) return err({ code: 'not_found' })
      const known = { found, meeting: await withParts(db, found, call.parts, at), reach }
      const decision = decide(known.meeting, contextOf(known, actor, at))
      if (!decision.ok) return decision
      return ok(guardedOf(known, call.parts, decision.value))
    })
    return done ?? (await actOnMeeting(deps, actor, call, (meeting, { ctx }) => decide(meeting, ctx)))
  }

  /** Decides on what is remembered; undefined where that does not lead to an act that is done. */
  async function remembered<P extends MeetingPart, E extends Refusal>(
    { actor }: Incoming,
    proof: PlainCondition,
    { call, decide }: QuickAct<P, E>,
  ): Promise<ActReply | undefined> {
    const reach = reachOf(actor, call.officerBy)
    const known = memory.recall(call.id, reach, call.parts)
    if (!known) return undefined
    const at = deps.clock.now()
    const decision = decide(known.meeting, contextOf(known, actor, at))
    if (!decision.ok) return undefined
    const decided = guardedOf(known, call.parts, decision.value)
    return (await writeRemembered({ call: actCallOf(call, actor), at, proof, decided })) ? decided.reply : undefined
  }

  function guardedOf<P extends MeetingPart>(
    known: KnownMeeting<P>,
    parts: readonly P[],
    events: readonly GuardedEvent[],
  ): Guarded<ActReply> {
    const { head, version } = known.found
    const { id, unitId } = head
    return {
      reply: { version: version + 1, id: madeId(events) },
      unitId,
      subject: { kind: 'meeting', id },
      content: events,
      guard: countedFrom(id, version),
      writes: events.map((event) => guardedWrite({ meetingId: id, unitId }, event)),
      afterWriting: () => memory.keep(known, parts, events),
    }
  }

  function contextOf({ found }: { readonly found: FoundMeeting }, { personId }: Actor, at: Date): ActContext {
    return { actor: { personId, roles: found.roles }, at, newId: () => newId(deps.clock) }
  }

  return { asked, remembered }
}

function actCallOf<P extends MeetingPart>({ key, name, id, request }: MeetingActCall<P>, by: Actor) {
  return { key, name, by, request: { id, ...(request as object) } }
}
