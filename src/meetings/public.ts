/** What other capabilities' servers use of meetings. */

export { meetingsApi, topicsApi } from './contract.ts'
export type { ListAgendaSources, MeetingsDeps } from './server/meetings.deps.ts'
export { meetingsRoutes } from './server/meetings.routes.ts'
export { countTouchedMeetings } from './server/touched-meetings.queries.ts'
export { listMeetingClocks, type MeetingClock } from './server/clocks.queries.ts'
