import type { FastifyInstance } from 'fastify'
import { err, ok } from '#kernel/result.ts'
import { isVisibleUnit } from '#platform/server/access/scope.ts'
import type { ServerDeps } from '#platform/server/deps.ts'
import { serve } from '#platform/server/http/serve.ts'
import { residenceApi } from '../contract.ts'
import { contactPaper, findContactPage, listOwnContacts } from './contact-page.ts'
import { askContact, openContact, registerContact } from './open.service.ts'
import { listContacts, listContactsOf } from './residence.queries.ts'
import {
  callContactOff,
  endContact,
  forwardContact,
  giveRemark,
  introduceContact,
  receiveContact,
  takePaperBack,
  unaskContact,
} from './steps.service.ts'

export type ResidenceDeps = Pick<ServerDeps, 'db' | 'clock'>

/** Translation only: contract in, procedure, contract out. */
export function residenceRoutes(app: FastifyInstance, deps: ResidenceDeps): void {
  readRoutes(app, deps)
  serve(app, residenceApi.open, async ({ actor, key, params: { unitId }, body }) =>
    openContact(deps, actor, { key, unitId, input: body }),
  )
  serve(app, residenceApi.ask, async ({ actor, key, body }) => askContact(deps, actor, { key, input: body }))
  serve(app, residenceApi.register, async ({ actor, key, params: { unitId }, body }) =>
    registerContact(deps, actor, { key, unitId, input: body }),
  )
  stepRoutes(app, deps)
}

function readRoutes(app: FastifyInstance, { db }: ResidenceDeps): void {
  serve(app, residenceApi.list, async ({ actor, params: { unitId }, query: { side, show, after } }) => {
    const scope = actor.scopeOf('transfer.read')
    if (!(await isVisibleUnit(db, scope, unitId))) return err({ code: 'not_found' })
    const found = await listContacts(db, { scope, unitId, side, show, after: after ?? null })
    return ok({ ...found, mayHandle: await isVisibleUnit(db, actor.scopeOf('transfer.handle'), unitId) })
  })
  serve(app, residenceApi.show, async ({ actor, params: { id } }) => {
    const page = await findContactPage(db, actor, id)
    return page ? ok(page) : err({ code: 'not_found' })
  })
  serve(app, residenceApi.mine, async ({ actor }) =>
    ok({ contacts: await listOwnContacts(db, actor.personId, actor.today) }),
  )
  serve(app, residenceApi.ofMember, async ({ actor, params: { personId } }) =>
    ok({ rows: [...(await listContactsOf(db, personId, actor.scopeOf('transfer.read')))] }),
  )
  serve(app, residenceApi.paper, async ({ actor, params }) => {
    const paper = await contactPaper(db, actor, params)
    return paper ? ok(paper) : err({ code: 'not_found' })
  })
}

function stepRoutes(app: FastifyInstance, deps: ResidenceDeps): void {
  serve(app, residenceApi.introduce, async ({ actor, key, params: { id } }) =>
    introduceContact(deps, { actor, key, id, input: undefined }),
  )
  serve(app, residenceApi.forward, async ({ actor, key, params: { id } }) =>
    forwardContact(deps, { actor, key, id, input: undefined }),
  )
  serve(app, residenceApi.unask, async ({ actor, key, params: { id } }) =>
    unaskContact(deps, { actor, key, id, input: undefined }),
  )
  serve(app, residenceApi.receive, async ({ actor, key, params: { id }, body }) =>
    receiveContact(deps, { actor, key, id, input: body.on }),
  )
  serve(app, residenceApi.remark, async ({ actor, key, params: { id }, body }) =>
    giveRemark(deps, { actor, key, id, input: body }),
  )
  serve(app, residenceApi.end, async ({ actor, key, params: { id }, body }) =>
    endContact(deps, { actor, key, id, input: body }),
  )
  serve(app, residenceApi.takeBack, async ({ actor, key, params: { id }, body }) =>
    takePaperBack(deps, { actor, key, id, input: body.on }),
  )
  for (const act of ['withdraw', 'recall'] as const) {
    serve(app, residenceApi[act], async ({ actor, key, params: { id }, body }) =>
      callContactOff(deps, act, { actor, key, id, input: body.reason }),
    )
  }
}
