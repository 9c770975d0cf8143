/** What other capabilities' servers use of the rule book. Its types and vocabularies stand in `rules/`. */

export { rulebookApi } from './contract.ts'
export type { FindTouchedMeetings, RulebookDeps, TouchedMeetings } from './server/rulebook.deps.ts'
export { nationalRulesOn, rulesFor, rulesForUnits } from './server/rulebook.queries.ts'
export { rulebookRoutes } from './server/rulebook.routes.ts'
export { setOverlay } from './server/rulebook.service.ts'
