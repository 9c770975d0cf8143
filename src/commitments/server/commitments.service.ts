import type { ActId, CommitmentId, PersonId, UnitId } from '#kernel/id.ts'
import { type LocalDate, localDateAt } from '#kernel/local-date.ts'
import { err, ok, type Result } from '#kernel/result.ts'
import type { Actor } from '#platform/server/access/actor.ts'
import { isVisibleUnit } from '#platform/server/access/scope.ts'
import { tellReader } from '#platform/server/access/tell-reader.ts'
import { type ActDeps, performAct } from '#platform/server/acts/perform.ts'
import { newId } from '#platform/server/clock.ts'
import type { Trx } from '#platform/server/db/db.ts'
import type { HandedIn, UploadLimit } from '#platform/server/files/keep-file.ts'
import { type ChangeDue, type ChangeDueRefusal, decideChangeDue } from '../rules/change-due.ts'
import type { Commitment, CommitmentState, Standing } from '../rules/commitment.ts'
import { type DropRefusal, decideDrop, decideReopen, type ReopenRefusal } from '../rules/drop.ts'
import { decideJudge, type Judge, type JudgeRefusal } from '../rules/judge.ts'
import { decideMake, type MakeCommitment, type MakeRefusal } from '../rules/make.ts'
import { decideReport, type Report, type ReportRefusal } from '../rules/report.ts'
import {
  loadCommitment,
  type Origin,
  recordEvent,
  recordJudged,
  recordMade,
  recordReport,
  type Stamp,
  updateCommitment,
} from './commitments.store.ts'
import type { CommitmentNews, CommitmentTold, TellCommitment } from './followed.ts'
import { isOnlyOfficer, isOwnerWithin, standingOf } from './standing.queries.ts'

export interface CommitmentAct<T> {
  readonly actor: Actor
  readonly key: ActId
  readonly input: T
}

export interface FollowedDeps extends ActDeps {
  /** Given by `app/`: whoever asked for the work and wants to know what becomes of it. */
  readonly tellCommitment?: TellCommitment
}

export interface NotFound {
  readonly code: 'not_found'
}
export interface Acted {
  readonly state: CommitmentState
}

export interface CommitmentLine {
  readonly origin: Origin
  readonly made: MakeCommitment
}

/**
 * Records commitments made together, inside the act that makes them (a meeting's conclusion, a resolution). All or none:
 * the refusal says which line. The caller has checked the right to decide for the unit.
 */
export async function recordCommitments(
  trx: Trx,
  unitId: UnitId,
  lines: readonly CommitmentLine[],
  stamp: Stamp,
): Promise<Result<readonly CommitmentId[], MakeRefusal & { readonly line: number }>> {
  const ids: CommitmentId[] = []
  for (const [line, { origin, made }] of lines.entries()) {
    const isOwnerKnown = await isOwnerWithin(trx, unitId, made.owner, made.madeOn)
    const decision = decideMake({ isOwnerKnown }, made)
    if (!decision.ok) return { ok: false, error: { ...decision.error, line } }
    const id = newId<'commitment'>({ now: () => stamp.at })
    await recordMade(trx, { id, unitId, origin, made: decision.value.commitment }, stamp)
    ids.push(id)
  }
  return ok(ids)
}

export type MakeInput = Omit<MakeCommitment, 'madeOn'> & { readonly unitId: UnitId; readonly origin: Origin }

export function makeCommitment(deps: ActDeps, { actor, key, input }: CommitmentAct<MakeInput>) {
  const { unitId, origin, ...facts } = input
  const call = { key, name: 'commitments.make', by: performerOf(actor), request: input }
  return performAct<{ readonly id: CommitmentId }, MakeRefusal | NotFound>(deps, call, async ({ trx, at, actId }) => {
    if (!(await isVisibleUnit(trx, actor.scopeOf('commitment.decide'), unitId))) return err({ code: 'not_found' })
    const made = { ...facts, madeOn: localDateAt(at) }
    const recorded = await recordCommitments(trx, unitId, [{ origin, made }], { at, by: actor.personId, actId })
    if (!recorded.ok) return recorded
    const [id] = recorded.value
    if (id === undefined) throw new Error('one line gives one commitment')
    return ok({ reply: { id }, unitId, subject: { kind: 'commitment', id }, content: made })
  })
}

export function reportCommitment(
  deps: FollowedDeps,
  { id, name, handed }: { readonly id: CommitmentId; readonly name: string; readonly handed: HandedIn | null },
  { actor, key, input }: CommitmentAct<Report>,
) {
  const file = handed?.file ?? null
  const request = { id, input, file }
  return onCommitment<ReportRefusal | UploadLimit>(
    deps,
    { id, actor, key, name, request },
    async (commitment, standing, context) => {
      const decision = decideReport(commitment, standing, input)
      if (!decision.ok) return decision
      const kept = await keepProof(context, commitment.unitId, handed, actor.personId)
      if (!kept.ok) return kept
      await recordReport(context.trx, commitment, { ...decision.value, fileId: kept.value }, context.stamp)
      const { type, text } = decision.value
      const content = { ...decision.value, file }
      if (type !== 'handed_in') return ok({ state: commitment.state, content })
      const by = commitment.owner.kind === 'person' ? commitment.owner.personId : null
      await tell(deps, id, context, { kind: 'reported', text, fileId: kept.value, by })
      return ok({ state: 'reported', content })
    },
  )
}

