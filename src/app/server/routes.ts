import type { FastifyInstance } from 'fastify'
import { countTouchedMeetings } from '#meetings/server/touched-meetings.queries.ts'
import { papersRoutes } from '#papers/public.ts'
import type { ServerDeps } from '#platform/server/deps.ts'
import { rulebookRoutes } from '#rulebook/public.ts'

/** Every capability's routes; an endpoint that is not served from here does not exist. */
export function routes(app: FastifyInstance, deps: ServerDeps): void {
  rulebookRoutes(app, { ...deps, countTouchedMeetings })
  papersRoutes(app, deps)
}
