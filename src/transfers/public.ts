/** What other capabilities' servers use of transfers. */

export { transfersApi } from './contract.ts'
export { findGoneOutside, listTransferClocks, namesOfTransfers } from './server/clocks.queries.ts'
export { followExemptions } from './server/moving.store.ts'
export { listOpenTransfers } from './server/open-ones.queries.ts'
export { movingMember } from './server/paper-heads.ts'
export type { TransferDeps } from './server/transfers.deps.ts'
export { transfersRoutes } from './server/transfers.routes.ts'