async function keepProof({ trx, stamp }: ActOn, unitId: UnitId, handed: HandedIn | null, addedBy: PersonId) {
  if (handed === null) return ok(null)
  const id = newId<'file'>({ now: () => stamp.at })
  const kept = await handed.keep(trx, { id, unitId, addedBy, at: stamp.at })
  return kept.ok ? ok(id) : kept
}

export function judgeCommitment(deps: FollowedDeps, id: CommitmentId, { actor, key, input }: CommitmentAct<Judge>) {
  const asked = { id, actor, key, name: 'commitments.judge', request: { id, input } }
  return onCommitment<JudgeRefusal>(deps, asked, async (commitment, standing, { trx, stamp, today }) => {
    const onlyOfficer = await isOnlyOfficer(trx, commitment.unitId, actor.personId, today)
    const decision = decideJudge(commitment, { ...standing, isOnlyOfficer: onlyOfficer }, input)
    if (!decision.ok) return decision
    await recordJudged(trx, commitment, decision.value, stamp, today)
    const { type, note } = decision.value
    await tell(deps, id, { trx, stamp, today }, { kind: 'judged', type, note })
    return ok({ state: decision.value.type, content: decision.value })
  })
}

export function changeDue(deps: FollowedDeps, id: CommitmentId, { actor, key, input }: CommitmentAct<ChangeDue>) {
  const asked = { id, actor, key, name: 'commitments.changeDue', request: { id, input } }
  return onCommitment<ChangeDueRefusal>(deps, asked, async (commitment, standing, { trx, stamp, today }) => {
    const decision = decideChangeDue(commitment, standing, input)
    if (!decision.ok) return decision
    const { from, to, reason } = decision.value
    await updateCommitment(trx, id, { dueOn: to })
    await recordEvent(trx, commitment, { kind: 'due_changed', reason, dueFromOn: from, dueToOn: to }, stamp)
    await tell(deps, id, { trx, stamp, today }, { kind: 'due_changed', dueOn: to, reason })
    return ok({ state: commitment.state, content: decision.value })
  })
}

export function dropCommitment(deps: ActDeps, id: CommitmentId, { actor, key, input }: CommitmentAct<string>) {
  const asked = { id, actor, key, name: 'commitments.drop', request: { id, input } }
  return onCommitment<DropRefusal>(deps, asked, async (commitment, standing, { trx, stamp, today }) => {
    const decision = decideDrop(commitment, standing, input)
    if (!decision.ok) return decision
    const closedOn = today < commitment.madeOn ? commitment.madeOn : today
    await updateCommitment(trx, id, { state: 'dropped', closedOn })
    await recordEvent(trx, commitment, { kind: 'dropped', reason: input }, stamp)
    return ok({ state: 'dropped', content: decision.value })
  })
}

export function reopenCommitment(deps: ActDeps, id: CommitmentId, { actor, key, input }: CommitmentAct<ChangeDue>) {
  const asked = { id, actor, key, name: 'commitments.reopen', request: { id, input } }
  return onCommitment<ReopenRefusal>(deps, asked, async (commitment, standing, { trx, stamp, today }) => {
    const decision = decideReopen(commitment, standing, { ...input, today })
    if (!decision.ok) return decision
    const { from, to, reason } = decision.value
    await updateCommitment(trx, id, { state: 'open', closedOn: null, dueOn: to, percent: 0 })
    await recordEvent(trx, commitment, { kind: 'reopened', reason, dueFromOn: from, dueToOn: to }, stamp)
    return ok({ state: 'open', content: decision.value })
  })
}

interface ActOn {
  readonly trx: Trx
  readonly stamp: CommitmentTold['stamp']
  readonly today: LocalDate
}

async function tell({ tellCommitment }: FollowedDeps, id: CommitmentId, { trx, ...when }: ActOn, news: CommitmentNews) {
  await tellCommitment?.(trx, { id, news, ...when })
}

interface Asked {
  readonly id: CommitmentId
  readonly actor: Actor
  readonly key: ActId
  readonly name: string
  readonly request: unknown
}

type Decided = Acted & { readonly content: unknown }

/** The frame of every act on one commitment: lock it, see whether the caller may know of it, decide and write. */
function onCommitment<E extends { readonly code: string }>(
  deps: ActDeps,
  { id, actor, key, name, request }: Asked,
  work: (commitment: Commitment, standing: Standing, context: ActOn) => Promise<Result<Decided, E>>,
) {
  const call = { key, name, by: performerOf(actor), request }
  return performAct<Acted, E | NotFound>(deps, call, async ({ trx, at, actId }) => {
    await tellReader(trx, actor)
    const commitment = await loadCommitment(trx, id)
    const standing = commitment && (await standingOf(trx, actor, commitment))
    if (!commitment || !standing) return err({ code: 'not_found' })
    const stamp = { at, by: actor.personId, actId }
    const decided = await work(commitment, standing, { trx, stamp, today: localDateAt(at) })
    if (!decided.ok) return decided
    const { state, content } = decided.value
    return ok({ reply: { state }, unitId: commitment.unitId, subject: { kind: 'commitment', id }, content })
  })
}

function performerOf(actor: Actor) {
  return { userId: actor.userId, personId: actor.personId }
}
