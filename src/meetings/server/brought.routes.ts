import type { FastifyInstance } from 'fastify'
import { err, ok } from '#kernel/result.ts'
import { serve } from '#platform/server/http/serve.ts'
import { readApi } from '../contract/read.ts'
import { notTakenUp } from '../rules/agenda-proposal.ts'
import { refusedAtTheDoor } from '../rules/context.ts'
import type { MeetingsDeps } from './meetings.deps.ts'
import { withParts } from './meetings.store.ts'
import { agendaFacts } from './open.service.ts'
import { listPromised } from './promised.queries.ts'
import { findHead, reachOf } from './store/head.store.ts'

/** What came up since a meeting was planned. */
export function broughtRoutes(app: FastifyInstance, deps: MeetingsDeps): void {
  serve(app, readApi.brought, async ({ actor, params: { id } }) => {
    const found = await findHead(deps.db, id, reachOf(actor, 'meeting.prepare'))
    if (!found) return err({ code: 'not_found' })
    const meeting = await withParts(deps.db, found, ['agenda'], deps.clock.now())
    const roles = { personId: actor.personId, roles: found.roles }
    if (refusedAtTheDoor(meeting, 'add_item', roles)) return ok({ items: [], promised: [] })
    const { unitId, month, kind } = found.head
    const facts = await agendaFacts(deps, deps.db, { unitId, month, on: actor.today })
    const items = notTakenUp(kind, facts, meeting.agenda)
    const promised = await listPromised(deps.db, actor, items)
    return ok({ items: items.map(({ links, ...item }) => ({ ...item, links: [...links] })), promised: [...promised] })
  })
}
