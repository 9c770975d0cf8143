/** What other capabilities' servers use of meetings. */

export { meetingPapersApi, meetingsApi, topicsApi } from './contract.ts'
export { listRollsInMinutes, listUnlockedMinutes } from './server/checkup-facts.queries.ts'
export { listMeetingClocks, type MeetingClock } from './server/clocks.queries.ts'
export { findMeetingEvent, listMeetingEvents } from './server/events.queries.ts'
export { type HeldMeeting, listHeldMeetings, listVotesTaken, type TakenVote } from './server/held-meetings.queries.ts'
export type { ListAgendaSources, MeetingsDeps } from './server/meetings.deps.ts'
export { meetingsRoutes } from './server/meetings.routes.ts'
export { meetingTasks } from './server/notice-mail.jobs.ts'
export { listMeetingFacts, type MeetingFact } from './server/report-facts.queries.ts'
export { type NewTopic, recordTopic } from './server/topics.service.ts'
export { findTouchedMeetings } from './server/touched-meetings.queries.ts'
export {
  type LastMeeting,
  listLastMeetings,
  listUnfinishedMeetings,
  type UnfinishedMeeting,
} from './server/unfinished.queries.ts'
export { findVote, listAttendanceOf, listVotes, type VoteOfMeeting } from './server/votes.queries.ts'
