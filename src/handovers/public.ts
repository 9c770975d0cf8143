/** What other capabilities' servers use of handovers. */

export { handoversApi } from './contract.ts'
export { handoversRoutes } from './server/handovers.routes.ts'
