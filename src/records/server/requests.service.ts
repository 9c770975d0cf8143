import type { ActId, Id, PersonId } from '#kernel/id.ts'
import { localDateAt } from '#kernel/local-date.ts'
import { err, ok, type Result } from '#kernel/result.ts'
import { type AnchorRefusal, type CorrectRefusal, correctFacts } from '#members/public.ts'
import type { Actor } from '#platform/server/access/actor.ts'
import { type ActContext, type ActDeps, performAct } from '#platform/server/acts/perform.ts'
import { newId } from '#platform/server/clock.ts'
import {
  applyLine,
  type ChangeLine,
  findChanges,
  type LinesRefusal,
  replacedBy,
  type WantedLine,
} from '../rules/change.ts'
import { type DecideRefusal, decideRequest, type RequestVerdict } from '../rules/decide-request.ts'
import { SECTION_SPECS } from '../rules/record-sections.ts'
import type { ValuesContext } from '../rules/record-values.ts'
import type { RequestState } from '../rules/request.ts'
import { decideWithdraw, type WithdrawRefusal } from '../rules/withdraw-request.ts'
import { currentIn, writeLine } from './contents.store.ts'
import { lockMember, readFile, type WholeFile } from './file.queries.ts'
import { standOf } from './requests.queries.ts'
import {
  hasProof,
  loadRequestHead,
  loadRequestLines,
  recordReplaced,
  recordRequest,
  recordRequestEnd,
} from './requests.store.ts'

export interface NotFound {
  readonly code: 'not_found'
}

export interface Proposal {
  readonly key: ActId
  readonly personId: PersonId
  readonly lines: readonly WantedLine[]
  readonly reason: string
}

type CarryRefusal =
  | LinesRefusal
  | Exclude<CorrectRefusal, { readonly code: 'changed_meanwhile' }>
  | AnchorRefusal
  | NotFound

const contextOf = ({ member }: WholeFile, at: Date): ValuesContext => ({
  today: localDateAt(at),
  bornOn: member.bornOn,
})

/** What is wanted against what stands, in the parts the proposer may see. New rows get their ids here. */
export function changesIn(
  file: WholeFile,
  lines: readonly WantedLine[],
  at: Date,
): Result<readonly ChangeLine[], LinesRefusal> {
  const hidden = lines.find(({ section }) => !file.opened.sections.includes(section))
  if (hidden) return err({ code: 'line_unfit', section: hidden.section })
  const strange = lines.find(({ rowId, seen }) => rowId !== null && seen === null)
  if (strange) return err({ code: 'line_unfit', section: strange.section })
  const clock = { now: () => at }
  const named = lines.map((line) =>
    SECTION_SPECS[line.section].isList && line.rowId === null ? { ...line, rowId: newId<'recordRow'>(clock) } : line,
  )
  return findChanges(named, currentIn(file.contents), contextOf(file, at))
}

interface Carried {
  readonly id: Id<'recordRequest'>
  readonly lines: readonly ChangeLine[]
  readonly evidence: string
  /** By which permission: it reaches the member in the register too. */
  readonly by: CorrectionRight
}

/** Carries lines out, each against what stands at this moment, and keeps what it replaced. */
async function carryOut(
  { trx, at }: ActContext,
  actor: Actor,
  file: WholeFile,
  { id, lines, evidence, by }: Carried,
): Promise<Result<null, CarryRefusal>> {
  const currentOf = currentIn(file.contents)
  for (const [index, line] of lines.entries()) {
    const { section, rowId, after } = line
    const current = currentOf(section, rowId)
    await recordReplaced(trx, { id, line: index, replaced: replacedBy(line, current) })
    if (section === 'facts') {
      const input = { personId: file.opened.personId, scope: actor.scopeOf(by), paper: evidence }
      const done = await correctFacts(trx, { ...input, changes: after ?? {}, today: localDateAt(at) })
      if (!done.ok && done.error.code !== 'nothing_to_change') return done as Result<null, CarryRefusal>
      continue
    }
    const whole = applyLine(line, current, contextOf(file, at))
    if (!whole.ok) return whole
    await writeLine(trx, file.opened, { section, rowId, isNew: rowId !== null && current === null, values: after })
  }
  return ok(null)
}

/** The facts of the register are put right by who keeps it; every other part by the officer responsible for the file. */
export type CorrectionRight = 'record.change' | 'member.change'

export interface Correction extends Proposal {
  readonly evidence: string
  readonly by: CorrectionRight
}

type CorrectionRefusal = CarryRefusal | { readonly code: 'own_file' } | { readonly code: 'evidence_missing' }

