import type { FastifyInstance } from 'fastify'
import type { ActDeps } from '#platform/server/acts/perform.ts'
import { classesRoutes } from './classes.routes.ts'
import { contestsRoutes } from './contests.routes.ts'

export function trainingRoutes(app: FastifyInstance, deps: ActDeps): void {
  classesRoutes(app, deps)
  contestsRoutes(app, deps)
}
