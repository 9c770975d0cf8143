/** What other capabilities' servers use of the personal files. */

export { recordsApi } from './contract.ts'
export { type RecordsDeps, recordsRoutes } from './server/records.routes.ts'
