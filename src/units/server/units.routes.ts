import type { FastifyInstance } from 'fastify'
import { err, ok } from '#kernel/result.ts'
import { isVisibleUnit } from '#platform/server/access/scope.ts'
import type { ActDeps } from '#platform/server/acts/perform.ts'
import { newId } from '#platform/server/clock.ts'
import { serve } from '#platform/server/http/serve.ts'
import { unitsApi } from '../contract.ts'
import { findPlace } from './place.queries.ts'
import { findPeopleWithin } from './roll.queries.ts'
import { takeBackChange } from './take-back.service.ts'
import { beginTerm, endTerm, extendTerm } from './terms.service.ts'
import { toProfile, unitPage } from './unit-page.ts'
import { listUnits } from './units.queries.ts'
import { closeUnit, foundUnitAct, moveUnit, renameUnit, setProfile } from './units.service.ts'

/** Translation only: contract in, service, contract out. */
export function unitsRoutes(app: FastifyInstance, deps: ActDeps) {
  serve(app, unitsApi.list, async ({ actor, query }) => {
    const { on = actor.today, under = null, search = null, after = null } = query
    return ok(await listUnits(deps.db, { scope: actor.scopeOf('unit.read'), on, under, search, after }))
  })
  serve(app, unitsApi.show, async ({ actor, params, query }) => {
    const page = await unitPage(deps.db, actor, params.id, query.on ?? actor.today)
    return page ? ok(page) : err({ code: 'not_found' })
  })
  serve(app, unitsApi.place, async ({ actor, params, query }) => {
    const place = await findPlace(deps.db, actor.scopeOf('unit.read'), params.id, query.on ?? actor.today)
    return place ? ok(place) : err({ code: 'not_found' })
  })
  serveTree(app, deps)
  serveTerms(app, deps)
}

function serveTree(app: FastifyInstance, deps: ActDeps) {
  serve(app, unitsApi.found, ({ actor, key, body }) =>
    foundUnitAct(deps, { actor, key, input: { ...body, id: newId<'unit'>(deps.clock) } }),
  )
  serve(app, unitsApi.rename, ({ actor, key, params, body }) =>
    renameUnit(deps, params.id, { actor, key, input: body }),
  )
  serve(app, unitsApi.move, ({ actor, key, params, body }) => moveUnit(deps, params.id, { actor, key, input: body }))
  serve(app, unitsApi.close, ({ actor, key, params, body }) => closeUnit(deps, params.id, { actor, key, input: body }))
  serve(app, unitsApi.takeBack, ({ actor, key, params, body }) =>
    takeBackChange(deps, params.id, { actor, key, input: body }),
  )
  serve(app, unitsApi.setProfile, async ({ actor, key, params, body }) => {
    const set = await setProfile(deps, params.id, { actor, key, input: body })
    return set.ok ? ok(toProfile(set.value)) : set
  })
}

function serveTerms(app: FastifyInstance, deps: ActDeps) {
  serve(app, unitsApi.findPeople, async ({ actor, params, query }) => {
    const scope = actor.scopeOf('term.change')
    if (!(await isVisibleUnit(deps.db, scope, params.id))) return err({ code: 'not_found' })
    return ok({ rows: await findPeopleWithin(deps.db, scope, query.search) })
  })
  serve(app, unitsApi.beginTerm, async ({ actor, key, params, body }) => {
    const begun = await beginTerm(deps, params.id, { actor, key, input: { ...body, id: newId<'term'>(deps.clock) } })
    return begun.ok ? ok({ ...begun.value, warnings: [...begun.value.warnings] }) : begun
  })
  serve(app, unitsApi.extendTerm, ({ actor, key, params, body }) =>
    extendTerm(deps, { unitId: params.id, termId: params.termId }, { actor, key, input: body }),
  )
  serve(app, unitsApi.endTerm, ({ actor, key, params, body }) =>
    endTerm(deps, { unitId: params.id, termId: params.termId }, { actor, key, input: body }),
  )
}
