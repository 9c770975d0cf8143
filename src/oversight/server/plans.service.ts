import type { ActId, MeetingId, UnitId } from '#kernel/id.ts'
import { type LocalDate, localDateAt } from '#kernel/local-date.ts'
import { err, ok, type Result } from '#kernel/result.ts'
import type { IssueRefusal } from '#papers/public.ts'
import type { Actor } from '#platform/server/access/actor.ts'
import { isVisibleUnit } from '#platform/server/access/scope.ts'
import { type ActDeps, performAct } from '#platform/server/acts/perform.ts'
import { newId } from '#platform/server/clock.ts'
import type { Trx } from '#platform/server/db/db.ts'
import { findUnitOn, loadUnit } from '#units/public.ts'
import type { PlanAsked } from '../rules/acts.ts'
import { decidePlanAct } from '../rules/decide-plan.ts'
import { decideOpenPlan, type OpenPlanRefusal } from '../rules/open-plan.ts'
import type { Plan, PlanId, PlanItemId, Planned } from '../rules/plan.ts'
import type { PlanRefusal } from '../rules/refusal.ts'
import type { PlanStage } from '../rules/vocabulary.ts'
import { planFacts } from './plan-facts.ts'
import { issuePlanPaper } from './plans.papers.ts'
import {
  findPlan,
  hasPlanOf,
  listCarried,
  recordChange,
  recordOpened,
  recordPlan,
  type StoredPlan,
} from './plans.store.ts'
import { issueYearReport } from './year-report.ts'

interface NotFound {
  readonly code: 'not_found'
}

export interface OpenPlanCall {
  readonly key: ActId
  readonly unitId: UnitId
  readonly year: number
}

export function openPlan(deps: ActDeps, actor: Actor, { key, unitId, year }: OpenPlanCall) {
  const call = { key, name: 'oversight.openPlan', by: actor, request: { unitId, year } }
  type Refusal = OpenPlanRefusal | NotFound | { readonly code: 'unit_not_in_force' }
  return performAct<{ readonly id: PlanId }, Refusal>(deps, call, async ({ trx, at, actId }) => {
    if (!(await isVisibleUnit(trx, actor.scopeOf('oversight.plan'), unitId))) return err({ code: 'not_found' })
    const today = localDateAt(at)
    if (!(await findUnitOn(trx, unitId, today))) return err({ code: 'unit_not_in_force' })
    // Two openings at once follow each other.
    await loadUnit(trx, unitId, null)
    const carried = await listCarried(trx, unitId, year - 1)
    const decided = decideOpenPlan(
      { id: newId<'oversightPlan'>({ now: () => at }), unitId },
      {
        ...{ year, thisYear: Number(today.slice(0, 4)), carried },
        hasPlan: await hasPlanOf(trx, unitId, year),
        ids: carried.map(() => newId<'oversightItem'>({ now: () => at })),
      },
    )
    if (!decided.ok) return decided
    const { id } = decided.value
    await recordOpened(trx, decided.value, { at, by: actor.personId, actId })
    const content = { year, carried: carried.length }
    return ok({ reply: { id }, unitId, subject: { kind: 'oversightPlan', id }, content })
  })
}

export interface ActOnPlanCall {
  readonly key: ActId
  readonly planId: PlanId
  readonly basedOn: number
  readonly asked: PlanAsked
}

export interface ActedOnPlan {
  readonly stage: PlanStage
  readonly version: number
  /** The item that was put in, or changed. */
  readonly itemId: PlanItemId | null
}

type ActRefusal = PlanRefusal | IssueRefusal | NotFound | { readonly code: 'plan_changed_meanwhile' }

/** One act on one plan: the rule decides, the tables follow, the change is kept with its decision and reason. */
export function actOnPlan(deps: ActDeps, actor: Actor, { key, planId, basedOn, asked }: ActOnPlanCall) {
  const call = { key, name: 'oversight.actOnPlan', by: actor, request: { planId, basedOn, asked } }
  return performAct<ActedOnPlan, ActRefusal>(deps, call, async ({ trx, at, actId }) => {
    const plan = await findPlan(trx, planId, { scope: actor.scopeOf('oversight.plan'), lock: true })
    if (!plan) return err({ code: 'not_found' })
    if (plan.version !== basedOn) return err({ code: 'plan_changed_meanwhile' })
    const newItemId = newId<'oversightItem'>({ now: () => at })
    const about = { items: itemsAskedAbout(plan, asked), meetingId: meetingOf(asked), today: localDateAt(at) }
    const decided = decidePlanAct(plan, asked, await planFacts(trx, plan, about), newItemId)
    if (!decided.ok) return decided
    const stamp = { at, by: actor.personId, actId }
    const papers = await papersOf(trx, { plan, after: decided.value, asked, stamp })
    if (!papers.ok) return papers
    await recordPlan(trx, plan, { ...decided.value, ...papers.value })
    const itemId = itemOf(asked, plan, decided.value)
    await recordChange(trx, { plan, act: asked.act, itemId, ...decisionOf(asked) }, stamp)
    const { stage, version } = decided.value
    const subject = { kind: 'oversightPlan', id: planId }
    return ok({ reply: { stage, version, itemId }, unitId: plan.unitId, subject, content: asked })
  })
}

interface ToNumber {
  readonly plan: StoredPlan
  readonly after: Plan
  readonly asked: PlanAsked
  readonly stamp: { readonly at: Date; readonly actId: ActId }
}

/** The plan takes its number when it is issued, the report of the year when it is closed. */
async function papersOf(
  trx: Trx,
  { plan, after, asked, stamp }: ToNumber,
): Promise<Result<Pick<StoredPlan, 'paperId' | 'reportPaperId'>, IssueRefusal>> {
  const { paperId, reportPaperId } = plan
  if (asked.act !== 'issue' && asked.act !== 'close') return ok({ paperId, reportPaperId })
  const when = { on: asked.body.on, ...stamp }
  const issued =
    asked.act === 'issue'
      ? await issuePlanPaper(trx, after, when)
      : await issueYearReport(trx, { ...after, paperId, reportPaperId }, when)
  if (!issued.ok) return issued
  const { id } = issued.value
  return ok(asked.act === 'issue' ? { paperId: id, reportPaperId } : { paperId, reportPaperId: id })
}

/** The items a rule looks at: the one asked about, all of them when the plan goes to the meeting. */
function itemsAskedAbout(plan: Plan, asked: PlanAsked): readonly Planned[] {
  if (asked.act === 'submit') return plan.items
  return asked.act === 'set_item' || asked.act === 'add_item' ? [asked.body.item] : []
}

function meetingOf({ body }: PlanAsked): MeetingId | null {
  return 'agreed' in body ? body.agreed.meetingId : null
}

function itemOf({ act, body }: PlanAsked, before: Plan, after: Plan): PlanItemId | null {
  if ('itemId' in body && body.itemId !== null) return body.itemId
  if (act !== 'set_item' && act !== 'add_item') return null
  return after.items.find(({ id }) => !before.items.some((item) => item.id === id))?.id ?? null
}

/** The decision an act rests on, with its reason, as the list of changes shows it. */
function decisionOf({ body }: PlanAsked): { on: LocalDate | null; meetingId: MeetingId | null; reason: string } {
  const on = 'agreed' in body ? body.agreed.on : 'on' in body ? body.on : null
  const meetingId = 'agreed' in body ? body.agreed.meetingId : null
  const reason = 'reason' in body ? body.reason : 'how' in body ? body.how : 'paper' in body ? body.paper : ''
  return { on, meetingId, reason }
}
