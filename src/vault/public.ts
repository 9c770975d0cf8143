/** What other capabilities' servers use of the vault. */

export { vaultApi } from './contract.ts'
export { keepOutOfItems, moveSealed } from './server/fence.store.ts'
export { countSealed, followVault, type UnitFollowed } from './server/following.store.ts'
export {
  type HolderRow,
  listHolders,
  listSheets,
  locksOfUnits,
  locksOn,
  type SheetRow,
} from './server/locks.queries.ts'
export { type SealedFile, type SealedKey, sealedFiles } from './server/sealed-files.queries.ts'
export { vaultTasks } from './server/vault.jobs.ts'
export { vaultRoutes } from './server/vault.routes.ts'
export { type KeepRefusal, recordSealed } from './server/vault.service.ts'
export type { WireWrap } from './server/wire.ts'
