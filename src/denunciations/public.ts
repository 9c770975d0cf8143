/** What other capabilities' servers use of the letters. */

export { senderApi } from './contract/sender.ts'
export { denunciationsApi } from './contract.ts'
export { denunciationTasks } from './server/denunciations.jobs.ts'
export { denunciationsRoutes } from './server/denunciations.routes.ts'
export { followLetters } from './server/following.store.ts'
export { listRunning, type RunningLetter } from './server/letters.queries.ts'
export { countReceived } from './server/received.queries.ts'
