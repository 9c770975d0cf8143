/** What other capabilities' servers use of dialogues. */

export { dialoguesApi } from './contract.ts'
export { type DialogueClock, listDialogueClocks, listVerdictsOwed, namesOfDialogues } from './server/clocks.queries.ts'
export { dialoguesRoutes } from './server/dialogues.routes.ts'
export { findDialogueEvent, listDialogueEvents } from './server/events.queries.ts'
export { followDialogues } from './server/follow.store.ts'
export { listDialogueFacts } from './server/report-facts.queries.ts'
