import type { FastifyInstance } from 'fastify'
import type { ActId, MeetingId, PersonId } from '#kernel/id.ts'
import { err, ok, type Result } from '#kernel/result.ts'
import type { Actor } from '#platform/server/access/actor.ts'
import { performAct, type Recorded } from '#platform/server/acts/perform.ts'
import { newId } from '#platform/server/clock.ts'
import type { Db, Trx } from '#platform/server/db/db.ts'
import { serve } from '#platform/server/http/serve.ts'
import { meetingPapersApi } from '../contract/papers.ts'
import { decideMarkOpened, type OpeningFacts, type OpeningRefusal } from '../rules/mark-opened.ts'
import type { MeetingPaperState } from '../rules/vocabulary.ts'
import type { MeetingsDeps } from './meetings.deps.ts'
import { loadHead, reachOf } from './store/head.store.ts'

/** Whoever was told opens the notice, or a paper sent ahead: the proof that it reached him. */
export function openedRoutes(app: FastifyInstance, deps: MeetingsDeps): void {
  serve(app, meetingPapersApi.markOpened, async ({ actor, key, params, body }) =>
    markOpened(deps, actor, { key, id: params.id, paperId: body.paperId }),
  )
}

interface Opening {
  readonly key: ActId
  readonly id: MeetingId
  /** Null: the notice. */
  readonly paperId: string | null
}

function markOpened(deps: MeetingsDeps, actor: Actor, { key, id, paperId }: Opening) {
  const { personId } = actor
  const call = { key, name: meetingPapersApi.markOpened.name, by: actor, request: { id, paperId } }
  type Refusal = OpeningRefusal | { readonly code: 'not_found' }
  return performAct(
    deps,
    call,
    async ({ trx, actId, at }): Promise<Result<Recorded<{ openedAt: string }>, Refusal>> => {
      const found = await loadHead(trx, id, reachOf(actor, 'meeting.prepare'))
      if (!found) return err({ code: 'not_found' })
      const { unitId, noticeSentAt } = found.head
      const facts = await openingFacts(trx, { id, personId, paperId })
      const decided = decideMarkOpened({ ...facts, noticeSentAt }, at)
      if (!decided.ok) return decided
      const { openedAt } = decided.value
      await trx
        .insertInto('meetingOpened')
        .values({ id: newId(deps.clock), unitId, meetingId: id, personId, paperId, openedAt, actId })
        .onConflict((conflict) =>
          conflict.columns(['meetingId', 'personId', 'paperId']).doUpdateSet({ openedAt, actId }),
        )
        .execute()
      const content = { paperId, openedAt: openedAt.toISOString() }
      return ok({ reply: { openedAt: openedAt.toISOString() }, unitId, subject: { kind: 'meeting', id }, content })
    },
  )
}

interface Asked {
  readonly id: MeetingId
  readonly personId: PersonId
  readonly paperId: string | null
}

async function openingFacts(trx: Trx, { id, personId, paperId }: Asked): Promise<Omit<OpeningFacts, 'noticeSentAt'>> {
  const sent = await trx
    .selectFrom('noticeDispatch')
    .select('id')
    .where('meetingId', '=', id)
    .where('personId', '=', personId)
    .limit(1)
    .executeTakeFirst()
  const opened = await trx
    .selectFrom('meetingOpened')
    .select('openedAt')
    .where('meetingId', '=', id)
    .where('personId', '=', personId)
    .where('paperId', 'is not distinct from', paperId)
    .executeTakeFirst()
  return {
    wasSentToHim: sent !== undefined,
    paper: paperId === null ? null : await paperOf(trx, id, paperId),
    openedAt: opened?.openedAt ?? null,
  }
}

async function paperOf(trx: Trx, id: MeetingId, paperId: string): Promise<OpeningFacts['paper']> {
  const row = await trx
    .selectFrom('meetingPaper')
    .select('state')
    .where('meetingId', '=', id)
    .where('id', '=', paperId)
    .executeTakeFirst()
  return row && { state: row.state as MeetingPaperState }
}

/** Who has opened what; of a meeting the caller was found to see. */
export async function listOpened(db: Db, id: MeetingId) {
  const rows = await db
    .selectFrom('meetingOpened')
    .select(['personId', 'paperId', 'openedAt'])
    .where('meetingId', '=', id)
    .orderBy('openedAt')
    .orderBy('id')
    .execute()
  return rows.map(({ openedAt, ...row }) => ({ ...row, openedAt: openedAt.toISOString() }))
}

/** The papers that were sent ahead: those approved for reading. */
export async function listPapersAhead(db: Db, id: MeetingId) {
  return await db
    .selectFrom('meetingPaper')
    .select(['id', 'title'])
    .where('meetingId', '=', id)
    .where('state', '=', 'approved')
    .orderBy('id')
    .execute()
}
