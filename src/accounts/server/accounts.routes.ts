import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { accountsApi } from '#accounts/contract.ts'
import { err, ok } from '#kernel/result.ts'
import { serve, servePublic } from '#platform/server/http/serve.ts'
import { listAccountsOfUnit, loadMe } from './accounts.queries.ts'
import { closeAccount, makeAccount, renewCode, reopenAccount } from './accounts.service.ts'
import { beginInstallation, needsFirstAccount } from './first-account.service.ts'
import * as own from './own.service.ts'
import { redeemCode } from './redeem.service.ts'
import { type AccountsDeps, signIn, type Visitor } from './sign-in.service.ts'

const done = { done: true as const }

export function accountsRoutes(app: FastifyInstance, deps: AccountsDeps): void {
  doorRoutes(app, deps)
  ownRoutes(app, deps)
  secondFactorRoutes(app, deps)
  officeRoutes(app, deps)
}

function doorRoutes(app: FastifyInstance, deps: AccountsDeps): void {
  servePublic(app, accountsApi.signIn, async ({ body, request, reply }) => {
    const entered = await signIn(deps, body, visitorOf(request))
    return entered.ok ? handOver(reply, entered.value.setCookies) : entered
  })
  servePublic(app, accountsApi.redeemCode, async ({ body, request, reply }) => {
    const redeemed = await redeemCode(deps, body, visitorOf(request))
    if (!redeemed.ok) return redeemed
    if (redeemed.value.setCookies !== null) handOver(reply, redeemed.value.setCookies)
    return ok({ signedIn: redeemed.value.setCookies !== null })
  })
  servePublic(app, accountsApi.setup, async () => ok({ firstAccountNeeded: await needsFirstAccount(deps.db) }))
  servePublic(app, accountsApi.beginInstallation, async ({ body, key, request, reply }) => {
    const begun = await beginInstallation(deps, key, body, visitorOf(request))
    if (!begun.ok) return begun
    const entry = { username: begun.value.username, password: body.password, totpCode: null, shared: false }
    const entered = await signIn(deps, entry, visitorOf(request))
    if (entered.ok) handOver(reply, entered.value.setCookies)
    return begun
  })
  serve(app, accountsApi.signOut, async ({ actor, request, reply }) => {
    await own.endSession(deps, actor, actor.sessionId)
    return handOver(reply, await own.farewellCookies(deps, visitorOf(request)))
  })
}

function ownRoutes(app: FastifyInstance, deps: AccountsDeps): void {
  serve(app, accountsApi.me, async ({ actor }) =>
    ok(await loadMe(deps.db, actor, await own.mustEnrolTotp(deps, actor))),
  )
  serve(app, accountsApi.saveSettings, async ({ actor, body }) => {
    await own.saveSettings(deps, actor, body)
    return ok(done)
  })
  serve(app, accountsApi.sessions, async ({ actor }) => ok({ rows: await own.listSessions(deps, actor) }))
  serve(app, accountsApi.endSession, async ({ actor, params }) => {
    const ended = await own.endSession(deps, actor, params.sessionId)
    return ended.ok ? ok(done) : ended
  })
  serve(app, accountsApi.endOtherSessions, async ({ actor }) => ok({ ended: await own.endOtherSessions(deps, actor) }))
  serve(app, accountsApi.changePassword, async ({ actor, body, request, reply }) => {
    const changed = await own.changePassword(deps, { actor, visitor: visitorOf(request) }, body)
    return changed.ok ? handOver(reply, changed.value.setCookies) : changed
  })
}

function secondFactorRoutes(app: FastifyInstance, deps: AccountsDeps): void {
  serve(app, accountsApi.beginTotp, async ({ actor, body, request }) =>
    own.beginTotp(deps, { actor, visitor: visitorOf(request) }, body.password),
  )
  serve(app, accountsApi.confirmTotp, async ({ actor, body, request, reply }) => {
    const confirmed = await own.confirmTotp(deps, { actor, visitor: visitorOf(request) }, body.totpCode)
    return confirmed.ok ? handOver(reply, confirmed.value.setCookies) : confirmed
  })
  serve(app, accountsApi.removeTotp, async ({ actor, body, request, reply }) => {
    const removed = await own.removeTotp(deps, { actor, visitor: visitorOf(request) }, body.password)
    return removed.ok ? handOver(reply, removed.value.setCookies) : removed
  })
}

function officeRoutes(app: FastifyInstance, deps: AccountsDeps): void {
  serve(app, accountsApi.ofUnit, async ({ actor, params }) => {
    const found = await listAccountsOfUnit(deps.db, deps.clock, actor.scopeOf('account.make'), params.unitId)
    return found ? ok(found) : err({ code: 'not_found' })
  })
  serve(app, accountsApi.make, async ({ actor, key, body }) => makeAccount(deps, { actor, key }, body))
  serve(app, accountsApi.renewCode, async ({ actor, key, params, body }) =>
    renewCode(deps, { actor, key }, { ...params, ...body }),
  )
  serve(app, accountsApi.close, async ({ actor, key, params, body }) =>
    closeAccount(deps, { actor, key }, { ...params, ...body }),
  )
  serve(app, accountsApi.reopen, async ({ actor, key, params, body }) =>
    reopenAccount(deps, { actor, key }, { ...params, ...body }),
  )
}

function handOver(reply: FastifyReply, setCookies: readonly string[]) {
  reply.header('set-cookie', [...setCookies])
  return ok(done)
}

function visitorOf(request: FastifyRequest): Visitor {
  return { address: request.ip, userAgent: request.headers['user-agent'] ?? '', cookie: request.headers.cookie }
}
