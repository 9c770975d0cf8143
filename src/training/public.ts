/** What other capabilities' servers use of training. */

export { trainingApi } from './contract.ts'
export { trainingRoutes } from './server/training.routes.ts'
