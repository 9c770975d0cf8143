import type { UnitId } from '#kernel/id.ts'
import type { LocalDate, Month } from '#kernel/local-date.ts'
import { oversightReportPaper, paperFrame } from '#papers/public.ts'
import type { Actor } from '#platform/server/access/actor.ts'
import type { Db } from '#platform/server/db/db.ts'
import { rulesFor } from '#rulebook/public.ts'
import { unitHeader } from '#units/public.ts'
import type { PlanId } from '../rules/plan.ts'
import { yearResult } from '../rules/year-result.ts'
import { recipientsOf } from './plans.papers.ts'
import { viewPlan } from './plans.queries.ts'

/** The report of the year of a plan, from what stands on its page. Undefined: not for the caller, or nothing to report on yet. */
export async function yearReport(db: Db, actor: Actor, planId: PlanId) {
  const plan = await viewPlan(db, actor, planId)
  if (!plan || plan.issuedOn === null) return undefined
  const unitId = plan.unitId as UnitId
  const frame = await paperFrame(db, unitId, actor.today)
  const header = await unitHeader(db, unitId, actor.today)
  if (!frame || !header) return undefined
  const items = plan.rows.map(({ id, kind, subject, content, month, standing, stateReason }) => ({
    ...{ reference: `item:${id}`, kind, content, month: month as Month, standing, reason: stateReason },
    subject: subject.kind === 'member' ? `đồng chí ${subject.name}` : subject.name,
  }))
  const model = oversightReportPaper({
    ...{ isCell: plan.isCell, year: plan.year, planNumber: plan.number, issuedOn: plan.issuedOn as LocalDate, items },
    head: { ...frame.head({ kind: 'draft', ordinal: null }), on: null },
    asOf: actor.today,
    result: yearResult(plan.rows),
    signer: frame.signer,
    recipients: recipientsOf(plan.isCell, header.superior, frame.name),
  })
  const layout = (await rulesFor(db, unitId, actor.today))['paper.layout'].value
  return { model, layout, year: plan.year }
}
