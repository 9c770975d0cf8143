import type { ActId, Id, PersonId } from '#kernel/id.ts'
import { localDateAt } from '#kernel/local-date.ts'
import { err, ok } from '#kernel/result.ts'
import type { Actor } from '#platform/server/access/actor.ts'
import { type ActDeps, performAct } from '#platform/server/acts/perform.ts'
import { newId } from '#platform/server/clock.ts'
import type { UploadLimit } from '#platform/server/files/keep-file.ts'
import { type AddPaper, type AddPaperRefusal, decideAddPaper } from '../rules/add-paper.ts'
import { secretMarkInName } from '../rules/secret-mark.ts'
import { lockMember } from './file.queries.ts'
import { openFile } from './open-file.ts'
import { listPapers, recordPaper, recordPaperGone } from './papers.store.ts'
import { keepScan, type ReadScan } from './read-scan.ts'

interface NotFound {
  readonly code: 'not_found'
}

export type PaperAbout = Pick<AddPaper, 'kind' | 'title' | 'number' | 'issuedOn' | 'forYear' | 'cabinet' | 'folder'>

export interface PaperToAdd {
  readonly key: ActId
  readonly personId: PersonId
  readonly about: PaperAbout
  /** The scan with what was found in it; null where only the place is told. */
  readonly scan: ReadScan | null
}

/** A paper enters the list of a file, with its scan or with the place where it lies. */
export function addPaper(deps: ActDeps, actor: Actor, { key, personId, about, scan }: PaperToAdd) {
  const name = scan === null ? 'records.addPaper' : 'records.addScan'
  const call = { key, name, by: actor, request: { personId, about, sha256: scan?.sha256 ?? null } }
  return performAct<{ readonly id: Id<'recordPaper'> }, AddPaperRefusal | NotFound | UploadLimit>(
    deps,
    call,
    async (context) => {
      const { trx, at, actId } = context
      await lockMember(trx, personId)
      const opened = await openFile(trx, actor, { personId, purpose: 'change', at, by: 'record.change' })
      if (!opened) return err({ code: 'not_found' })
      const same = scan && (await listPapers(trx, personId)).find(({ sha256 }) => sha256 === scan.sha256)
      const input: AddPaper = {
        ...about,
        scan: scan && { ...scan.said, markInTitle: secretMarkInName(about.title), sameAs: same?.title ?? null },
        by: actor.personId,
        today: localDateAt(at),
      }
      const decided = decideAddPaper(personId, input)
      if (!decided.ok) return decided
      const { unitId } = opened
      const kept = await keepScan(context, scan, { unitId, addedBy: actor.personId })
      if (!kept.ok) return kept
      const id = newId<'recordPaper'>({ now: () => at })
      await recordPaper(trx, { id, personId, unitId, fileId: kept.value, addedBy: actor.personId, at, actId }, input)
      const content = { ...about, sha256: scan?.sha256 ?? null }
      return ok({ reply: { id }, unitId, subject: { kind: 'record_paper', id }, content })
    },
  )
}

export interface PaperToRemove {
  readonly key: ActId
  readonly personId: PersonId
  readonly id: Id<'recordPaper'>
  readonly because: string
}

type RemoveRefusal = NotFound | { readonly code: 'own_file' } | { readonly code: 'paper_gone' }

/** A line taken out of the list stays in the record, with who took it out and why. */
export function removePaper(deps: ActDeps, actor: Actor, { key, personId, id, because }: PaperToRemove) {
  const call = { key, name: 'records.removePaper', by: actor, request: { personId, id, because } }
  return performAct<{ readonly id: Id<'recordPaper'> }, RemoveRefusal>(deps, call, async ({ trx, at }) => {
    const opened = await openFile(trx, actor, { personId, purpose: 'change', at, by: 'record.change' })
    if (!opened) return err({ code: 'not_found' })
    if (opened.isOwn) return err({ code: 'own_file' })
    const gone = { id, personId, by: actor.personId, at, because }
    if (!(await recordPaperGone(trx, gone))) return err({ code: 'paper_gone' })
    return ok({ reply: { id }, unitId: opened.unitId, subject: { kind: 'record_paper', id }, content: { because } })
  })
}
