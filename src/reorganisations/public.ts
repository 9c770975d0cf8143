/** What other capabilities' servers use of reorganisations. */

export { reorganisationsApi } from './contract.ts'
export { reorganisationTasks } from './server/carry-out.service.ts'
export { listOpenReorganisations } from './server/open-ones.queries.ts'
export { reorganisationsRoutes } from './server/reorganisations.routes.ts'
export { listEndedBefore, listStandingAfter, type Succession } from './server/succession.queries.ts'
