/** What `app/` uses of the check of the register. Nothing stands above it. */

export { checkupsApi } from './contract.ts'
export { checkupsRoutes } from './server/checkups.routes.ts'
export { checkEverything, checkupTasks } from './server/run.ts'
