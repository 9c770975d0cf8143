import type { Id } from '#kernel/id.ts'
import { err, ok, type Result } from '#kernel/result.ts'
import type { Actor } from '#platform/server/access/actor.ts'
import { type ActContext, type ActDeps, performAct } from '#platform/server/acts/perform.ts'
import { newId } from '#platform/server/clock.ts'
import type { UploadLimit } from '#platform/server/files/keep-file.ts'
import type { LinesRefusal } from '../rules/change.ts'
import type { UnfitRefusal } from '../rules/judge-scan.ts'
import { readFile } from './file.queries.ts'
import { keepScan, type ReadScan, type ScanOwner } from './read-scan.ts'
import { changesIn, type NotFound, type Proposal } from './requests.service.ts'
import { recordRequest } from './requests.store.ts'

/** A member, or his secretary for him, asks for a correction. */
export function proposeChange(deps: ActDeps, actor: Actor, proposal: Proposal) {
  return ask<never>(deps, actor, proposal, { name: '', sha256: null, keep: async () => ok(null) })
}

/** The same, with a scan of the paper that proves it. A file that may not be kept refuses the whole request. */
export function proposeProven(deps: ActDeps, actor: Actor, proposal: Proposal, scan: ReadScan) {
  const { sha256 } = scan
  const keep: Proof<UnfitRefusal | UploadLimit>['keep'] = (context, owner) => keepScan(context, scan, owner)
  return ask(deps, actor, proposal, { name: 'Proven', sha256, keep })
}

interface Proof<Refusal> {
  readonly name: '' | 'Proven'
  readonly sha256: string | null
  readonly keep: (context: ActContext, owner: ScanOwner) => Promise<Result<Id<'file'> | null, Refusal>>
}

function ask<Refusal extends { readonly code: string }>(
  deps: ActDeps,
  actor: Actor,
  { key, personId, lines, reason }: Proposal,
  { name, sha256, keep }: Proof<Refusal>,
) {
  const asking = personId === actor.personId ? 'records.proposeMine' : 'records.propose'
  const proof = sha256 === null ? {} : { sha256 }
  const call = { key, name: `${asking}${name}`, by: actor, request: { personId, lines, reason, ...proof } }
  type Refused = LinesRefusal | NotFound | Refusal
  return performAct<{ readonly id: Id<'recordRequest'> }, Refused>(deps, call, async (context) => {
    const { trx, at, actId } = context
    const file = await readFile(trx, actor, { personId, purpose: 'request', at, by: 'record.propose' })
    if (!file) return err({ code: 'not_found' })
    const changes = changesIn(file, lines, at)
    if (!changes.ok) return changes
    const { unitId } = file.opened
    const kept = await keep(context, { unitId, addedBy: actor.personId })
    if (!kept.ok) return kept
    const id = newId<'recordRequest'>({ now: () => at })
    const asked = { id, personId, unitId, lines: changes.value, reason, proposedBy: actor.personId, at, actId }
    await recordRequest(trx, { ...asked, proofFileId: kept.value })
    const content = { lines: changes.value, reason, ...proof }
    return ok({ reply: { id }, unitId, subject: { kind: 'record_request', id }, content })
  })
}
