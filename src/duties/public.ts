/** What other capabilities' servers use of the members' work. */
export { dutiesApi } from './contract.ts'
export { listWithoutDuty, type WithoutDuty } from './server/duties.queries.ts'
export { type DutyDeps, dutiesRoutes } from './server/duties.routes.ts'
export { type DutiesFollow, type DutyMove, endDutiesOf } from './server/moving.store.ts'
export { type DutiesInForce, findDutiesInForce } from './server/open-ones.queries.ts'
