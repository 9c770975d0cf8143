/** What other capabilities' servers use of conferences. */

export { conferencesApi } from './contract.ts'
export {
  type ConferenceClockRow,
  listConferenceClocks,
  listPapersWaiting,
  topicsOfInvitations,
} from './server/clocks.queries.ts'
export { conferencesRoutes } from './server/conferences.routes.ts'
export { findConferenceEvent, listConferenceEvents } from './server/events.queries.ts'
export { listConferenceFacts } from './server/report-facts.queries.ts'
