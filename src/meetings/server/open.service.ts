import { listOpenCommitments } from '#commitments/public.ts'
import type { ActId, UnitId } from '#kernel/id.ts'
import { type LocalDate, localDateAt, type Month, quarterOf } from '#kernel/local-date.ts'
import { err, ok, type Result } from '#kernel/result.ts'
import type { Actor } from '#platform/server/access/actor.ts'
import { isVisibleUnit } from '#platform/server/access/scope.ts'
import { type ActContext as Performing, performAct, type Recorded } from '#platform/server/acts/perform.ts'
import { newId } from '#platform/server/clock.ts'
import type { Trx } from '#platform/server/db/db.ts'
import { rulesFor } from '#rulebook/public.ts'
import { decideOpenMeeting, type OpenMeeting } from '../rules/acts/open-meeting.ts'
import { decideOpenMonth, type OpenMonth } from '../rules/acts/open-month.ts'
import type { AgendaFacts } from '../rules/agenda-proposal.ts'
import type { ActContext } from '../rules/context.ts'
import type { Refused } from '../rules/refusal.ts'
import type { MeetingsDeps } from './meetings.deps.ts'
import { dayInMonth, recordNewMeeting, recordOpenedMonth } from './meetings.store.ts'
import { cellFactsOn } from './store/roster.store.ts'

type NotFound = { readonly code: 'not_found' }

interface OpenCall<I> {
  readonly key: ActId
  readonly unitId: UnitId
  readonly input: I
}

/** Opens a cell's month with its meetings and their programmes. */
export function openMonth(deps: MeetingsDeps, actor: Actor, { key, unitId, input }: OpenCall<OpenMonth>) {
  const call = { key, name: 'meetings.open_month', by: actor, request: { unitId, ...input } }
  type Opened = { prepForm: string; committeeMissing: boolean; meetings: { id: string; kind: string }[] }
  type Refusal = NotFound | Refused<'not_entitled' | 'month_already_open' | 'too_few_official_members' | 'no_secretary'>
  return performAct(deps, call, async (performing): Promise<Result<Recorded<Opened>, Refusal>> => {
    const known = await knowCell(deps, actor, performing, { unitId, month: input.month })
    if (!known) return err({ code: 'not_found' })
    const { trx } = performing
    const monthAlreadyOpen = await isMonthOpen(trx, unitId, input.month)
    const decision = decideOpenMonth({ ...known.cell, monthAlreadyOpen }, input, known.facts, known.ctx, known.rules)
    if (!decision.ok) return decision
    const opened = decision.value
    await recordOpenedMonth(trx, recordingOf(known.ctx, actor, performing, unitId), opened)
    const { prepForm, committeeMissing } = opened
    const meetings = opened.meetings.map(({ id, kind }) => ({ id, kind }))
    const subject = { kind: 'unit', id: unitId }
    return ok({ reply: { prepForm, committeeMissing, meetings }, unitId, subject, content: opened })
  })
}

/** Opens a thematic or extraordinary meeting beside the regular one. */
export function openMeeting(deps: MeetingsDeps, actor: Actor, { key, unitId, input }: OpenCall<OpenMeeting>) {
  const call = { key, name: 'meetings.open_meeting', by: actor, request: { unitId, ...input } }
  type Refusal = NotFound | Refused<'not_entitled' | 'topic_needed' | 'too_few_official_members' | 'no_secretary'>
  return performAct(deps, call, async (performing): Promise<Result<Recorded<{ id: string }>, Refusal>> => {
    const known = await knowCell(deps, actor, performing, { unitId, month: input.month })
    if (!known) return err({ code: 'not_found' })
    const decision = decideOpenMeeting(known.cell, input, known.facts, known.ctx, known.rules)
    if (!decision.ok) return decision
    const { meeting } = decision.value
    await recordNewMeeting(performing.trx, { unitId }, meeting)
    const subject = { kind: 'meeting', id: meeting.id }
    return ok({ reply: { id: meeting.id }, unitId, subject, content: decision.value })
  })
}

/** Everything the opening rules must know of the cell, or undefined where the caller does not reach it. */
async function knowCell(
  deps: MeetingsDeps,
  actor: Actor,
  { trx, at }: Performing,
  { unitId, month }: { readonly unitId: UnitId; readonly month: Month },
) {
  if (!(await isVisibleUnit(trx, actor.scopeOf('meeting.prepare'), unitId))) return undefined
  // Two officers opening the same month come one after the other.
  await trx.selectFrom('unit').select('id').where('id', '=', unitId).forNoKeyUpdate().execute()
  const today = localDateAt(at)
  const on = dayInMonth(month, today)
  const cell = await cellFactsOn(trx, unitId, on)
  const rules = await rulesFor(trx, unitId, on)
  const facts = await agendaFacts(deps, trx, { unitId, month, on })
  const ctx: ActContext = {
    actor: { personId: actor.personId, roles: ['officer'] },
    at,
    newId: () => newId(deps.clock),
  }
  return { cell, rules, facts, ctx }
}

function recordingOf(ctx: ActContext, actor: Actor, { actId, at }: Performing, unitId: UnitId) {
  return { unitId, actId, at, by: actor.personId, pins: null, newId: ctx.newId }
}

async function isMonthOpen(trx: Trx, unitId: UnitId, month: Month): Promise<boolean> {
  const row = await trx
    .selectFrom('cellMonth')
    .select('month')
    .where('unitId', '=', unitId)
    .where('month', '=', month)
    .executeTakeFirst()
  return row !== undefined
}

/** What waits for a meeting of that month today. */
export async function agendaFacts(
  deps: MeetingsDeps,
  trx: MeetingsDeps['db'] | Trx,
  { unitId, month, on }: { readonly unitId: UnitId; readonly month: Month; readonly on: LocalDate },
): Promise<AgendaFacts> {
  const open = await listOpenCommitments(trx, { unitIds: [unitId], month, today: on })
  const topics = await topicsAbove(trx, unitId, month, on).select(['t.id', 't.title']).execute()
  const sources = await deps.listAgendaSources(trx, { unitId, month })
  return { ...sources, openCommitmentIds: open.map((row) => row.id), topics }
}

/** Themes set for the quarter by the committees above, as the tree stands that day. */
export function topicsAbove(db: MeetingsDeps['db'] | Trx, unitId: UnitId, month: Month, on: LocalDate) {
  return db
    .selectFrom('topic as t')
    .innerJoin('unitAncestry as a', 'a.ancestorId', 't.unitId')
    .where('a.unitId', '=', unitId)
    .where('a.fromOn', '<=', on)
    .where((where) => where.or([where('a.toOn', 'is', null), where('a.toOn', '>', on)]))
    .where('t.year', '=', Number(month.slice(0, 4)))
    .where('t.quarter', '=', quarterOf(month))
    .where('t.withdrawnAt', 'is', null)
    .orderBy('t.id')
}
