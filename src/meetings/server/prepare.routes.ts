import type { FastifyInstance } from 'fastify'
import { findOnShelf } from '#library/public.ts'
import { serve } from '#platform/server/http/serve.ts'
import { holdsOfficeOver } from '#units/public.ts'
import { prepareApi } from '../contract/prepare.ts'
import { decideAddGuest } from '../rules/acts/add-guest.ts'
import { decideAddItem } from '../rules/acts/add-item.ts'
import { decideAppoint } from '../rules/acts/appoint.ts'
import { decideCancel } from '../rules/acts/cancel.ts'
import { decideChangeItem } from '../rules/acts/change-item.ts'
import { decideDropItem } from '../rules/acts/drop-item.ts'
import { decideMoveItem } from '../rules/acts/move-item.ts'
import { decidePostDocuments } from '../rules/acts/post-documents.ts'
import { decidePostpone } from '../rules/acts/postpone.ts'
import { decideQuoteTexts } from '../rules/acts/quote-texts.ts'
import { decideSendNotice } from '../rules/acts/send-notice.ts'
import { decideSetSchedule } from '../rules/acts/set-schedule.ts'
import { decideSetTopic } from '../rules/acts/set-topic.ts'
import { issueNoticeWithAct } from './issue-with-act.ts'
import { callOf } from './meeting-call.ts'
import type { MeetingsDeps } from './meetings.deps.ts'
import { actOnMeeting } from './meetings.service.ts'
import { recipientsOf } from './notice.queries.ts'
import { queueNoticeMails } from './notice-mail.jobs.ts'
import { openMeeting, openMonth } from './open.service.ts'

/** Opening a month, schedule, programme, notice: translation only. */
export function prepareRoutes(app: FastifyInstance, deps: MeetingsDeps): void {
  serve(app, prepareApi.openMonth, async ({ actor, key, params, body }) =>
    openMonth(deps, actor, { key, unitId: params.unitId, input: body }),
  )
  serve(app, prepareApi.openMeeting, async ({ actor, key, params, body }) =>
    openMeeting(deps, actor, { key, unitId: params.unitId, input: body }),
  )
  serve(app, prepareApi.setSchedule, async (incoming) => {
    const call = callOf(prepareApi.setSchedule, incoming, 'meeting.prepare', [])
    return actOnMeeting(deps, incoming.actor, call, async (head, { ctx, rules }) =>
      decideSetSchedule(head, incoming.body, ctx, await rules()),
    )
  })
  serve(app, prepareApi.setTopic, async (incoming) => {
    const call = callOf(prepareApi.setTopic, incoming, 'meeting.prepare', ['agenda'])
    return actOnMeeting(deps, incoming.actor, call, async (meeting, { ctx, rules }) =>
      decideSetTopic(meeting, incoming.body, ctx, await rules()),
    )
  })
  serve(app, prepareApi.postDocuments, async (incoming) =>
    actOnMeeting(
      deps,
      incoming.actor,
      callOf(prepareApi.postDocuments, incoming, 'meeting.prepare', []),
      (head, { ctx }) => decidePostDocuments(head, incoming.body, ctx),
    ),
  )
  serve(app, prepareApi.sendNotice, async (incoming) => {
    const call = callOf(prepareApi.sendNotice, incoming, 'meeting.prepare', ['roster'])
    const { actor, key, params, body } = incoming
    return actOnMeeting(deps, actor, call, async (meeting, aids) => {
      const to = await recipientsOf(aids.trx, meeting, body, actor.today)
      const decision = decideSendNotice(meeting, { to, happenedAt: body.happenedAt }, aids.ctx)
      if (decision.ok) await queueNoticeMails(aids.trx, params.id, to)
      return await issueNoticeWithAct(decision, { deps, aids, actor, key, meetingId: params.id })
    })
  })
  serve(app, prepareApi.postpone, async (incoming) =>
    actOnMeeting(deps, incoming.actor, callOf(prepareApi.postpone, incoming, 'meeting.prepare', []), (head, { ctx }) =>
      decidePostpone(head, incoming.body.reason, ctx),
    ),
  )
  serve(app, prepareApi.cancel, async (incoming) =>
    actOnMeeting(deps, incoming.actor, callOf(prepareApi.cancel, incoming, 'meeting.prepare', []), (head, { ctx }) =>
      decideCancel(head, incoming.body.reason, ctx),
    ),
  )
  programmeRoutes(app, deps)
}

function programmeRoutes(app: FastifyInstance, deps: MeetingsDeps): void {
  serve(app, prepareApi.addItem, async (incoming) =>
    actOnMeeting(
      deps,
      incoming.actor,
      callOf(prepareApi.addItem, incoming, 'meeting.prepare', ['agenda', 'roster']),
      (meeting, { ctx }) => decideAddItem(meeting, incoming.body, ctx),
    ),
  )
  serve(app, prepareApi.changeItem, async (incoming) => {
    const { itemId, ...change } = incoming.body
    const call = callOf(prepareApi.changeItem, incoming, 'meeting.prepare', ['agenda', 'roster'])
    return actOnMeeting(deps, incoming.actor, call, (meeting, { ctx }) =>
      decideChangeItem(meeting, { itemId, change }, ctx),
    )
  })
  serve(app, prepareApi.quoteTexts, async (incoming) => {
    const { actor, body } = incoming
    const call = callOf(prepareApi.quoteTexts, incoming, 'meeting.prepare', ['agenda'])
    return actOnMeeting(deps, actor, call, async (meeting, { ctx, trx }) => {
      const shelf = await findOnShelf(trx, meeting.unitId, body.textIds, actor.today)
      return decideQuoteTexts(meeting, { ...body, shelf }, ctx)
    })
  })
  serve(app, prepareApi.moveItem, async (incoming) =>
    actOnMeeting(
      deps,
      incoming.actor,
      callOf(prepareApi.moveItem, incoming, 'meeting.prepare', ['agenda']),
      (meeting, { ctx }) => decideMoveItem(meeting, incoming.body, ctx),
    ),
  )
  serve(app, prepareApi.dropItem, async (incoming) =>
    actOnMeeting(
      deps,
      incoming.actor,
      callOf(prepareApi.dropItem, incoming, 'meeting.prepare', ['agenda']),
      (meeting, { ctx }) => decideDropItem(meeting, incoming.body, ctx),
    ),
  )
  serve(app, prepareApi.addGuest, async (incoming) =>
    actOnMeeting(deps, incoming.actor, callOf(prepareApi.addGuest, incoming, 'meeting.prepare', []), (head, { ctx }) =>
      decideAddGuest(head, incoming.body, ctx),
    ),
  )
  serve(app, prepareApi.appoint, async (incoming) =>
    actOnMeeting(
      deps,
      incoming.actor,
      callOf(prepareApi.appoint, incoming, 'meeting.prepare', ['roster']),
      async (meeting, { ctx, trx }) => {
        const { personId } = incoming.body
        const isOfficerAbove = await holdsOfficeOver(trx, meeting.unitId, personId, incoming.actor.today)
        return decideAppoint(meeting, { ...incoming.body, isOfficerAbove }, ctx)
      },
    ),
  )
}
