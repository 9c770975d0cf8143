import type { Id, UnitId } from '#kernel/id.ts'
import { localDateAt } from '#kernel/local-date.ts'
import { err, ok, type Result } from '#kernel/result.ts'
import type { IssueRefusal } from '#papers/public.ts'
import type { BodyOf } from '#platform/contract/endpoint.ts'
import { performAct, type Recorded } from '#platform/server/acts/perform.ts'
import { newId } from '#platform/server/clock.ts'
import type { Trx } from '#platform/server/db/db.ts'
import { reportsApi } from '../contract.ts'
import { type AddendumRefusal, decideAddendum } from '../rules/lock-period.ts'
import { treeDayOf } from '../rules/periods.ts'
import { listSubmissions, type Period, type PeriodId } from './periods.store.ts'
import { numberAddendum } from './reports.papers.ts'
import { findNameOf } from './reports.queries.ts'
import { type Asked, loadOwnPeriod, type ReportsActDeps } from './reports.service.ts'
import { findRightBelow } from './units-below.queries.ts'

const notFound = err({ code: 'not_found' as const })

/** About the committee itself or about a unit that reported: a numbered paper of the committee, which names the report it is about. */
export function addAddendum(
  deps: ReportsActDeps,
  periodId: PeriodId,
  asked: Asked<BodyOf<typeof reportsApi.addAddendum>>,
) {
  const { actor, key, body } = asked
  const call = { key, name: reportsApi.addAddendum.name, by: actor, request: { periodId, body } }
  type Refusal = AddendumRefusal | IssueRefusal | { readonly code: 'not_found' }
  type Reply = { id: Id<'addendum'> }
  return performAct(deps, call, async ({ trx, at, actId }): Promise<Result<Recorded<Reply>, Refusal>> => {
    const period = await loadOwnPeriod(trx, actor, periodId, 'reporting')
    const about = period && (await aboutOf(trx, period, body.unitId))
    if (!period || about === undefined) return notFound
    const decided = decideAddendum(period)
    if (!decided.ok) return decided
    const { text, unitId } = body
    const on = localDateAt(at)
    const locked = { ...period, lockedOn: period.lockedOn ?? on }
    const paper = await numberAddendum(trx, { period: locked, amends: about, text, on, at, actId })
    if (!paper.ok) return paper
    const id = newId<'addendum'>(deps.clock)
    await trx
      .insertInto('reportAddendum')
      .values({ id, periodId, unitId, text, addedAt: at, addedBy: actor.personId, actId, paperId: paper.value })
      .execute()
    const subject = { kind: 'report_period', id: periodId }
    return ok({ reply: { id }, unitId: period.unitId, subject, content: { unitId, text, paperId: paper.value } })
  })
}

/** Null: the figures of all. Undefined: a unit that neither stood below at the end of the period nor reported. */
async function aboutOf(trx: Trx, period: Period, unitId: UnitId) {
  if (unitId === period.unitId) return null
  const below = await findRightBelow(trx, unitId, period.unitId, treeDayOf(period))
  const [submission] = await listSubmissions(trx, period.id, [unitId])
  if (!below && !submission) return undefined
  const unitName = below?.unitName ?? (await findNameOf(trx, unitId, treeDayOf(period)))
  return { unitName, paper: submission?.paper ?? null }
}
