/** What other capabilities' servers use of cases. */

export { casesRoutes } from './server/cases.routes.ts'
export { countOpenCases } from './server/open-ones.queries.ts'
