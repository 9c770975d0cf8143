import type { ActId, Id, PersonId, UnitId } from '#kernel/id.ts'
import { type LocalDate, localDateAt } from '#kernel/local-date.ts'
import { err, ok, type Result } from '#kernel/result.ts'
import { listVotesTaken } from '#meetings/public.ts'
import { endLeaveOf, type LeaveKind, type SetLeaveRefusal, setLeaveOf } from '#members/public.ts'
import type { IssueRefusal } from '#papers/public.ts'
import type { Actor } from '#platform/server/access/actor.ts'
import { visibleUnitIds } from '#platform/server/access/scope.ts'
import { type ActDeps, performAct } from '#platform/server/acts/perform.ts'
import type { Trx } from '#platform/server/db/db.ts'
import {
  type DecideExemptionRefusal,
  decideExemptionAbove,
  decideResolveExemption,
  decideWithdrawExemption,
  type ExemptionId,
  type ExemptionStage,
  type ResolveRefusal,
} from '../rules/exemption.ts'
import { CAUSE_NAMES, issueExemptionPaper } from './exemptions.papers.ts'
import {
  type ExemptionChange,
  isVoteUsed,
  type LoadedExemption,
  loadExemption,
  recordExemptionChange,
} from './exemptions.store.ts'
import type { OnTransfer } from './steps.service.ts'

type NotFound = { readonly code: 'not_found' }
type LeaveRefusal = SetLeaveRefusal | NotFound

export interface ExemptionCall<T> {
  readonly actor: Actor
  readonly key: ActId
  readonly id: ExemptionId
  readonly input: T
}

type Work<E> = (exemption: LoadedExemption, context: OnTransfer) => Promise<Result<ExemptionChange, E>>

function onExemption<E extends { readonly code: string }>(
  deps: ActDeps,
  name: 'resolve' | 'decide' | 'withdraw',
  { actor, key, id, input }: ExemptionCall<unknown>,
  work: Work<E>,
) {
  const side = name === 'decide' ? 'committeeId' : 'unitId'
  const scope = actor.scopeOf(name === 'decide' ? 'transfer.introduce' : 'transfer.handle')
  const call = { key, name: `transfers.${name}Exemption`, by: actor, request: { id, input } }
  return performAct<{ stage: ExemptionStage }, E | NotFound>(deps, call, async ({ trx, at, actId }) => {
    const exemption = await loadExemption(trx, id, side, scope)
    if (!exemption) return err({ code: 'not_found' })
    const stamp = { at, by: actor.personId, actId }
    const decided = await work(exemption, { trx, stamp, today: localDateAt(at) })
    if (!decided.ok) return decided
    await recordExemptionChange(trx, id, decided.value)
    const unitId = exemption[side] ?? exemption.unitId
    return ok({
      reply: { stage: decided.value.stage },
      unitId,
      subject: { kind: 'exemption', id },
      content: decided.value,
    })
  })
}

/** The cell's vote settles it: an exemption is in force with the cell's resolution, a temporary one goes to the committee as a proposal. */
export function resolveExemption(deps: ActDeps, call: ExemptionCall<Id<'vote'>>) {
  type Refusal = ResolveRefusal | LeaveRefusal | IssueRefusal | { readonly code: 'vote_used' }
  return onExemption<Refusal>(deps, 'resolve', call, async (exemption, context) => {
    const { trx, today: day } = context
    const votes = await listVotesTaken(trx, exemption.unitId, exemption.askedOn)
    const vote = votes.find(({ id }) => id === call.input) ?? null
    const decided = decideResolveExemption(exemption, vote)
    if (!decided.ok || vote === null) return decided.ok ? err({ code: 'vote_unknown' }) : decided
    if (await isVoteUsed(trx, vote.id)) return err({ code: 'vote_used' })
    const rests = { voteId: vote.id, resolvedOn: vote.on, inFavour: vote.inFavour, voteBase: vote.base }
    if (decided.value === 'refused') return ok({ stage: 'refused', ...rests, closedOn: day })
    const form = decided.value === 'in_force' ? 'resolution' : 'submission'
    const issued = await issueExemptionPaper(trx, exemption, { form, vote, on: day, stamp: context.stamp })
    if (!issued.ok) return issued
    const change = { stage: decided.value, ...rests, cellPaperId: issued.value.id }
    if (decided.value === 'resolved') return ok(change)
    const leave = await putInForce(exemption, context, issued.value)
    return leave.ok ? ok({ ...change, leaveId: leave.value }) : leave
  })
}

