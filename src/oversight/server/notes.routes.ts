import type { FastifyInstance } from 'fastify'
import { err, ok } from '#kernel/result.ts'
import type { ActDeps } from '#platform/server/acts/perform.ts'
import { serve } from '#platform/server/http/serve.ts'
import { notesApi } from '../contract/notes.ts'
import type { NoteAsked } from '../rules/note.ts'
import { listTasksOf, viewMyNotes, viewNotes } from './notes.queries.ts'
import { actOnNote, writeNote } from './notes.service.ts'

const notFound = err({ code: 'not_found' as const })

/** Translation only: contract in, service, contract out. */
export function notesRoutes(app: FastifyInstance, deps: ActDeps): void {
  const { db, clock } = deps
  serve(app, notesApi.list, async ({ actor, params: { unitId } }) => {
    const page = await viewNotes(db, actor, unitId)
    return page ? ok(page) : notFound
  })
  serve(app, notesApi.mine, async ({ actor }) => ok({ rows: [...(await viewMyNotes(db, actor, clock.now()))] }))
  serve(app, notesApi.tasks, async ({ actor, params: { unitId, personId } }) => {
    if (!actor.scopeOf('oversight.note').unitIds.includes(unitId)) return notFound
    return ok({ tasks: [...(await listTasksOf(db, unitId, personId, actor.today))] })
  })
  serve(app, notesApi.write, ({ actor, key, params: { unitId }, body }) =>
    writeNote(deps, actor, { key, unitId, noted: body }),
  )
  serve(app, notesApi.act, ({ actor, key, params: { noteId }, body: { basedOn, ...asked } }) =>
    actOnNote(deps, actor, { key, noteId, basedOn, asked: asked as NoteAsked }),
  )
}
