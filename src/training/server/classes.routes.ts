import type { FastifyInstance } from 'fastify'
import { err, ok } from '#kernel/result.ts'
import { renderedDownload } from '#papers/public.ts'
import { isVisibleUnit } from '#platform/server/access/scope.ts'
import type { ActDeps } from '#platform/server/acts/perform.ts'
import { serve } from '#platform/server/http/serve.ts'
import { trainingApi } from '../contract.ts'
import type { ClassAsked } from '../rules/class-acts.ts'
import { rolesFor } from '../rules/nominate.ts'
import { certificateDownload, findCertificate } from './certificates.ts'
import { viewClass, viewPeople } from './class-page.ts'
import { attendanceSheet } from './classes.papers.ts'
import { countsOf, listClasses, listCountedFrom } from './classes.queries.ts'
import { actOnClass, planClass } from './classes.service.ts'
import { findClassWithSeats, loadClass } from './classes.store.ts'
import { viewCoverage } from './coverage.queries.ts'
import { listOwnClasses } from './mine.queries.ts'
import { nominate, searchUnitPeople, withdrawNominee } from './nominations.service.ts'

const notFound = err({ code: 'not_found' as const })

/** Translation only: contract in, service, contract out. */
export function classesRoutes(app: FastifyInstance, deps: ActDeps): void {
  readRoutes(app, deps)
  sheetRoutes(app, deps)
  serve(app, trainingApi.planClass, ({ actor, key, params: { unitId }, body }) =>
    planClass(deps, actor, { key, unitId, facts: body }),
  )
  serve(app, trainingApi.actOnClass, ({ actor, key, params: { classId }, body: { basedOn, ...asked } }) =>
    actOnClass(deps, actor, { key, classId, basedOn, asked: asked as ClassAsked }),
  )
  serve(app, trainingApi.nominate, ({ actor, key, params: { classId, unitId }, body: { people } }) =>
    nominate(deps, actor, { key, classId, unitId, people }),
  )
  serve(app, trainingApi.withdraw, ({ actor, key, params: { traineeId }, body: { reason } }) =>
    withdrawNominee(deps, actor, { key, traineeId, reason }),
  )
}

function readRoutes(app: FastifyInstance, { db }: ActDeps): void {
  serve(app, trainingApi.classes, async ({ actor, params: { unitId }, query: { after } }) => {
    if (!(await isVisibleUnit(db, actor.scopeOf('training.read'), unitId))) return notFound
    const found = await listClasses(db, { unitId, after: after ?? null, on: actor.today })
    const { byRole, ...counts } = await countsOf(db, unitId, actor.today)
    const mayManage = await isVisibleUnit(db, actor.scopeOf('training.manage'), unitId)
    return ok({ ...found, counts: { ...counts, byRole: [...byRole] }, mayManage })
  })
  serve(app, trainingApi.counts, async ({ actor, params: { unitId }, query: { after } }) => {
    if (!(await isVisibleUnit(db, actor.scopeOf('training.read'), unitId))) return notFound
    return ok(await listCountedFrom(db, { unitId, after: after ?? null, on: actor.today }))
  })
  serve(app, trainingApi.class, async ({ actor, params: { classId } }) => {
    const page = await viewClass(db, actor, classId)
    return page ? ok(page) : notFound
  })
  serve(app, trainingApi.people, async ({ actor, params: { classId }, query: { q, state, after } }) => {
    const people = await viewPeople(db, actor, { classId, q, state: state ?? null, after: after ?? null })
    return people ? ok(people) : notFound
  })
  serve(app, trainingApi.nominees, async ({ actor, params: { classId, unitId }, query: { q } }) => {
    if (!(await isVisibleUnit(db, actor.scopeOf('training.nominate'), unitId))) return notFound
    const state = await findClassWithSeats(db, classId, unitId)
    if (!state) return notFound
    const people = await searchUnitPeople(db, unitId, q, actor.today)
    const fitting = people
      .map(({ id, name, bornYear, unitName, ...facts }) => ({
        ...{ personId: id, name, bornYear, unitName },
        roles: [...rolesFor(state, { id, ...facts })],
      }))
      .filter(({ roles }) => roles.length > 0)
    return ok({ people: fitting })
  })
  serve(app, trainingApi.coverage, async ({ actor, params: { unitId } }) => {
    if (!(await isVisibleUnit(db, actor.scopeOf('training.read'), unitId))) return notFound
    return ok(await viewCoverage(db, actor, unitId))
  })
  serve(app, trainingApi.mine, async ({ actor }) => ok({ classes: await listOwnClasses(db, actor) }))
  serve(app, trainingApi.checkCertificate, async ({ actor, params: { unitId }, query }) => {
    if (!(await isVisibleUnit(db, actor.scopeOf('training.read'), unitId))) return notFound
    return ok({ found: await findCertificate(db, unitId, query) })
  })
}

function sheetRoutes(app: FastifyInstance, { db }: ActDeps): void {
  serve(app, trainingApi.sheet, async ({ actor, params: { classId, format } }) => {
    const state = await loadClass(db, classId, { scope: actor.scopeOf('training.read'), lock: false })
    const sheet = state && (await attendanceSheet(db, state, actor.today))
    return sheet ? ok(await renderedDownload(sheet, `diem-danh-${state.code}`, format)) : notFound
  })
  serve(app, trainingApi.certificate, async ({ actor, params: { traineeId, format } }) => {
    const file = await certificateDownload(db, actor, traineeId, format)
    return file ? ok(file) : notFound
  })
}