/** The one entitled corrects at once. Never his own file, never without evidence. */
export function correctRecord(deps: ActDeps, actor: Actor, { key, ...input }: Correction) {
  const { personId, lines, reason, evidence, by } = input
  const name = by === 'record.change' ? 'records.correct' : 'records.correctFacts'
  const call = { key, name, by: actor, request: { personId, lines, reason, evidence } }
  return performAct<{ readonly id: Id<'recordRequest'> }, CorrectionRefusal>(deps, call, async (context) => {
    const { trx, at, actId } = context
    await lockMember(trx, personId)
    const file = await readFile(trx, actor, { personId, purpose: 'change', at, by })
    if (!file) return err({ code: 'not_found' })
    if (personId === actor.personId) return err({ code: 'own_file' })
    if (evidence === '') return err({ code: 'evidence_missing' })
    const strange = by === 'member.change' ? lines.find(({ section }) => section !== 'facts') : undefined
    if (strange) return err({ code: 'line_unfit', section: strange.section })
    const changes = changesIn(file, lines, at)
    if (!changes.ok) return changes
    const id = newId<'recordRequest'>({ now: () => at })
    const { unitId } = file.opened
    const asked = { id, personId, unitId, lines: changes.value, reason, proposedBy: actor.personId, at, actId }
    await recordRequest(trx, { ...asked, proofFileId: null }, true)
    const done = await carryOut(context, actor, file, { ...asked, evidence, by })
    if (!done.ok) return done
    await recordRequestEnd(trx, { id, state: 'accepted', by: actor.personId, at, evidence, note: '' })
    const content = { lines: changes.value, reason, evidence }
    return ok({ reply: { id }, unitId, subject: { kind: 'record_request', id }, content })
  })
}

export interface Decision {
  readonly key: ActId
  readonly id: Id<'recordRequest'>
  readonly verdict: RequestVerdict
  readonly evidence: string
  readonly note: string
  readonly basedOn: string
}

type DecisionRefusal = CarryRefusal | DecideRefusal

/** The one entitled accepts or refuses, on the file as he saw it; what moved meanwhile brings him back to look again. */
export function decideOnRequest(deps: ActDeps, actor: Actor, { key, id, ...input }: Decision) {
  const call = { key, name: 'records.decide', by: actor, request: { id, ...input } }
  return performAct<{ readonly state: RequestState }, DecisionRefusal>(deps, call, async (context) => {
    const { trx, at } = context
    const head = await loadRequestHead(trx, id)
    if (!head) return err({ code: 'not_found' })
    const { personId } = head
    await lockMember(trx, personId)
    const file = await readFile(trx, actor, { personId, purpose: 'change', at, by: 'record.change' })
    if (!file) return err({ code: 'not_found' })
    const lines = await loadRequestLines(trx, id)
    const request = { ...head, lines, hasProof: await hasProof(trx, id) }
    const stands = standOf(lines, currentIn(file.contents))
    const decided = decideRequest(request, { ...input, stands, by: actor.personId })
    if (!decided.ok) return decided
    if (input.verdict === 'accepted') {
      const done = await carryOut(context, actor, file, { id, lines, evidence: input.evidence, by: 'record.change' })
      if (!done.ok) return done
    }
    const { verdict: state, evidence, note } = input
    await recordRequestEnd(trx, { id, state, by: actor.personId, at, evidence, note })
    const content = { ...decided.value, evidence, note, lines }
    return ok({ reply: { state }, unitId: head.unitId, subject: { kind: 'record_request', id }, content })
  })
}

/** The member takes a request about himself back. */
export function withdrawRequest(deps: ActDeps, actor: Actor, { key, id }: Pick<Decision, 'key' | 'id'>) {
  const call = { key, name: 'records.withdraw', by: actor, request: { id } }
  return performAct<{ readonly state: RequestState }, WithdrawRefusal | NotFound>(deps, call, async ({ trx, at }) => {
    const head = await loadRequestHead(trx, id)
    if (!head || head.personId !== actor.personId) return err({ code: 'not_found' })
    const decided = decideWithdraw(head, actor.personId)
    if (!decided.ok) return decided
    await readFile(trx, actor, { personId: head.personId, purpose: 'request', at })
    await recordRequestEnd(trx, { id, state: 'withdrawn', by: actor.personId, at, evidence: '', note: '' })
    return ok({
      reply: { state: 'withdrawn' },
      unitId: head.unitId,
      subject: { kind: 'record_request', id },
      content: decided.value,
    })
  })
}
