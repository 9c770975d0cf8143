import type { FastifyInstance } from 'fastify'
import type { Id, PersonId } from '#kernel/id.ts'
import { err, ok, type Result } from '#kernel/result.ts'
import type { Actor } from '#platform/server/access/actor.ts'
import { isVisibleUnit } from '#platform/server/access/scope.ts'
import type { ActDeps } from '#platform/server/acts/perform.ts'
import type { FileStore } from '#platform/server/files/file-store.ts'
import { type Download, type Incoming, serve } from '#platform/server/http/serve.ts'
import { recordProofsApi } from '../contract/proofs.ts'
import { countToDecide, findProof } from './proofs.queries.ts'
import { proposeProven } from './propose.service.ts'
import { readScan } from './read-scan.ts'

export interface RecordProofsDeps extends ActDeps {
  readonly files: FileStore
}

/** Requests with their proof, and what waits for whoever decides. */
export function recordProofsRoutes(app: FastifyInstance, deps: RecordProofsDeps): void {
  serve(app, recordProofsApi.proposeProven, (incoming) => propose(deps, incoming.params.personId, incoming))
  serve(app, recordProofsApi.proposeMineProven, (incoming) => propose(deps, incoming.actor.personId, incoming))
  serve(app, recordProofsApi.proof, ({ actor, params: { personId, id } }) => proofOf(deps, actor, personId, id))
  serve(app, recordProofsApi.myProof, ({ actor, params: { id } }) => proofOf(deps, actor, actor.personId, id))
  serve(app, recordProofsApi.toDecide, async ({ actor, params: { unitId } }) => {
    const scope = actor.scopeOf('record.change')
    if (!(await isVisibleUnit(deps.db, scope, unitId))) return err({ code: 'not_found' })
    return ok(await countToDecide(deps.db, { scope, unitId, by: actor.personId }))
  })
}

type Proven = Pick<Incoming<typeof recordProofsApi.proposeMineProven>, 'actor' | 'key' | 'body' | 'upload'>

async function propose(deps: RecordProofsDeps, personId: PersonId, { actor, key, body, upload }: Proven) {
  const { lines, reason, saidNotSecret } = body
  if (upload.bytes.length === 0) return err({ code: 'file_empty' as const })
  const proof = readScan(deps.files, upload, saidNotSecret)
  return await proposeProven(deps, actor, { key, personId, lines, reason }, proof)
}

async function proofOf(
  { db, clock, files }: RecordProofsDeps,
  actor: Actor,
  personId: PersonId,
  id: Id<'recordRequest'>,
): Promise<Result<Download, { readonly code: 'not_found' }>> {
  const look = { personId, purpose: 'request', at: clock.now(), by: 'record.propose' } as const
  const proof = await db.transaction().execute((trx) => findProof(trx, actor, look, id))
  const body = proof && (await files.get(proof.sha256))
  if (!proof || !body) return err({ code: 'not_found' })
  return ok({ fileName: proof.name, contentType: proof.contentType, body })
}
