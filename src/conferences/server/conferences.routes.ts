import type { FastifyInstance } from 'fastify'
import { err, ok } from '#kernel/result.ts'
import { isVisibleUnit } from '#platform/server/access/scope.ts'
import { serve } from '#platform/server/http/serve.ts'
import { conferencesApi as api } from '../contract.ts'
import type { ConferenceDeps } from './acts.ts'
import { enterDelegates, enterPaper, reviewPaper } from './answer.service.ts'
import { concludeConference, sendMaterials } from './conclude.service.ts'
import { conferencePage, listConferences, planningOf } from './conferences.queries.ts'
import { fileOfConference } from './downloads.ts'
import { invitedRoutes } from './invited.routes.ts'
import { cancelConference, changePlan, extendConference, invite, openConference, setUnits } from './plan.service.ts'
import { addOpinion, addProblem, markDelegates, orderPapers, presentPaper, startSession } from './session.service.ts'

const notFound = err({ code: 'not_found' })

/** Translation only: contract in, service, contract out. */
export function conferencesRoutes(app: FastifyInstance, deps: ConferenceDeps): void {
  serveReading(app, deps)
  servePlanning(app, deps)
  serveAnswers(app, deps)
  serveSession(app, deps)
  invitedRoutes(app, deps)
}

function serveReading(app: FastifyInstance, deps: ConferenceDeps): void {
  const { db } = deps
  serve(app, api.list, async ({ actor, params: { unitId } }) => {
    if (!(await isVisibleUnit(db, actor.scopeOf('conference.read'), unitId))) return notFound
    return ok({ rows: await listConferences(db, unitId), planning: await planningOf(db, actor, unitId) })
  })
  serve(app, api.show, async ({ actor, params }) => {
    const page = await conferencePage(db, actor, params.id)
    return page ? ok(page) : notFound
  })
  serve(app, api.file, async ({ actor, params }) => {
    const file = await fileOfConference(deps, actor, params)
    return file ? ok(file) : notFound
  })
}

function servePlanning(app: FastifyInstance, deps: ConferenceDeps): void {
  serve(app, api.open, ({ actor, key, params, body }) =>
    openConference(deps, params.unitId, { actor, key, input: body }),
  )
  serve(app, api.changePlan, ({ actor, key, params, body }) => changePlan(deps, params.id, { actor, key, input: body }))
  serve(app, api.setUnits, ({ actor, key, params, body }) => setUnits(deps, params.id, { actor, key, input: body }))
  serve(app, api.invite, ({ actor, key, params, body }) => invite(deps, params.id, { actor, key, input: body }))
  serve(app, api.extend, ({ actor, key, params, body }) =>
    extendConference(deps, params.id, { actor, key, input: body }),
  )
  serve(app, api.cancel, ({ actor, key, params, body }) =>
    cancelConference(deps, params.id, { actor, key, input: body }),
  )
}

function serveAnswers(app: FastifyInstance, deps: ConferenceDeps): void {
  serve(app, api.enterDelegates, ({ actor, key, params, body }) =>
    enterDelegates(deps, params, { actor, key, input: body }),
  )
  serve(app, api.enterPaper, ({ actor, key, params, body }) => enterPaper(deps, params, { actor, key, input: body }))
  serve(app, api.review, ({ actor, key, params, body }) => reviewPaper(deps, params, { actor, key, input: body }))
  serve(app, api.order, ({ actor, key, params, body }) => orderPapers(deps, params.id, { actor, key, input: body }))
}

function serveSession(app: FastifyInstance, deps: ConferenceDeps): void {
  serve(app, api.start, ({ actor, key, params, body }) => startSession(deps, params.id, { actor, key, input: body }))
  serve(app, api.markPresent, ({ actor, key, params, body }) =>
    markDelegates(deps, params.id, { actor, key, input: body }),
  )
  serve(app, api.present, ({ actor, key, params, body }) => presentPaper(deps, params, { actor, key, input: body }))
  serve(app, api.addProblem, ({ actor, key, params, body }) => addProblem(deps, params.id, { actor, key, input: body }))
  serve(app, api.addOpinion, ({ actor, key, params, body }) => addOpinion(deps, params, { actor, key, input: body }))
  serve(app, api.conclude, ({ actor, key, params, body }) =>
    concludeConference(deps, params.id, { actor, key, input: body }),
  )
  serve(app, api.sendMaterials, ({ actor, key, params, body }) =>
    sendMaterials(deps, params.id, { actor, key, input: body }),
  )
}
