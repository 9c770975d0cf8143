export { listAgendaSources } from './server/agenda-sources.ts'
export { obligationTasks, refreshAll } from './server/obligations.jobs.ts'
export { type ObligationsDeps, obligationsRoutes } from './server/obligations.routes.ts'
