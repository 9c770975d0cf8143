import type { PaperId } from '#kernel/id.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import { err, type Result } from '#kernel/result.ts'
import { citedNumber, type IssuedPaper, type IssueRefusal, issuePaper, oversightReportPaper } from '#papers/public.ts'
import type { Actor } from '#platform/server/access/actor.ts'
import { newId } from '#platform/server/clock.ts'
import type { Db, Trx } from '#platform/server/db/db.ts'
import { rulesFor } from '#rulebook/public.ts'
import type { PlanId } from '../rules/plan.ts'
import { standingOf } from '../rules/standing.ts'
import { yearResult } from '../rules/year-result.ts'
import { casesOf } from './plan-facts.ts'
import { planPaperFacts, type ToIssue } from './plans.papers.ts'
import { isShown } from './plans.queries.ts'
import { findPlan, type StoredPlan } from './plans.store.ts'

/** The report of the year as a draft, from what stands on the page of its plan, or the paper it became when the plan was closed. */
export async function yearReport(db: Db, actor: Actor, planId: PlanId) {
  const plan = await findPlan(db, planId, { scope: actor.scopeOf('oversight.read'), lock: false })
  if (!plan || plan.issuedOn === null || !(await isShown(db, actor, plan))) return undefined
  if (plan.reportPaperId !== null) return { kind: 'issued' as const, paperId: plan.reportPaperId }
  const facts = await reportFacts(db, plan, actor.today)
  if (!facts) return undefined
  const head = { ...facts.frame.head({ kind: 'draft', ordinal: null }), on: null }
  const layout = (await rulesFor(db, plan.unitId, actor.today))['paper.layout'].value
  return { kind: 'draft' as const, model: oversightReportPaper({ ...facts.told, head }), layout, year: plan.year }
}

/** Numbers the report in the unit's series; what it says is what the closed plan came to. */
export async function issueYearReport(
  trx: Trx,
  plan: StoredPlan,
  { on, at, actId }: ToIssue,
): Promise<Result<IssuedPaper, IssueRefusal>> {
  const facts = await reportFacts(trx, plan, on)
  if (!facts) return err({ code: 'unit_not_in_force' })
  const { frame, told } = facts
  return await issuePaper(trx, {
    ...{ id: newId<'paper'>({ now: () => at }) as PaperId, unitId: plan.unitId, actId, at, issuedOn: on },
    ...{ issuer: told.isCell ? 'cell' : 'committee', type: 'report', template: 'oversightReport' },
    subject: `kết quả kiểm tra, giám sát năm ${plan.year}`,
    layout: (await rulesFor(trx, plan.unitId, on))['paper.layout'].value,
    origin: { kind: 'oversightPlan', id: plan.id },
    compose: (number) => oversightReportPaper({ ...told, head: frame.head(number) }),
  })
}

async function reportFacts(db: Db | Trx, plan: StoredPlan, on: LocalDate) {
  const facts = await planPaperFacts(db, plan, on)
  if (!facts) return undefined
  const { isCell, frame, facts: planned } = facts
  const cases = await casesOf(
    db,
    plan.items.map(({ id }) => id),
  )
  const standings = plan.items.map((item) => standingOf(item, cases.get(item.id) ?? null, on))
  const items = planned.items.flatMap(({ reference, kind, subject, content, month }, place) => {
    const standing = standings[place]
    return standing
      ? [{ reference, kind, subject, content, month, standing, reason: plan.items[place]?.stateReason ?? '' }]
      : []
  })
  const told = {
    ...{ isCell, year: plan.year, issuedOn: plan.issuedOn, items, asOf: on, result: yearResult(items) },
    ...{ planNumber: await planNumber(db, plan), signer: planned.signer, recipients: planned.recipients },
  }
  return { frame, told }
}

async function planNumber(db: Db | Trx, { paperId }: StoredPlan): Promise<string> {
  if (paperId === null) return ''
  const paper = await db.selectFrom('paper').select(['number', 'symbol']).where('id', '=', paperId).executeTakeFirst()
  return paper ? citedNumber(paper) : ''
}
