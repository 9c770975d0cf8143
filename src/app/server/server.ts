import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Actor } from '#platform/server/access/actor.ts'
import type { ServerDeps } from '#platform/server/deps.ts'
import { makeHttpApp } from '#platform/server/http/http-app.ts'
import { opsRoutes } from '#platform/server/http/ops.routes.ts'
import { routes } from './routes.ts'

export interface ServerOptions {
  readonly version: string
  readonly metricsToken: string | null
  readonly findActor: (request: FastifyRequest) => Promise<Actor | undefined>
}

/** The whole HTTP side of the program: every capability's endpoints on one application. */
export async function makeServer(deps: ServerDeps, options: ServerOptions): Promise<FastifyInstance> {
  const app = await makeHttpApp({ log: deps.log, findActor: options.findActor })
  opsRoutes(app, { pool: deps.pool, version: options.version, metricsToken: options.metricsToken })
  routes(app, deps)
  return app
}
