import type { ActId, Id, UnitId } from '#kernel/id.ts'
import { err, ok, type Result } from '#kernel/result.ts'
import type { Actor, UnitScope } from '#platform/server/access/actor.ts'
import { isVisibleUnit, visibleUnitIds } from '#platform/server/access/scope.ts'
import { performAct, type Recorded } from '#platform/server/acts/perform.ts'
import { newId } from '#platform/server/clock.ts'
import type { Db, Trx } from '#platform/server/db/db.ts'
import type { MeetingsDeps } from './meetings.deps.ts'

export interface NewTopic {
  readonly year: number
  readonly quarter: number
  readonly title: string
  readonly guidance: string
}

type NotFound = { readonly code: 'not_found' }

/** A committee sets a theme for the cells below it. */
export function setTopic(
  deps: MeetingsDeps,
  actor: Actor,
  { key, unitId, input }: { readonly key: ActId; readonly unitId: UnitId; readonly input: NewTopic },
) {
  const call = { key, name: 'topics.set', by: actor, request: { unitId, ...input } }
  return performAct(deps, call, async ({ trx, actId }): Promise<Result<Recorded<{ id: string }>, NotFound>> => {
    if (!(await isVisibleUnit(trx, actor.scopeOf('topic.set'), unitId))) return err({ code: 'not_found' })
    const id = newId<'topic'>(deps.clock)
    await recordTopic(trx, { ...input, id, unitId, actId })
    return ok({ reply: { id }, unitId, subject: { kind: 'topic', id }, content: { id, ...input } })
  })
}

/** Writes a theme inside the act that sets it. */
export async function recordTopic(
  trx: Trx,
  topic: NewTopic & { readonly id: Id<'topic'>; readonly unitId: UnitId; readonly actId: ActId },
): Promise<void> {
  await trx.insertInto('topic').values(topic).execute()
}

type TopicRefusal = NotFound | { readonly code: 'already_withdrawn' }

interface TopicCall {
  readonly key: ActId
  readonly id: Id<'topic'>
  readonly name: string
}

/** Mends a theme's words or quarter; programmes that took it keep what they took. */
export function changeTopic(deps: MeetingsDeps, actor: Actor, call: TopicCall, change: Omit<NewTopic, 'year'>) {
  return onTopic(deps, actor, call, change, async (trx) => {
    await trx.updateTable('topic').set(change).where('id', '=', call.id).execute()
  })
}

/** Takes a theme back; programmes that hold it keep it. */
export function withdrawTopic(deps: MeetingsDeps, actor: Actor, call: TopicCall) {
  return onTopic(deps, actor, call, { withdrawn: true }, async (trx, at) => {
    await trx.updateTable('topic').set({ withdrawnAt: at }).where('id', '=', call.id).execute()
  })
}

function onTopic(
  deps: MeetingsDeps,
  actor: Actor,
  { key, id, name }: TopicCall,
  content: object,
  write: (trx: Trx, at: Date) => Promise<void>,
) {
  const call = { key, name, by: actor, request: { id, ...content } }
  return performAct(deps, call, async ({ trx, at }): Promise<Result<Recorded<{ id: string }>, TopicRefusal>> => {
    const topic = await trx
      .selectFrom('topic')
      .select(['unitId', 'withdrawnAt'])
      .where('id', '=', id)
      .where('unitId', 'in', visibleUnitIds(actor.scopeOf('topic.set')))
      .forUpdate()
      .executeTakeFirst()
    if (!topic) return err({ code: 'not_found' })
    if (topic.withdrawnAt !== null) return err({ code: 'already_withdrawn' })
    await write(trx, at)
    const unitId = topic.unitId as UnitId
    return ok({ reply: { id }, unitId, subject: { kind: 'topic', id }, content: { id, ...content } })
  })
}

/** Themes of a year that hold for a unit: its own and those of the committees above, which it may read without seeing them. */
export async function listTopics(db: Db, unitId: UnitId, year: number, { on }: Pick<UnitScope, 'on'>) {
  return await db
    .selectFrom('topic as t')
    .innerJoin('unitAncestry as a', 'a.ancestorId', 't.unitId')
    .innerJoin('unitVersion as v', 'v.unitId', 't.unitId')
    .select(['t.id', 't.unitId', 'v.name as setByName', 't.year', 't.quarter', 't.title', 't.guidance'])
    .where('a.unitId', '=', unitId)
    .where('a.fromOn', '<=', on)
    .where((where) => where.or([where('a.toOn', 'is', null), where('a.toOn', '>', on)]))
    .where('v.fromOn', '<=', on)
    .where((where) => where.or([where('v.toOn', 'is', null), where('v.toOn', '>', on)]))
    .where('t.year', '=', year)
    .where('t.withdrawnAt', 'is', null)
    .orderBy('t.quarter')
    .orderBy('t.id')
    .execute()
}
