export type { CorrectRefusal, MemberCorrected } from './rules/correct.ts'
export { LEAVE_KINDS, type LeaveKind, type LeavePeriod, leaveOn } from './rules/leave.ts'
export type { Member, MemberFacts } from './rules/member.ts'
export { isObligedToAttend, isOfficialOfCell, type RosterFigures, rosterFigures } from './rules/roster.ts'
export { STANDINGS, type Standing, standingOn } from './rules/standing.ts'
export { MEMBER_TAGS, type MemberTag } from './rules/tags.ts'
export type { ReceiveForAStay, StayRefusal } from './rules/temporary-stay.ts'
export { type LeaveEnding, listLeavesEnding, listProbationers, type Probationer } from './server/due.queries.ts'
export {
  type ConfirmCall,
  confirmImport,
  type Importer,
  previewImport,
  type RosterFile,
} from './server/import/import.service.ts'
export { findOwnMember } from './server/members.queries.ts'
export { type MemberDeps, membersRoutes } from './server/members.routes.ts'
export { correctFacts } from './server/members.service.ts'
export { findRoster, ROSTER_SQL, type RosterRequest, type RosterRow, rosterValues } from './server/roster.queries.ts'
export { endStay, receiveForAStay } from './server/temporary-stay.store.ts'
