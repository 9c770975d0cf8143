import type { FastifyInstance } from 'fastify'
import type { ActDeps } from '#platform/server/acts/perform.ts'
import { belowRoutes } from './below.routes.ts'
import type { CoverageDeps } from './coverage.queries.ts'
import { notesRoutes } from './notes.routes.ts'
import { plansRoutes } from './plans.routes.ts'

export function oversightRoutes(app: FastifyInstance, deps: ActDeps & CoverageDeps): void {
  plansRoutes(app, deps)
  notesRoutes(app, deps)
  belowRoutes(app, deps)
}
