import type { FastifyInstance } from 'fastify'
import { askedRoutes } from './asked.routes.ts'
import { finishRoutes } from './finish.routes.ts'
import { holdRoutes } from './hold.routes.ts'
import type { MeetingsDeps } from './meetings.deps.ts'
import { meetingPapersRoutes } from './papers.routes.ts'
import { prepareRoutes } from './prepare.routes.ts'
import { readRoutes, topicsRoutes } from './read.routes.ts'
import { summaryRoutes } from './summary.routes.ts'

/** Every endpoint of meetings. */
export function meetingsRoutes(app: FastifyInstance, deps: MeetingsDeps): void {
  readRoutes(app, deps)
  prepareRoutes(app, deps)
  askedRoutes(app, deps)
  holdRoutes(app, deps)
  finishRoutes(app, deps)
  meetingPapersRoutes(app, deps)
  summaryRoutes(app, deps)
  topicsRoutes(app, deps)
}
