/** What other capabilities' servers use of cases. */

export { casesRoutes } from './server/cases.routes.ts'
