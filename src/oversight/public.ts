/** What other capabilities' servers use of plans of inspection and regular supervision. */

export { belowApi } from './contract/below.ts'
export { notesApi } from './contract/notes.ts'
export { oversightApi } from './contract.ts'
export { fitsPlanItem } from './server/fits-plan-item.ts'
export { oversightRoutes } from './server/oversight.routes.ts'
export { listEscalated, listPlanClocks } from './server/plan-clocks.queries.ts'
export { listPlanFacts, listReminderFacts, type ReminderFact } from './server/report-facts.queries.ts'
export { tellNotes } from './server/tell-notes.ts'
