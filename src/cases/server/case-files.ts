import type { ActId, CaseId, UnitId } from '#kernel/id.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import { ok, type Result } from '#kernel/result.ts'
import type { Actor } from '#platform/server/access/actor.ts'
import type { ActContext, ActDeps } from '#platform/server/acts/perform.ts'
import { newId } from '#platform/server/clock.ts'
import type { FileStore } from '#platform/server/files/file-store.ts'
import type { HandedIn as KeptFile, UploadLimit } from '#platform/server/files/keep-file.ts'
import type { Download } from '#platform/server/http/serve.ts'
import type { ReadScan } from '#records/public.ts'
import { type CaseActor, type CaseState, rolesIn } from '../rules/case.ts'
import type { HandedInFile } from '../rules/common/bodies.ts'
import { type ACTS_WITH_FILES, filesOf, type HandInRefusal, judgeHandedIn } from '../rules/common/hand-in-file.ts'
import { lineFor } from '../rules/decide.ts'
import type { AskedOf } from '../rules/entries.ts'
import type { CaseRefusal } from '../rules/refusal.ts'
import { seesContent } from '../rules/transparency.ts'
import type { CaseAct } from '../rules/vocabulary.ts'
import { actorOn } from './actor-on.ts'
import { actPrepared } from './cases.service.ts'
import { loadCase } from './cases.store.ts'
import { openCaseFile } from './open-case.ts'

/** A scan and what its giver calls it. */
export interface TitledScan {
  readonly title: string
  readonly scan: ReadScan
}

interface FilesCall {
  readonly key: ActId
  readonly caseId: CaseId
  readonly basedOn: number
}

export interface HandInCall extends FilesCall, TitledScan {
  readonly on: LocalDate
  readonly lateReason: string | null
}

/** Words with papers beside them. */
export type AskedWithFiles = AskedOf<(typeof ACTS_WITH_FILES)[number]>

export interface ActWithFilesCall extends FilesCall {
  readonly asked: AskedWithFiles
  readonly scans: readonly TitledScan[]
}

/** A paper handed in: judged like any scan, kept once the procedure has let it in. */
export function handInFile(deps: ActDeps, actor: Actor, { scan, title, on, lateReason, ...call }: HandInCall) {
  const told = { title, on, lateReason, sha256: scan.sha256 }
  return actPrepared<HandInRefusal | UploadLimit>(deps, actor, {
    ...call,
    ...{ name: 'cases.handInFile', told },
    prepare: (context, state, caseActor) => {
      const ready = readyToKeep(context, caseActor, { state, act: 'hand_in_file', scans: [{ scan, title }] })
      if (!ready.ok) return ready
      const [body] = ready.value.files
      if (body === undefined) throw new Error('a scan that was judged fit is there')
      return ok({ asked: { act: 'hand_in_file', on, lateReason, body }, keep: ready.value.keep })
    },
  })
}

/** Words and the papers beside them, in one act: what the procedure, or one of the scans, does not let in leaves nothing of either. */
export function actWithFiles(deps: ActDeps, actor: Actor, { asked, scans, ...call }: ActWithFilesCall) {
  const told = { asked, papers: scans.map(({ title, scan }) => ({ title, sha256: scan.sha256 })) }
  return actPrepared<HandInRefusal | UploadLimit>(deps, actor, {
    ...call,
    ...{ name: 'cases.actWithFiles', told },
    prepare: (context, state, caseActor) => {
      const ready = readyToKeep(context, caseActor, { state, act: asked.act, scans })
      if (!ready.ok) return ready
      const { files, keep } = ready.value
      return ok({ asked: { ...asked, body: { ...asked.body, files } } as typeof asked, keep })
    },
  })
}

interface ToKeep {
  readonly files: readonly HandedInFile[]
  readonly keep: (unitId: UnitId) => Promise<Result<null, UploadLimit>>
}

interface HandedIn {
  readonly state: CaseState
  readonly act: CaseAct
  readonly scans: readonly TitledScan[]
}

/** The scans as an entry tells them, and how the act keeps them. Who may not do the act learns nothing of what is there already. */
function readyToKeep(
  { trx, at }: Pick<ActContext, 'trx' | 'at'>,
  caseActor: CaseActor,
  { state, act, scans }: HandedIn,
): Result<ToKeep, HandInRefusal | CaseRefusal> {
  const door = lineFor(state, act, caseActor)
  if (!door.ok) return door
  const judged = judgeHandedIn(
    state,
    scans.map(({ title, scan: { sha256, said } }) => ({ title, sha256, said })),
  )
  if (!judged.ok) return judged
  const handed = scans.map(({ title, scan }) => ({ title, id: newId<'file'>({ now: () => at }), ...handedOf(scan) }))
  return ok({
    files: handed.map(({ title, id, file: { name: fileName, contentType, sizeBytes, sha256 } }) => ({
      ...{ title, fileId: id, fileName, contentType, sizeBytes, sha256 },
    })),
    keep: async (unitId) => {
      let beside = handed.reduce((sum, { file }) => sum + file.sizeBytes, 0)
      for (const { id, file, keep } of handed) {
        beside -= file.sizeBytes
        const kept = await keep(trx, { id, unitId, addedBy: caseActor.personId, at }, beside)
        if (!kept.ok) return kept
      }
      return ok(null)
    },
  })
}

function handedOf({ handed }: ReadScan): KeptFile {
  if (handed === null) throw new Error('a scan that was judged fit is there')
  return handed
}

export interface CaseFileDeps extends Pick<ActDeps, 'db' | 'clock'> {
  readonly files: FileStore
}

interface AskedFile {
  readonly caseId: CaseId
  readonly entryId: string
  /** Which of those that came with the entry. */
  readonly place: number
}

/** A file that was handed in, for whom its content is; the look is in the log before the bytes are read. */
export async function readCaseFile(
  { db, clock, files }: CaseFileDeps,
  actor: Actor,
  { caseId, entryId, place }: AskedFile,
): Promise<Download | undefined> {
  const found = await db.transaction().execute(async (trx) => {
    const head = await openCaseFile(trx, actor, { caseId, at: clock.now(), lock: false })
    const state = head && (await loadCase(trx, caseId))
    const entry = state?.entries.find(({ id }) => id === entryId)
    if (!head || !state || !entry) return undefined
    const roles = rolesIn(state, await actorOn(trx, actor, head.unitId))
    return seesContent(state, entry, roles) ? filesOf(entry)[place] : undefined
  })
  const bytes = found && (await files.get(found.sha256))
  return found && bytes ? { fileName: found.fileName, contentType: found.contentType, body: bytes } : undefined
}
