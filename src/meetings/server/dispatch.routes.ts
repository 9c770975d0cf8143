import type { FastifyInstance } from 'fastify'
import type { ActId, MeetingId } from '#kernel/id.ts'
import { err, ok, type Result } from '#kernel/result.ts'
import type { Actor } from '#platform/server/access/actor.ts'
import { performAct, type Recorded } from '#platform/server/acts/perform.ts'
import type { Db } from '#platform/server/db/db.ts'
import { serve } from '#platform/server/http/serve.ts'
import { type DISPATCH_FAILURES, meetingPapersApi } from '../contract/papers.ts'
import { happened, isPlainMember } from '../rules/context.ts'
import type { NoticeChannel } from '../rules/vocabulary.ts'
import type { MeetingsDeps } from './meetings.deps.ts'
import type { ActReply } from './meetings.service.ts'
import { listOpened, listPapersAhead } from './opened.routes.ts'
import { findHead, loadHead, reachOf } from './store/head.store.ts'

/** Who was told how, whether it reached him, and notices on paper put into hands. */
export function dispatchRoutes(app: FastifyInstance, deps: MeetingsDeps): void {
  serve(app, meetingPapersApi.dispatches, async ({ actor, params: { id } }) => {
    const found = await findHead(deps.db, id, reachOf(actor, 'meeting.prepare'))
    if (found === undefined) return err({ code: 'not_found' })
    const [all, papers, opened] = await Promise.all([
      listDispatches(deps.db, id),
      listPapersAhead(deps.db, id),
      listOpened(deps.db, id),
    ])
    const isPlain = isPlainMember(found.head, { personId: actor.personId, roles: found.roles })
    return ok({
      mayHandOver: found.roles.includes('officer'),
      noticeSentAt: found.head.noticeSentAt?.toISOString() ?? null,
      papers,
      dispatches: isPlain ? all.filter(({ person }) => person.id === actor.personId) : all,
      opened: isPlain ? opened.filter(({ personId }) => personId === actor.personId) : opened,
    })
  })
  serve(app, meetingPapersApi.handOver, async ({ actor, key, params, body }) =>
    handOver(deps, actor, { key, id: params.id, input: body }),
  )
}

async function listDispatches(db: Db, id: MeetingId) {
  const rows = await db
    .selectFrom('noticeDispatch as d')
    .innerJoin('person as p', 'p.id', 'd.personId')
    .select(['d.id', 'd.personId', 'p.fullName', 'd.toSuperior', 'd.channel', 'd.sentAt', 'd.deliveredAt', 'd.failure'])
    .where('d.meetingId', '=', id)
    .orderBy('d.id')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    person: { id: row.personId, name: row.fullName },
    toSuperior: row.toSuperior,
    channel: row.channel as NoticeChannel,
    sentAt: row.sentAt.toISOString(),
    deliveredAt: row.deliveredAt?.toISOString() ?? null,
    failure: row.failure as (typeof DISPATCH_FAILURES)[number] | null,
  }))
}

interface HandOver {
  readonly key: ActId
  readonly id: MeetingId
  readonly input: { readonly dispatchIds: readonly string[]; readonly happenedAt: Date | null }
}

/** A notice that reached somebody's hands is ticked once; a second tick changes nothing. */
function handOver(deps: MeetingsDeps, actor: Actor, { key, id, input }: HandOver) {
  const call = { key, name: meetingPapersApi.handOver.name, by: actor, request: { id, ...input } }
  type Refusal = { readonly code: 'not_found' | 'not_entitled' | 'in_the_future' }
  return performAct(deps, call, async ({ trx, at }): Promise<Result<Recorded<ActReply>, Refusal>> => {
    const found = await loadHead(trx, id, reachOf(actor, 'meeting.prepare'))
    if (!found) return err({ code: 'not_found' })
    if (!found.roles.includes('officer')) return err({ code: 'not_entitled' })
    const when = happened(
      { actor: { personId: actor.personId, roles: found.roles }, at, newId: () => '' },
      input.happenedAt,
    )
    if (!when.ok) return when
    await trx
      .updateTable('noticeDispatch')
      .set({ deliveredAt: when.value })
      .where('meetingId', '=', id)
      .where('id', 'in', [...input.dispatchIds])
      .where('channel', 'in', ['paper', 'in_person'])
      .where('deliveredAt', 'is', null)
      .execute()
    const content = { handedOver: input.dispatchIds, at: when.value.toISOString() }
    const subject = { kind: 'meeting', id }
    return ok({ reply: { version: found.version, id: null }, unitId: found.head.unitId, subject, content })
  })
}
