/** What other capabilities' servers use of cases. */

export { casesRoutes } from './server/cases.routes.ts'
export { casesOfItems, type FitsPlanItem, type ForPlanItem } from './server/of-plan.queries.ts'
export { countOpenCases } from './server/open-ones.queries.ts'
