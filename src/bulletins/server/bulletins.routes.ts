import type { FastifyInstance } from 'fastify'
import { err, ok } from '#kernel/result.ts'
import { isVisibleUnit } from '#platform/server/access/scope.ts'
import { serve } from '#platform/server/http/serve.ts'
import { bulletinsApi as api } from '../contract.ts'
import type { BulletinDeps } from './bulletins.deps.ts'
import { bulletinPage, listBulletins } from './bulletins.queries.ts'
import {
  approveFigure,
  correctBulletin,
  draftBulletin,
  editBulletin,
  releaseBulletin,
  withdrawBulletin,
} from './bulletins.service.ts'
import { addPhoto, photoDownload, removePhoto } from './photos.service.ts'
import { publicPages } from './public.routes.ts'
import { setSite } from './site.service.ts'

const notFound = err({ code: 'not_found' })

/** Translation only: contract in, service, contract out; and the pages anyone may read. */
export function bulletinsRoutes(app: FastifyInstance, deps: BulletinDeps): void {
  const { db } = deps
  serve(app, api.list, async ({ actor, params: { unitId }, query }) => {
    if (!(await isVisibleUnit(db, actor.scopeOf('bulletin.prepare'), unitId))) return notFound
    return ok(await listBulletins(db, actor, unitId, query.after ?? null))
  })
  serve(app, api.show, async ({ actor, params }) => {
    const page = await bulletinPage(db, actor, params.id)
    return page ? ok(page) : notFound
  })
  serveWriting(app, deps)
  serveReleasing(app, deps)
  publicPages(app, deps)
}

function serveWriting(app: FastifyInstance, deps: BulletinDeps): void {
  serve(app, api.draft, ({ actor, key, params, body }) =>
    draftBulletin(deps, params.unitId, { actor, key, input: body }),
  )
  serve(app, api.edit, ({ actor, key, params, body }) => editBulletin(deps, params.id, { actor, key, input: body }))
  serve(app, api.addPhoto, ({ actor, key, params, body, upload }) =>
    addPhoto(deps, params.id, { actor, key, input: { caption: body.caption, bytes: upload.bytes } }),
  )
  serve(app, api.removePhoto, ({ actor, key, params, body }) => removePhoto(deps, params, { actor, key, input: body }))
  serve(app, api.photo, async ({ actor, params }) => {
    const photo = await photoDownload(deps, actor, params)
    return photo ? ok(photo) : notFound
  })
}

function serveReleasing(app: FastifyInstance, deps: BulletinDeps): void {
  serve(app, api.approveFigure, ({ actor, key, params, body }) =>
    approveFigure(deps, params.id, { actor, key, input: body }),
  )
  serve(app, api.release, ({ actor, key, params, body }) =>
    releaseBulletin(deps, params.id, { actor, key, input: body }),
  )
  serve(app, api.correct, ({ actor, key, params, body }) =>
    correctBulletin(deps, params.id, { actor, key, input: body }),
  )
  serve(app, api.withdraw, ({ actor, key, params, body }) =>
    withdrawBulletin(deps, params.id, { actor, key, input: body }),
  )
  serve(app, api.setSite, ({ actor, key, params, body }) => setSite(deps, params.unitId, { actor, key, input: body }))
}
