import type { FastifyInstance } from 'fastify'
import type { Id, PersonId } from '#kernel/id.ts'
import { err, ok, type Result } from '#kernel/result.ts'
import type { Actor } from '#platform/server/access/actor.ts'
import type { ActDeps } from '#platform/server/acts/perform.ts'
import type { FileStore } from '#platform/server/files/file-store.ts'
import { type Download, serve } from '#platform/server/http/serve.ts'
import { recordPapersApi } from '../contract/papers.ts'
import { indexPage } from './file-index.queries.ts'
import { listDownload } from './list-paper.ts'
import { openFile } from './open-file.ts'
import { addPaper, removePaper } from './papers.service.ts'
import { listPapers } from './papers.store.ts'
import { readScan } from './read-scan.ts'
import { fileListDownload, sheetDownload } from './record-papers.ts'

export interface RecordPapersDeps extends ActDeps {
  readonly files: FileStore
}

/** The list of papers of a file, and its scans. */
export function recordPapersRoutes(app: FastifyInstance, deps: RecordPapersDeps): void {
  readRoutes(app, deps)
  printRoutes(app, deps)
  changeRoutes(app, deps)
}

type Found<T> = Result<T, { readonly code: 'not_found' }>
const found = <T>(answer: T | undefined): Found<T> => (answer === undefined ? err({ code: 'not_found' }) : ok(answer))

function readRoutes(app: FastifyInstance, deps: RecordPapersDeps): void {
  const { db, clock } = deps
  const index = async (actor: Actor, personId: PersonId) =>
    found(await indexPage(db, actor, { personId, purpose: 'papers', at: clock.now() }))
  serve(app, recordPapersApi.index, ({ actor, params }) => index(actor, params.personId))
  serve(app, recordPapersApi.myIndex, ({ actor }) => index(actor, actor.personId))
  serve(app, recordPapersApi.scan, ({ actor, params: { personId, id } }) => scanOf(deps, actor, { personId, id }))
  serve(app, recordPapersApi.myScan, ({ actor, params: { id } }) =>
    scanOf(deps, actor, { personId: actor.personId, id }),
  )
}

function printRoutes(app: FastifyInstance, { db, clock }: RecordPapersDeps): void {
  const at = () => clock.now()
  serve(app, recordPapersApi.sheet, async ({ actor, params: { personId, format } }) =>
    found(await sheetDownload(db, actor, { personId, format, at: at() })),
  )
  serve(app, recordPapersApi.mySheet, async ({ actor, params: { format } }) =>
    found(await sheetDownload(db, actor, { personId: actor.personId, format, at: at() })),
  )
  serve(app, recordPapersApi.listPaper, ({ actor, params: { unitId, format }, query: { title = '', ...asked } }) =>
    listDownload(db, actor, { unitId, asked, title, format }),
  )
  serve(app, recordPapersApi.fileList, async ({ actor, params: { personId, format } }) =>
    found(await fileListDownload(db, actor, { personId, format, at: at() })),
  )
}

function changeRoutes(app: FastifyInstance, deps: RecordPapersDeps): void {
  serve(app, recordPapersApi.add, ({ actor, key, params: { personId }, body }) =>
    addPaper(deps, actor, { key, personId, about: body, scan: null }),
  )
  serve(app, recordPapersApi.addScan, async ({ actor, key, params: { personId }, body, upload }) => {
    const { saidNotSecret, ...about } = body
    if (upload.bytes.length === 0) return err({ code: 'file_empty' })
    const scan = readScan(deps.files, upload, saidNotSecret)
    return addPaper(deps, actor, { key, personId, about, scan })
  })
  serve(app, recordPapersApi.remove, ({ actor, key, params: { personId, id }, body }) =>
    removePaper(deps, actor, { key, personId, id, because: body.because }),
  )
}

interface ScanAsked {
  readonly personId: PersonId
  readonly id: Id<'recordPaper'>
}

/** The bytes of a scan: the look is logged before they are read. */
async function scanOf(
  { db, clock, files }: RecordPapersDeps,
  actor: Actor,
  { personId, id }: ScanAsked,
): Promise<Found<Download>> {
  const paper = await db.transaction().execute(async (trx) => {
    const opened = await openFile(trx, actor, { personId, purpose: 'scan', at: clock.now() })
    return opened && (await listPapers(trx, personId)).find((one) => one.id === id)
  })
  const body = paper?.sha256 ? await files.get(paper.sha256) : undefined
  if (!paper || !body) return err({ code: 'not_found' })
  return ok({ fileName: paper.fileName ?? paper.title, contentType: paper.contentType ?? '', body })
}
