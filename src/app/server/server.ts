import type { FastifyInstance } from 'fastify'
import { type Accounts, accountsRoutes } from '#accounts/public.ts'
import type { ServerDeps } from '#platform/server/deps.ts'
import { makeHttpApp } from '#platform/server/http/http-app.ts'
import { opsRoutes } from '#platform/server/http/ops.routes.ts'
import { routes } from './routes.ts'

export interface ServerOptions {
  readonly version: string
  readonly metricsToken: string | null
  readonly accounts: Accounts
  readonly trustedProxies: readonly string[]
}

/** The whole HTTP side of the program: every capability's endpoints on one application. */
export async function makeServer(deps: ServerDeps, options: ServerOptions): Promise<FastifyInstance> {
  const { accounts, trustedProxies } = options
  const overTls = deps.publicUrl.startsWith('https:')
  const app = await makeHttpApp({
    log: deps.log,
    findActor: accounts.findActor,
    rememberCaller: accounts.rememberCaller,
    trustedProxies,
    overTls,
  })
  opsRoutes(app, { pool: deps.pool, version: options.version, metricsToken: options.metricsToken })
  accountsRoutes(app, accounts.deps)
  routes(app, deps)
  return app
}
