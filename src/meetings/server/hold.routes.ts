import type { FastifyInstance } from 'fastify'
import { isCommitmentOwnerWithin } from '#commitments/public.ts'
import { type Incoming, serve } from '#platform/server/http/serve.ts'
import { holdApi } from '../contract/hold.ts'
import { decideClose } from '../rules/acts/close.ts'
import { decideConcludeItem } from '../rules/acts/conclude-item.ts'
import { decideEndItem } from '../rules/acts/end-item.ts'
import { decideReadOpinion } from '../rules/acts/read-opinion.ts'
import { decideRecordCommitment } from '../rules/acts/record-commitment.ts'
import { decideRecordShortcoming } from '../rules/acts/record-shortcoming.ts'
import { decideRecordTurn } from '../rules/acts/record-turn.ts'
import { decideReserveOpinion } from '../rules/acts/reserve-opinion.ts'
import { decideRollCall } from '../rules/acts/roll-call.ts'
import { decideStart } from '../rules/acts/start.ts'
import { decideStartItem } from '../rules/acts/start-item.ts'
import { decideVote } from '../rules/acts/vote.ts'
import type { ActContext } from '../rules/context.ts'
import type { MeetingWith } from '../rules/meeting.ts'
import { callOf } from './meeting-call.ts'
import type { MeetingsDeps } from './meetings.deps.ts'
import { actOnMeeting } from './meetings.service.ts'
import { quickActs } from './quick-acts.ts'

/** The chair's room: translation only. */
export function holdRoutes(app: FastifyInstance, deps: MeetingsDeps): void {
  serve(app, holdApi.start, async (incoming) => {
    const call = callOf(holdApi.start, incoming, 'meeting.hold', ['roster', 'absences'])
    return actOnMeeting(deps, incoming.actor, call, async (meeting, { ctx, rules }) =>
      decideStart(meeting, incoming.body, ctx, await rules()),
    )
  })
  serve(app, holdApi.vote, async (incoming) => {
    const call = callOf(holdApi.vote, incoming, 'meeting.hold', ['roster', 'attendance', 'agenda'])
    return actOnMeeting(deps, incoming.actor, call, async (meeting, { ctx, rules }) =>
      decideVote(meeting, incoming.body, ctx, await rules()),
    )
  })
  serve(app, holdApi.close, async (incoming) => {
    const call = callOf(holdApi.close, incoming, 'meeting.hold', ['agenda', 'roster', 'attendance', 'turns', 'votes'])
    return actOnMeeting(deps, incoming.actor, call, (meeting, { ctx }) => decideClose(meeting, incoming.body, ctx))
  })
  quickRoutes(app, deps)
  itemRoutes(app, deps)
  recordRoutes(app, deps)
}

function quickRoutes(app: FastifyInstance, deps: MeetingsDeps): void {
  const { asked, remembered } = quickActs(deps)
  const rollCall = (incoming: Incoming<typeof holdApi.rollCall>) => ({
    call: callOf(holdApi.rollCall, incoming, 'meeting.hold', ['roster', 'attendance']),
    decide: (meeting: MeetingWith<'roster' | 'attendance'>, ctx: ActContext) =>
      decideRollCall(meeting, incoming.body, ctx),
  })
  serve(
    app,
    holdApi.rollCall,
    (incoming) => asked(incoming, rollCall(incoming)),
    (incoming, proof) => remembered(incoming, proof, rollCall(incoming)),
  )
  const recordTurn = (incoming: Incoming<typeof holdApi.recordTurn>) => ({
    call: callOf(holdApi.recordTurn, incoming, 'meeting.hold', ['agenda', 'roster', 'guests', 'attendance']),
    decide: (meeting: MeetingWith<'agenda' | 'roster' | 'guests' | 'attendance'>, ctx: ActContext) =>
      decideRecordTurn(meeting, incoming.body, ctx),
  })
  serve(
    app,
    holdApi.recordTurn,
    (incoming) => asked(incoming, recordTurn(incoming)),
    (incoming, proof) => remembered(incoming, proof, recordTurn(incoming)),
  )
}

function itemRoutes(app: FastifyInstance, deps: MeetingsDeps): void {
  serve(app, holdApi.startItem, async (incoming) =>
    actOnMeeting(
      deps,
      incoming.actor,
      callOf(holdApi.startItem, incoming, 'meeting.hold', ['agenda']),
      (meeting, { ctx }) => decideStartItem(meeting, incoming.body, ctx),
    ),
  )
  serve(app, holdApi.endItem, async (incoming) =>
    actOnMeeting(
      deps,
      incoming.actor,
      callOf(holdApi.endItem, incoming, 'meeting.hold', ['agenda']),
      (meeting, { ctx }) => decideEndItem(meeting, incoming.body, ctx),
    ),
  )
  serve(app, holdApi.concludeItem, async (incoming) =>
    actOnMeeting(
      deps,
      incoming.actor,
      callOf(holdApi.concludeItem, incoming, 'meeting.hold', ['agenda']),
      (meeting, { ctx }) => decideConcludeItem(meeting, incoming.body, ctx),
    ),
  )
  serve(app, holdApi.readOpinion, async (incoming) =>
    actOnMeeting(
      deps,
      incoming.actor,
      callOf(holdApi.readOpinion, incoming, 'meeting.hold', ['handedOpinions']),
      (meeting, { ctx }) => decideReadOpinion(meeting, incoming.body, ctx),
    ),
  )
}

function recordRoutes(app: FastifyInstance, deps: MeetingsDeps): void {
  serve(app, holdApi.recordCommitment, async (incoming) => {
    const call = callOf(holdApi.recordCommitment, incoming, 'meeting.hold', ['agenda', 'roster', 'shortcomings'])
    return actOnMeeting(deps, incoming.actor, call, async (meeting, { ctx, trx }) => {
      const { unitId } = meeting
      const isOwnerKnown = await isCommitmentOwnerWithin(trx, unitId, incoming.body.owner, incoming.actor.today)
      return decideRecordCommitment(meeting, { ...incoming.body, isOwnerKnown }, ctx)
    })
  })
  serve(app, holdApi.recordShortcoming, async (incoming) =>
    actOnMeeting(
      deps,
      incoming.actor,
      callOf(holdApi.recordShortcoming, incoming, 'meeting.hold', ['agenda']),
      (meeting, { ctx }) => decideRecordShortcoming(meeting, incoming.body, ctx),
    ),
  )
  serve(app, holdApi.reserveOpinion, async (incoming) => {
    const call = callOf(holdApi.reserveOpinion, incoming, 'meeting.hold', ['roster', 'votes'])
    return actOnMeeting(deps, incoming.actor, call, (meeting, { ctx }) =>
      decideReserveOpinion(meeting, incoming.body, ctx),
    )
  })
}
