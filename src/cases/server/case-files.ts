import type { ActId, CaseId, UnitId } from '#kernel/id.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import { ok } from '#kernel/result.ts'
import type { Actor } from '#platform/server/access/actor.ts'
import type { ActDeps } from '#platform/server/acts/perform.ts'
import { newId } from '#platform/server/clock.ts'
import type { FileStore } from '#platform/server/files/file-store.ts'
import type { UploadLimit } from '#platform/server/files/keep-file.ts'
import type { Download } from '#platform/server/http/serve.ts'
import type { ReadScan } from '#records/public.ts'
import type { ScanRefusal } from '#records/rules/judge-scan.ts'
import { entriesOf, rolesIn } from '../rules/case.ts'
import { judgeHandedIn } from '../rules/common/hand-in-file.ts'
import { seesContent } from '../rules/transparency.ts'
import { actorOn } from './actor-on.ts'
import { actPrepared } from './cases.service.ts'
import { loadCase } from './cases.store.ts'
import { openCaseFile } from './open-case.ts'

export interface HandInCall {
  readonly key: ActId
  readonly caseId: CaseId
  readonly basedOn: number
  readonly on: LocalDate
  readonly lateReason: string | null
  readonly title: string
  readonly scan: ReadScan
}

/** A paper handed in: judged like any scan, kept once the procedure has let it in. */
export function handInFile(deps: ActDeps, actor: Actor, { scan, title, on, lateReason, ...call }: HandInCall) {
  const told = { title, on, lateReason, sha256: scan.sha256 }
  return actPrepared<ScanRefusal | UploadLimit>(deps, actor, {
    ...call,
    ...{ name: 'cases.handInFile', told },
    prepare: ({ trx, at }, state) => {
      const judged = judgeHandedIn(state, scan)
      if (!judged.ok) return judged
      const { handed } = scan
      if (handed === null) throw new Error('a scan that was judged fit is there')
      const id = newId<'file'>({ now: () => at })
      const { name: fileName, contentType, sizeBytes, sha256 } = handed.file
      const body = { title, fileId: id, fileName, contentType, sizeBytes, sha256 }
      const keep = (unitId: UnitId) => handed.keep(trx, { id, unitId, addedBy: actor.personId, at })
      return ok({ asked: { act: 'hand_in_file', on, lateReason, body }, keep })
    },
  })
}

export interface CaseFileDeps extends Pick<ActDeps, 'db' | 'clock'> {
  readonly files: FileStore
}

/** A file that was handed in, for whom its content is; the look is in the log before the bytes are read. */
export async function readCaseFile(
  { db, clock, files }: CaseFileDeps,
  actor: Actor,
  { caseId, entryId }: { readonly caseId: CaseId; readonly entryId: string },
): Promise<Download | undefined> {
  const body = await db.transaction().execute(async (trx) => {
    const head = await openCaseFile(trx, actor, { caseId, at: clock.now(), lock: false })
    const state = head && (await loadCase(trx, caseId))
    const entry = state && entriesOf(state, 'hand_in_file').find(({ id }) => id === entryId)
    if (!head || !state || !entry) return undefined
    const roles = rolesIn(state, await actorOn(trx, actor, head.unitId))
    return seesContent(state, entry, roles) ? entry.body : undefined
  })
  const bytes = body && (await files.get(body.sha256))
  return body && bytes ? { fileName: body.fileName, contentType: body.contentType, body: bytes } : undefined
}
