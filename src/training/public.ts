/** What other capabilities' servers use of training. */

export { trainingApi } from './contract.ts'
export { listTrainedInspectors } from './server/coverage.queries.ts'
export { listSeatsOpen, namesOfClasses, type SeatsOpen } from './server/due.queries.ts'
export { findTrainingEvent, listTrainingEvents } from './server/events.queries.ts'
export { moveTraining } from './server/moving.store.ts'
export { listTrainingFacts } from './server/report-facts.queries.ts'
export { trainingRoutes } from './server/training.routes.ts'
