import type { FastifyInstance } from 'fastify'
import type { UnitId } from '#kernel/id.ts'
import { err, ok } from '#kernel/result.ts'
import type { Actor } from '#platform/server/access/actor.ts'
import { isVisibleUnit } from '#platform/server/access/scope.ts'
import type { ActDeps } from '#platform/server/acts/perform.ts'
import type { Db } from '#platform/server/db/db.ts'
import type { FileStore } from '#platform/server/files/file-store.ts'
import { handIn } from '#platform/server/files/keep-file.ts'
import { serve } from '#platform/server/http/serve.ts'
import { libraryApi } from '../contract.ts'
import { syllablesOf } from '../rules/terms.ts'
import { findDuty, listReaders, listToRead, toDuty } from './duties.queries.ts'
import { askReading, confirmFor, confirmReading, endDuty } from './duties.service.ts'
import { textOfFile } from './file-text.ts'
import { listTexts } from './search.queries.ts'
import { findTextFile, viewText } from './text-page.ts'
import { listCited, listHeads, type Shelf, shelfOf } from './texts.queries.ts'
import { attachFile, correctText, keepText } from './texts.service.ts'

export interface LibraryDeps extends ActDeps {
  readonly files: FileStore
}

const notFound = err({ code: 'not_found' as const })

/** Translation only: contract in, service, contract out. */
export function libraryRoutes(app: FastifyInstance, deps: LibraryDeps): void {
  readRoutes(app, deps)
  textRoutes(app, deps)
  dutyRoutes(app, deps)
}

/** What a unit reads, where the caller may look into it. */
async function shelfFor(db: Db, actor: Actor, unitId: UnitId): Promise<Shelf | undefined> {
  if (!(await isVisibleUnit(db, actor.scopeOf('library.read'), unitId))) return undefined
  return await shelfOf(db, unitId, actor.today)
}

function readRoutes(app: FastifyInstance, { db, files }: LibraryDeps): void {
  serve(app, libraryApi.list, async ({ actor, params: { unitId }, query: { search, after = null } }) => {
    const shelf = await shelfFor(db, actor, unitId)
    if (!shelf) return notFound
    const { rows, ...found } = await listTexts(db, { shelf, search, after })
    const mayKeep = await isVisibleUnit(db, actor.scopeOf('library.keep'), unitId)
    return ok({ rows: [...rows], ...found, mayKeep })
  })
  serve(app, libraryApi.show, async ({ actor, params: { unitId, textId } }) => {
    const shelf = await shelfFor(db, actor, unitId)
    const page = shelf && (await viewText(db, actor, { shelf, unitId, textId }))
    return page ? ok(page) : notFound
  })
  serve(app, libraryApi.cited, async ({ actor, params: { unitId }, query: { symbols } }) => {
    const shelf = await shelfFor(db, actor, unitId)
    if (!shelf) return notFound
    const asked = symbols.split('|').filter((symbol) => syllablesOf(symbol).length > 0)
    return ok({ rows: [...(await listCited(db, shelf, asked))] })
  })
  serve(app, libraryApi.file, async ({ actor, params: { unitId, textId } }) => {
    const shelf = await shelfFor(db, actor, unitId)
    const file = shelf && (await findTextFile(db, shelf, textId))
    const body = file && (await files.get(file.sha256))
    return body ? ok({ fileName: file.name, contentType: file.contentType, body }) : notFound
  })
}

function textRoutes(app: FastifyInstance, deps: LibraryDeps): void {
  serve(app, libraryApi.keep, ({ actor, key, params: { unitId }, body }) =>
    keepText(deps, actor, { key, unitId, text: body }),
  )
  serve(app, libraryApi.correct, ({ actor, key, params, body: { basedOn, ...text } }) =>
    correctText(deps, actor, { key, ...params, basedOn, text }),
  )
  serve(app, libraryApi.attach, async ({ actor, key, params, body: { basedOn }, upload }) => {
    if (!(await isVisibleUnit(deps.db, actor.scopeOf('library.keep'), params.unitId))) return notFound
    const handed = handIn(deps.files, upload)
    if (!handed.ok) return handed
    const words = textOfFile(upload.bytes, handed.value.file.contentType)
    return await attachFile(deps, actor, { key, ...params, basedOn, handed: handed.value, words })
  })
}

function dutyRoutes(app: FastifyInstance, deps: LibraryDeps): void {
  const { db } = deps
  serve(app, libraryApi.ask, ({ actor, key, params, body }) => askReading(deps, actor, { key, ...params, asked: body }))
  serve(app, libraryApi.endDuty, ({ actor, key, params }) => endDuty(deps, actor, { key, ...params }))
  serve(app, libraryApi.readers, async ({ actor, params: { unitId, dutyId } }) => {
    if (!(await isVisibleUnit(db, actor.scopeOf('library.keep'), unitId))) return notFound
    const duty = await findDuty(db, await shelfOf(db, unitId, actor.today), dutyId)
    const text = duty && (await listHeads(db, [duty.textId as never], actor.today)).get(duty.textId as never)
    if (!duty || !text) return notFound
    const mayEnd = duty.unitId === unitId && duty.endedOn === null
    return ok({ duty: toDuty(duty), text, ...(await listReaders(db, dutyId, unitId, actor.today)), mayEnd })
  })
  serve(app, libraryApi.confirmFor, ({ actor, key, params, body: { personId } }) =>
    confirmFor(deps, actor, { key, ...params, personId }),
  )
  serve(app, libraryApi.toRead, async ({ actor }) => ok({ rows: [...(await listToRead(db, actor))] }))
  serve(app, libraryApi.confirm, ({ actor, key, params }) => confirmReading(deps, actor, { key, ...params }))
}
