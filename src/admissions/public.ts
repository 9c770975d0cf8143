/** What other capabilities' servers use of admissions. */

export { admissionsApi } from './contract.ts'
export { type AdmissionsDeps, admissionsRoutes } from './server/admissions.routes.ts'
export { listProcedureClocks, listReviewed, namesOfProcedures } from './server/clocks.queries.ts'
export { moveCandidates, moveProceduresOf, type ProcedureMove } from './server/moving.store.ts'
export { listRunningProcedures } from './server/open-ones.queries.ts'
