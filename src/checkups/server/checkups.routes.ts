import type { FastifyInstance } from 'fastify'
import { err, ok } from '#kernel/result.ts'
import { isVisibleUnit } from '#platform/server/access/scope.ts'
import type { ActDeps } from '#platform/server/acts/perform.ts'
import { serve } from '#platform/server/http/serve.ts'
import { checkupsApi } from '../contract.ts'
import {
  countKindsBelow,
  FINDINGS_SHOWN,
  findRanAt,
  isPersonSeen,
  listBelow,
  listOfPerson,
  listOfUnit,
  UNITS_A_PAGE,
} from './checkups.queries.ts'
import { answerFinding, runCheckup } from './checkups.service.ts'
import { viewsOf } from './finding-views.ts'

const notFound = err({ code: 'not_found' as const })

/** Translation only: contract in, service, contract out. */
export function checkupsRoutes(app: FastifyInstance, deps: ActDeps): void {
  const { db, clock } = deps
  serve(app, checkupsApi.ofUnit, async ({ actor, params: { unitId } }) => {
    if (!(await isVisibleUnit(db, actor.scopeOf('checkup.read'), unitId))) return notFound
    const [ranAt, found] = await Promise.all([findRanAt(db, unitId), listOfUnit(db, actor, unitId, clock.now())])
    const findings = await viewsOf(db, actor, found.slice(0, FINDINGS_SHOWN))
    const canAnswer = await isVisibleUnit(db, actor.scopeOf('checkup.answer'), unitId)
    return ok({ ranAt: ranAt?.toISOString() ?? null, findings, isMore: found.length > FINDINGS_SHOWN, canAnswer })
  })
  serve(app, checkupsApi.below, async ({ actor, params: { unitId }, query: { after = null } }) => {
    if (!(await isVisibleUnit(db, actor.scopeOf('checkup.read'), unitId))) return notFound
    const [found, kinds] = await Promise.all([
      listBelow(db, actor, unitId, after),
      after === null ? countKindsBelow(db, actor, unitId) : [],
    ])
    const units = found.slice(0, UNITS_A_PAGE)
    return ok({ kinds, units, next: found.length > UNITS_A_PAGE ? (units.at(-1)?.unitId ?? null) : null })
  })
  serve(app, checkupsApi.ofMember, async ({ actor, params: { personId } }) => {
    if (!(await isPersonSeen(db, actor.scopeOf('checkup.read'), personId))) return notFound
    const findings = await viewsOf(db, actor, await listOfPerson(db, actor, personId))
    return ok({ findings, canAnswer: await isPersonSeen(db, actor.scopeOf('checkup.answer'), personId) })
  })
  serve(app, checkupsApi.run, ({ actor, key, params: { unitId } }) => runCheckup(deps, unitId, { actor, key }))
  serve(app, checkupsApi.answer, ({ actor, key, params: { id }, body }) =>
    answerFinding(deps, id, { actor, key, input: body }),
  )
}
