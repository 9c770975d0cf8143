import type { FastifyInstance } from 'fastify'
import { serve } from '#platform/server/http/serve.ts'
import { prepareApi } from '../contract/prepare.ts'
import { decideAnswerAbsence } from '../rules/acts/answer-absence.ts'
import { decideAskAbsence } from '../rules/acts/ask-absence.ts'
import { decideAssignPaper } from '../rules/acts/assign-paper.ts'
import { decideHandInOpinion } from '../rules/acts/hand-in-opinion.ts'
import { decideHandInPaper } from '../rules/acts/hand-in-paper.ts'
import { decideReviewPaper } from '../rules/acts/review-paper.ts'
import { callOf } from './meeting-call.ts'
import type { MeetingsDeps } from './meetings.deps.ts'
import { actOnMeeting } from './meetings.service.ts'

/** What is asked of members before the meeting, and what they ask: papers, opinions, absence. */
export function askedRoutes(app: FastifyInstance, deps: MeetingsDeps): void {
  serve(app, prepareApi.assignPaper, async (incoming) =>
    actOnMeeting(
      deps,
      incoming.actor,
      callOf(prepareApi.assignPaper, incoming, 'meeting.prepare', ['agenda', 'roster']),
      (meeting, { ctx }) => decideAssignPaper(meeting, incoming.body, ctx),
    ),
  )
  serve(app, prepareApi.handInPaper, async (incoming) =>
    actOnMeeting(
      deps,
      incoming.actor,
      callOf(prepareApi.handInPaper, incoming, 'meeting.prepare', ['papers']),
      (meeting, { ctx }) => decideHandInPaper(meeting, incoming.body, ctx),
    ),
  )
  serve(app, prepareApi.reviewPaper, async (incoming) =>
    actOnMeeting(
      deps,
      incoming.actor,
      callOf(prepareApi.reviewPaper, incoming, 'meeting.prepare', ['papers']),
      (meeting, { ctx }) => decideReviewPaper(meeting, incoming.body, ctx),
    ),
  )
  serve(app, prepareApi.askAbsence, async (incoming) =>
    actOnMeeting(
      deps,
      incoming.actor,
      callOf(prepareApi.askAbsence, incoming, 'meeting.prepare', ['roster', 'absences']),
      (meeting, { ctx }) => decideAskAbsence(meeting, incoming.body, ctx),
    ),
  )
  serve(app, prepareApi.answerAbsence, async (incoming) =>
    actOnMeeting(
      deps,
      incoming.actor,
      callOf(prepareApi.answerAbsence, incoming, 'meeting.prepare', ['absences']),
      (meeting, { ctx }) => decideAnswerAbsence(meeting, incoming.body, ctx),
    ),
  )
  serve(app, prepareApi.handInOpinion, async (incoming) =>
    actOnMeeting(
      deps,
      incoming.actor,
      callOf(prepareApi.handInOpinion, incoming, 'meeting.prepare', ['roster', 'agenda']),
      (meeting, { ctx }) => decideHandInOpinion(meeting, incoming.body, ctx),
    ),
  )
}
