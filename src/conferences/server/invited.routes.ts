import type { FastifyInstance } from 'fastify'
import { findPeopleAndUnits } from '#commitments/public.ts'
import { err, ok } from '#kernel/result.ts'
import { isVisibleUnit } from '#platform/server/access/scope.ts'
import { handIn } from '#platform/server/files/keep-file.ts'
import { serve } from '#platform/server/http/serve.ts'
import { conferencesApi as api } from '../contract.ts'
import type { ConferenceDeps } from './acts.ts'
import { acknowledge, handInFile, handInTyped, nameDelegates } from './answer.service.ts'
import { fileForInvited, sheetForInvited } from './downloads.ts'
import { findInvited, invitationPage, listInvitationsOf } from './invited.queries.ts'

const notFound = err({ code: 'not_found' })

/** What those invited see and do. */
export function invitedRoutes(app: FastifyInstance, deps: ConferenceDeps): void {
  serveReading(app, deps)
  serve(app, api.nameDelegates, ({ actor, key, params, body }) =>
    nameDelegates(deps, params.id, { actor, key, input: body }),
  )
  serve(app, api.handIn, ({ actor, key, params, body }) => handInTyped(deps, params.id, { actor, key, input: body }))
  serve(app, api.handInFile, async ({ actor, key, params, body, upload }) => {
    if ((await findInvited(deps.db, actor, params.id)) === undefined) return notFound
    const handed = handIn(deps.files, upload)
    return handed.ok ? await handInFile(deps, params.id, { actor, key, input: body }, handed.value) : handed
  })
  serve(app, api.acknowledge, ({ actor, key, params, body }) =>
    acknowledge(deps, params.id, { actor, key, input: body }),
  )
}

function serveReading(app: FastifyInstance, deps: ConferenceDeps): void {
  const { db } = deps
  serve(app, api.invitations, async ({ actor, params: { unitId } }) => {
    if (!(await isVisibleUnit(db, actor.scopeOf('conference.answer'), unitId))) return notFound
    return ok({ rows: await listInvitationsOf(db, unitId, actor) })
  })
  serve(app, api.invitation, async ({ actor, params }) => {
    const page = await invitationPage(db, actor, params.id)
    return page ? ok(page) : notFound
  })
  serve(app, api.people, async ({ actor, params, query }) => {
    const found = await findInvited(db, actor, params.id)
    if (found === undefined) return notFound
    const rows = await findPeopleAndUnits(db, found.invitation.invitedId, query.search, actor.today)
    return ok({ rows: rows.flatMap(({ kind, id, name, note }) => (kind === 'person' ? [{ id, name, note }] : [])) })
  })
  serve(app, api.sheet, async ({ actor, params }) => {
    const sheet = await sheetForInvited(deps, actor, params)
    return sheet ? ok(sheet) : notFound
  })
  serve(app, api.invitedFile, async ({ actor, params }) => {
    const file = await fileForInvited(deps, actor, params)
    return file ? ok(file) : notFound
  })
}
