import type { ActId } from '#kernel/id.ts'
import { err, ok } from '#kernel/result.ts'
import { type IssueRefusal, issuePaper } from '#papers/public.ts'
import { isVisibleUnit } from '#platform/server/access/scope.ts'
import type { ActDeps } from '#platform/server/acts/perform.ts'
import { newId, today } from '#platform/server/clock.ts'
import type { JobTask } from '#platform/server/jobs/jobs.ts'
import { type DayRefusal, decideDay, decideSound, type PreviewRefusal, type ProblemRefusal } from '../rules/stages.ts'
import { carryOutWithin, type FollowUnits, type TreeRefusal } from './carry-out.store.ts'
import { decisionPaper } from './decision-paper.ts'
import { loadPreview } from './preview-page.ts'
import { listDue } from './reorganisations.queries.ts'
import { type Asked, checkReady, type Standing, takeStep } from './reorganisations.service.ts'
import { type ReorganisationId, recordStep, recordStopped, releaseUnits } from './reorganisations.store.ts'

export type ReorganisationDeps = ActDeps & { readonly follow: FollowUnits }

interface BasedOn {
  readonly basedOn: number
}
interface Issued extends Standing {
  readonly paperId: string
}

/** Issues the committee's own decision, numbered, and with it decides. */
export function issueDecision(deps: ActDeps, id: ReorganisationId, asked: Asked<BasedOn>) {
  const { basedOn } = asked.input
  const step = { id, name: 'reorganisations.issueDecision', act: 'issue_decision', basedOn } as const
  type Refusal = IssueRefusal | ProblemRefusal | PreviewRefusal | { readonly code: 'not_found' }
  return takeStep<Issued, Refusal>(deps, step, asked, async (found, { trx, today: on, at, actId }) => {
    const mayIssue = await isVisibleUnit(trx, asked.actor.scopeOf('paper.issue'), found.committeeId)
    if (!mayIssue) return err({ code: 'not_found' })
    const ready = await checkReady(trx, found)
    if (!ready.ok) return ready
    const draft = await decisionPaper(trx, found, ready.value, { on, isIssued: true })
    if (draft === undefined) return err({ code: 'unit_not_in_force' })
    const paperId = newId<'paper'>(deps.clock)
    const issued = await issuePaper(trx, {
      ...{ id: paperId, unitId: found.committeeId, issuer: 'committee', type: 'decision', actId, at },
      ...{ template: 'reorganisationDecision', issuedOn: on, subject: draft.subject, layout: draft.layout },
      origin: { kind: 'reorganisation', id },
      compose: draft.compose,
    })
    if (!issued.ok) return issued
    const { number, symbol } = issued.value
    const decision = { number: String(number).padStart(2, '0'), symbol, issuer: draft.issuer, issuedOn: on }
    const version = await recordStep(trx, found, { stage: 'decided', decision, paperId, decidedAt: at })
    return ok({ reply: { id, version, paperId }, content: { decision, paperId } })
  })
}

/** Does what was decided, on its day or after it: all of it or nothing. */
export function carryOut(
  deps: ReorganisationDeps,
  id: ReorganisationId,
  asked: Asked<BasedOn> | { readonly actor: null; readonly key: ActId; readonly input: { readonly basedOn: null } },
) {
  const step = { id, name: 'reorganisations.carryOut', act: 'carry_out', basedOn: asked.input.basedOn } as const
  type Refusal = DayRefusal | ProblemRefusal | TreeRefusal
  return takeStep<Standing, Refusal>(deps, step, asked, async (found, { trx, today: on, at, actId }) => {
    const due = decideDay(found.effectiveOn, on)
    if (!due.ok) return due
    const { plan, committeeId, decision, title } = found
    const { page, outcome } = await loadPreview(trx, plan, committeeId)
    const sound = decideSound(page.problems, 'carry_out')
    if (!sound.ok) return sound
    if (decision === null) throw new Error(`reorganisation ${id} decided without a decision`)
    const { follow } = deps
    const done = await carryOutWithin(trx, { follow, id, plan, outcome, decision, reason: title, today: on, at, actId })
    if (!done.ok) return done
    await releaseUnits(trx, id)
    const version = await recordStep(trx, found, { stage: 'done', preview: page, doneAt: at })
    return ok({ reply: { id, version }, content: { plan, outcome, decision } })
  })
}

/** Every night what was decided for the day is carried out by itself; what cannot be says why on its page. */
export function reorganisationTasks(deps: ReorganisationDeps): readonly JobTask[] {
  // 00:05 in Việt Nam.
  return [{ name: 'reorganisations.carry_out', cron: '5 17 * * *', run: () => carryOutDue(deps) }]
}

export async function carryOutDue(deps: ReorganisationDeps): Promise<void> {
  for (const id of await listDue(deps.db, today(deps.clock))) {
    const key = newId<'act'>(deps.clock)
    const done = await carryOut(deps, id, { actor: null, key, input: { basedOn: null } })
    if (!done.ok) await recordStopped(deps.db, id, done.error.code)
  }
}
