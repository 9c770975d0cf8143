import type { FastifyInstance } from 'fastify'
import { err, ok } from '#kernel/result.ts'
import { isVisibleUnit } from '#platform/server/access/scope.ts'
import type { ActDeps } from '#platform/server/acts/perform.ts'
import { serve } from '#platform/server/http/serve.ts'
import { findUnitNames } from '#units/public.ts'
import { denunciationsApi } from '../contract.ts'
import { findRoute } from '../rules/fence.ts'
import { isFormOn, isReady, switchForm } from './form.service.ts'
import { letterFile } from './letter-file.ts'
import { viewLetter } from './letter-page.ts'
import { listLetters } from './letters.queries.ts'
import { listLooks } from './looks.queries.ts'
import { knownPersons, listTies, loadUpward, sealForIn, searchKnown } from './places.queries.ts'
import { mayHandle, registerLetter } from './register.service.ts'
import { askSender, meetSender, sendUp } from './sealed-steps.service.ts'
import { senderRoutes } from './sender.routes.ts'
import { statisticsOf, viewBelow } from './statistics.queries.ts'
import { takeStep } from './step.service.ts'
import { declareTie, listOwnTies } from './ties.service.ts'

const notFound = err({ code: 'not_found' } as const)

/** Translation only: contract in, service, contract out. Who is kept out of a letter finds nothing of it anywhere. */
export function denunciationsRoutes(app: FastifyInstance, deps: ActDeps): void {
  registerRoutes(app, deps)
  belowRoutes(app, deps)
  letterRoutes(app, deps)
  formRoutes(app, deps)
  senderRoutes(app, deps)
}

function registerRoutes(app: FastifyInstance, deps: ActDeps): void {
  const { db } = deps
  serve(app, denunciationsApi.list, async ({ actor, params: { unitId }, query: { after } }) =>
    mayHandle(actor, unitId) ? ok(await listLetters(db, actor, unitId, after ?? null)) : notFound,
  )
  serve(app, denunciationsApi.people, async ({ actor, params: { unitId }, query: { q } }) =>
    mayHandle(actor, unitId) ? ok({ people: await searchKnown(db, unitId, q, actor.today) }) : notFound,
  )
  serve(app, denunciationsApi.route, async ({ actor, params: { unitId }, body: { namedIds } }) => {
    if (!mayHandle(actor, unitId)) return notFound
    const known = await knownPersons(db, unitId, namedIds, actor.today)
    if (namedIds.some((id) => !known.has(id))) return notFound
    const route = findRoute(await loadUpward(db, unitId, actor.today), namedIds, await listTies(db, namedIds))
    if (!route.ok) return route
    const excluded = new Set<string>(route.value.exclusions.map(({ personId }) => personId))
    const name = (await findUnitNames(db, [route.value.unitId])).get(route.value.unitId) ?? ''
    const sealFor = await sealForIn(db, route.value.unitId, excluded, actor.today)
    return ok({ unit: { id: route.value.unitId, name }, isOwn: route.value.unitId === unitId, sealFor })
  })
  serve(app, denunciationsApi.register, ({ params, body, upload, ...by }) =>
    registerLetter(deps, params.unitId, by, body, upload.bytes),
  )
  serve(app, denunciationsApi.statistics, async ({ actor, params: { unitId }, query: { year } }) =>
    mayHandle(actor, unitId) ? ok(await statisticsOf(db, actor, unitId, year)) : notFound,
  )
}

/** What the level above sees: where letters stand, counts, who looked. */
function belowRoutes(app: FastifyInstance, deps: ActDeps): void {
  const { db } = deps
  serve(app, denunciationsApi.below, async ({ actor, params: { unitId }, query: { year } }) => {
    if (!(await isVisibleUnit(db, actor.scopeOf('case.oversee'), unitId))) return notFound
    return ok(await viewBelow(db, actor, unitId, year))
  })
  serve(app, denunciationsApi.looks, async ({ actor, params: { unitId }, query: { after } }) => {
    if (!(await isVisibleUnit(db, actor.scopeOf('case.oversee'), unitId))) return notFound
    return ok(await listLooks(db, actor, unitId, after ?? null))
  })
}

function letterRoutes(app: FastifyInstance, deps: ActDeps): void {
  serve(app, denunciationsApi.show, async ({ actor, params: { letterId } }) => {
    const page = await viewLetter(deps, actor, letterId)
    return page ? ok(page) : notFound
  })
  serve(app, denunciationsApi.file, async ({ actor, params: { letterId } }) => {
    const file = await letterFile(deps, actor, letterId)
    return file ? ok(file) : notFound
  })
  serve(app, denunciationsApi.step, ({ params, body: { basedOn, step }, ...by }) =>
    takeStep(deps, by, { ...params, basedOn }, step),
  )
  serve(app, denunciationsApi.meet, ({ params, body: { basedOn, ...meeting }, upload, ...by }) =>
    meetSender(deps, by, { ...params, basedOn }, meeting, upload.bytes),
  )
  serve(app, denunciationsApi.ask, ({ params, body: { basedOn, ...question }, ...by }) =>
    askSender(deps, by, { ...params, basedOn }, question),
  )
  serve(app, denunciationsApi.sendUp, ({ params, body: { basedOn, items }, ...by }) =>
    sendUp(deps, by, { ...params, basedOn }, items),
  )
}

function formRoutes(app: FastifyInstance, deps: ActDeps): void {
  const { db } = deps
  serve(app, denunciationsApi.form, async ({ actor, params: { unitId } }) => {
    if (!mayHandle(actor, unitId)) return notFound
    return ok({ isOn: await isFormOn(db, unitId), isReady: await isReady(db, unitId, actor.today) })
  })
  serve(app, denunciationsApi.switchForm, ({ params, body, ...by }) => switchForm(deps, params.unitId, by, body.isOn))
  serve(app, denunciationsApi.ties, async ({ actor, params: { unitId } }) =>
    mayHandle(actor, unitId) ? ok({ ties: await listOwnTies(db, actor.personId) }) : notFound,
  )
  serve(app, denunciationsApi.declareTie, ({ params, body, ...by }) => declareTie(deps, params.unitId, by, body))
}
