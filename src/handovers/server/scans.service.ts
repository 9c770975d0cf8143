import type { ActId, Id } from '#kernel/id.ts'
import { err, ok } from '#kernel/result.ts'
import type { Actor } from '#platform/server/access/actor.ts'
import { type ActDeps, performAct } from '#platform/server/acts/perform.ts'
import { newId } from '#platform/server/clock.ts'
import type { FileStore } from '#platform/server/files/file-store.ts'
import type { UploadLimit } from '#platform/server/files/keep-file.ts'
import type { Download } from '#platform/server/http/serve.ts'
import type { ReadScan } from '#records/public.ts'
import { type AttachRefusal, decideAttach } from '../rules/attach.ts'
import { findHandover, type HandoverId, loadHandover } from './handovers.store.ts'
import { listScans, recordScan } from './scans.store.ts'

export interface ScanToAttach {
  readonly actor: Actor
  readonly key: ActId
  readonly scan: ReadScan
}

type Refusal = AttachRefusal | UploadLimit | { readonly code: 'not_found' }

/** Keeps a scan of the signed sheet with its handover, judged as every scan of a paper is. */
export function attachScan(deps: ActDeps, id: HandoverId, { actor, key, scan }: ScanToAttach) {
  const call = { key, name: 'handovers.attachScan', by: actor, request: { id, sha256: scan.sha256 } }
  return performAct<{ readonly id: Id<'handoverScan'> }, Refusal>(deps, call, async ({ trx, at, actId }) => {
    const found = await loadHandover(trx, id, actor)
    if (found === undefined) return err({ code: 'not_found' })
    const kept = await listScans(trx, id)
    const sameAs = kept.find(({ sha256 }) => sha256 === scan.sha256)?.name ?? null
    const { stage, signedHow, unitId } = found
    const decision = decideAttach({ stage, signedHow, scans: kept.length }, { ...scan.said, sameAs })
    if (!decision.ok) return decision
    if (scan.handed === null) return err({ code: 'scan_kind' })
    const owner = { id: newId<'file'>({ now: () => at }), unitId, addedBy: actor.personId, at }
    const put = await scan.handed.keep(trx, owner)
    if (!put.ok) return put
    const scanId = newId<'handoverScan'>({ now: () => at })
    const row = { id: scanId, handoverId: id, unitId, fileId: owner.id, addedBy: actor.personId, addedAt: at, actId }
    await recordScan(trx, row)
    const content = { handoverId: id, sha256: scan.sha256 }
    return ok({ reply: { id: scanId }, unitId, subject: { kind: 'handover', id }, content })
  })
}

/** A scan as a file, for those who may know of the handover. */
export async function scanDownload(
  { db, files }: Pick<ActDeps, 'db'> & { readonly files: FileStore },
  actor: Actor,
  { id, scanId }: { readonly id: HandoverId; readonly scanId: string },
): Promise<Download | undefined> {
  if ((await findHandover(db, id, actor)) === undefined) return undefined
  const scan = (await listScans(db, id)).find((one) => one.id === scanId)
  const body = scan && (await files.get(scan.sha256))
  return scan && body ? { fileName: scan.name, contentType: scan.contentType, body } : undefined
}