/** The committee decides what the cell proposes. */
export function decideExemption(
  deps: ActDeps,
  call: ExemptionCall<{ readonly granted: boolean; readonly reason: string }>,
) {
  type Refusal = DecideExemptionRefusal | LeaveRefusal | IssueRefusal
  return onExemption<Refusal>(deps, 'decide', call, async (exemption, context) => {
    const { trx, stamp, today: day } = context
    const decided = decideExemptionAbove(exemption, call.input)
    if (!decided.ok) return decided
    if (decided.value === 'refused')
      return ok({ stage: 'refused', decidedOn: day, closedOn: day, closeReason: call.input.reason })
    const { vote } = exemption
    if (vote === null) return err({ code: 'not_found' })
    const issued = await issueExemptionPaper(trx, exemption, { form: 'decision', vote, on: day, stamp })
    if (!issued.ok) return issued
    const leave = await putInForce(exemption, context, issued.value)
    if (!leave.ok) return leave
    return ok({ stage: 'in_force', decidedOn: day, decisionPaperId: issued.value.id, leaveId: leave.value })
  })
}

function putInForce(
  { personId, unitId, kind, fromOn, toOn, cause, reason }: LoadedExemption,
  { trx, stamp, today: day }: OnTransfer,
  paper: { readonly number: number; readonly symbol: string },
) {
  const why = reason === '' ? CAUSE_NAMES[cause] : reason
  const basis = `${String(paper.number).padStart(2, '0')}-${paper.symbol}`
  return setLeaveOf(trx, { personId, unitId, kind, fromOn, toOn, reason: why, basis }, { ...stamp, today: day })
}

export function withdrawExemption(deps: ActDeps, call: ExemptionCall<string>) {
  return onExemption<DecideExemptionRefusal>(deps, 'withdraw', call, async (exemption, { today: day }) => {
    const decided = decideWithdrawExemption(exemption, call.input)
    return decided.ok ? ok({ stage: decided.value, closedOn: day, closeReason: call.input }) : decided
  })
}

/** What a secretary ends by himself; a suspension is discipline, an activity elsewhere ends with its transfer. */
const ENDED_HERE: readonly LeaveKind[] = ['exempt', 'temp_exempt', 'temp_away']

interface EndLeaveCall {
  readonly key: ActId
  readonly personId: PersonId
  readonly leaveId: string
  readonly backOn: LocalDate
}

/** The member takes part again: at his request when exempt, at the end of the period or before it otherwise. */
export function endExemptLeave(deps: ActDeps, actor: Actor, { key, ...asked }: EndLeaveCall) {
  const call = { key, name: 'transfers.endLeave', by: actor, request: asked }
  return performAct(deps, call, async ({ trx, at, actId }) => {
    const { personId, leaveId, backOn } = asked
    const unitId = await cellOfLeave(trx, actor, personId, leaveId)
    if (unitId === undefined) return err({ code: 'not_found' })
    const stamp = { actId, at, today: localDateAt(at) }
    const kinds = (await isOfTransfer(trx, personId)) ? ENDED_HERE.filter((kind) => kind !== 'temp_away') : ENDED_HERE
    const ended = await endLeaveOf(trx, { personId, unitId, leaveId, backOn }, kinds, stamp)
    if (!ended.ok) return ended
    await trx
      .updateTable('transferExemption')
      .set({ stage: 'ended', closedOn: backOn })
      .where('leaveId', '=', leaveId)
      .where('stage', '=', 'in_force')
      .execute()
    return ok({ reply: { toOn: backOn }, unitId, subject: { kind: 'member', id: personId }, content: asked })
  })
}

async function cellOfLeave(trx: Trx, actor: Actor, personId: PersonId, leaveId: string): Promise<UnitId | undefined> {
  const row = await trx
    .selectFrom('memberLeave')
    .select('unitId')
    .where('id', '=', leaveId)
    .where('personId', '=', personId)
    .where('unitId', 'in', visibleUnitIds(actor.scopeOf('transfer.handle')))
    .executeTakeFirst()
  return row?.unitId as UnitId | undefined
}

async function isOfTransfer(trx: Trx, personId: PersonId): Promise<boolean> {
  const open = await trx
    .selectFrom('transfer')
    .select('id')
    .where('personId', '=', personId)
    .where('kind', '=', 'temporary')
    .where('stage', '=', 'accepted')
    .executeTakeFirst()
  return open !== undefined
}
