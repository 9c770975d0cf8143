/** What other capabilities' servers use of the vault. */

export { vaultApi } from './contract.ts'
export { vaultTasks } from './server/vault.jobs.ts'
export { vaultRoutes } from './server/vault.routes.ts'
export { recordSealed } from './server/vault.service.ts'
