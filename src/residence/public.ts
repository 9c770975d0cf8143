/** What other capabilities' servers use of contacts with the place of residence. */

export { residenceApi } from './contract.ts'
export { listRemarkClocks, namesOfContacts } from './server/clocks.queries.ts'
export { moveContacts } from './server/moving.store.ts'
export { residenceRoutes } from './server/residence.routes.ts'
