/** What other capabilities' servers use of transfers. */

export { transfersApi } from './contract.ts'
export { type TransferDeps, transfersRoutes } from './server/transfers.routes.ts'
