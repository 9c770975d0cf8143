import type { FastifyInstance } from 'fastify'
import { serve } from '#platform/server/http/serve.ts'
import { finishApi } from '../contract/finish.ts'
import { decideAddAddendum } from '../rules/acts/add-addendum.ts'
import { decideAdoptMinutes } from '../rules/acts/adopt-minutes.ts'
import { decideGrade } from '../rules/acts/decide-grade.ts'
import { decideDraftMinutes } from '../rules/acts/draft-minutes.ts'
import { decideEditMinutes } from '../rules/acts/edit-minutes.ts'
import { decideObserverScore } from '../rules/acts/observer-score.ts'
import { decidePostResult } from '../rules/acts/post-result.ts'
import { decideReport } from '../rules/acts/report.ts'
import { decideSelfScore } from '../rules/acts/self-score.ts'
import { decideTickHandbook } from '../rules/acts/tick-handbook.ts'
import { issueWithAct } from './issue-with-act.ts'
import { callOf } from './meeting-call.ts'
import { ALL_PARTS } from './meeting-view.queries.ts'
import type { MeetingsDeps } from './meetings.deps.ts'
import { actOnMeeting } from './meetings.service.ts'
import { FACT_PARTS, scoreFactsOf } from './score-facts.queries.ts'

/** Score, minutes, report and grade: translation only. */
export function finishRoutes(app: FastifyInstance, deps: MeetingsDeps): void {
  scoreRoutes(app, deps)
  minutesRoutes(app, deps)
  serve(app, finishApi.postResult, async (incoming) =>
    actOnMeeting(deps, incoming.actor, callOf(finishApi.postResult, incoming, 'meeting.report', []), (head, { ctx }) =>
      decidePostResult(head, incoming.body, ctx),
    ),
  )
  serve(app, finishApi.tickHandbook, async (incoming) =>
    actOnMeeting(
      deps,
      incoming.actor,
      callOf(finishApi.tickHandbook, incoming, 'meeting.prepare', []),
      (head, { ctx }) => decideTickHandbook(head, incoming.body, ctx),
    ),
  )
  serve(app, finishApi.decideGrade, async (incoming) =>
    actOnMeeting(
      deps,
      incoming.actor,
      callOf(finishApi.decideGrade, incoming, 'meeting.hold', ['scores']),
      (meeting, { ctx }) => decideGrade(meeting, incoming.body, ctx),
    ),
  )
}

function scoreRoutes(app: FastifyInstance, deps: MeetingsDeps): void {
  serve(app, finishApi.selfScore, async (incoming) => {
    const call = callOf(finishApi.selfScore, incoming, 'meeting.hold', [...FACT_PARTS, 'scores'])
    return actOnMeeting(deps, incoming.actor, call, async (meeting, { ctx, trx, found, rules }) => {
      const inForce = await rules()
      const facts = await scoreFactsOf(trx, found, meeting, inForce, ctx.at)
      return decideSelfScore(meeting, { ...incoming.body, facts }, ctx, inForce)
    })
  })
  serve(app, finishApi.observerScore, async (incoming) => {
    const call = callOf(finishApi.observerScore, incoming, 'meeting.hold', [...FACT_PARTS, 'scores'])
    return actOnMeeting(deps, incoming.actor, call, async (meeting, { ctx, trx, found, rules }) => {
      const inForce = await rules()
      const facts = await scoreFactsOf(trx, found, meeting, inForce, ctx.at)
      return decideObserverScore(meeting, { ...incoming.body, facts }, ctx, inForce)
    })
  })
  serve(app, finishApi.report, async (incoming) => {
    const call = callOf(finishApi.report, incoming, 'meeting.report', [...FACT_PARTS, 'scores'])
    const { actor, key, params } = incoming
    return actOnMeeting(deps, actor, call, async (meeting, aids) => {
      const { ctx, trx, found, rules } = aids
      const inForce = await rules()
      const facts = await scoreFactsOf(trx, found, meeting, inForce, ctx.at)
      const decision = decideReport(meeting, { facts }, ctx, inForce)
      return await issueWithAct(decision, { deps, aids, actor, key, meetingId: params.id, paper: 'monthlyReport' })
    })
  })
}

function minutesRoutes(app: FastifyInstance, deps: MeetingsDeps): void {
  serve(app, finishApi.draftMinutes, async (incoming) =>
    actOnMeeting(
      deps,
      incoming.actor,
      callOf(finishApi.draftMinutes, incoming, 'meeting.hold', ALL_PARTS),
      (meeting, { ctx }) => decideDraftMinutes(meeting, ctx),
    ),
  )
  serve(app, finishApi.editMinutes, async (incoming) =>
    actOnMeeting(
      deps,
      incoming.actor,
      callOf(finishApi.editMinutes, incoming, 'meeting.hold', ['minutes']),
      (meeting, { ctx }) => decideEditMinutes(meeting, incoming.body, ctx),
    ),
  )
  serve(app, finishApi.adoptMinutes, async (incoming) => {
    const call = callOf(finishApi.adoptMinutes, incoming, 'meeting.hold', ALL_PARTS)
    const { actor, key, params } = incoming
    return actOnMeeting(deps, actor, call, async (meeting, aids) => {
      const decision = decideAdoptMinutes(meeting, incoming.body, aids.ctx, await aids.rules())
      return await issueWithAct(decision, { deps, aids, actor, key, meetingId: params.id, paper: 'minutes' })
    })
  })
  serve(app, finishApi.addAddendum, async (incoming) => {
    const { actor, key, params, body } = incoming
    const call = callOf(finishApi.addAddendum, incoming, 'meeting.hold', [])
    return actOnMeeting(deps, actor, call, async (head, aids) => {
      const decision = decideAddAddendum(head, body, aids.ctx)
      return await issueWithAct(decision, { deps, aids, actor, key, meetingId: params.id, paper: 'addendum' })
    })
  })
}
