export type { AnchorRefusal } from './rules/anchors.ts'
export type { CorrectRefusal, MemberCorrected } from './rules/correct.ts'
export { MEMBER_TEXT_LIMITS } from './rules/facts.ts'
export { LEAVE_KINDS, type LeaveKind, type LeavePeriod, leaveOn } from './rules/leave.ts'
export { emptyFacts, type Member, type MemberFacts } from './rules/member.ts'
export type { MoveRefusal } from './rules/move.ts'
export { isObligedToAttend, isOfficialOfCell, type RosterFigures, rosterFigures } from './rules/roster.ts'
export type { SetLeaveRefusal } from './rules/set-leave.ts'
export { STANDINGS, type Standing, standingOn } from './rules/standing.ts'
export { MEMBER_TAGS, type MemberTag } from './rules/tags.ts'
export type { ReceiveForAStay, StayRefusal } from './rules/temporary-stay.ts'
export { endAway } from './server/away.store.ts'
export { findCellOf } from './server/cell-of.queries.ts'
export {
  countOfficials,
  listDoubtfulDates,
  listLeftForNowhere,
  listOpenLeaves,
  listRollGaps,
  listSharedNumbers,
} from './server/checkup-facts.queries.ts'
export { type LeaveEnding, listLeavesEnding, listProbationers, type Probationer } from './server/due.queries.ts'
export {
  type ConfirmCall,
  confirmImport,
  type Importer,
  previewImport,
  type RosterFile,
} from './server/import/import.service.ts'
export { endLeaveOf, receiveOutsider, setLeaveOf } from './server/leaves.store.ts'
export { listToPrint } from './server/lists/printed-list.ts'
export { findOwnMember } from './server/members.queries.ts'
export { type MemberDeps, membersRoutes } from './server/members.routes.ts'
export { correctFacts } from './server/members.service.ts'
export {
  admitMember,
  type Departure,
  endMembership,
  type NewMembership,
  type Readmission,
  readmitMember,
  recogniseMember,
} from './server/membership.acts.ts'
export {
  admitNewcomer,
  departMember,
  moveMember,
  type NewcomerRefusal,
  type RegisterStamp,
} from './server/moves.store.ts'
export { listRollsFrom, type MemberMove, moveMembers, type RollEntry } from './server/moving.store.ts'
export { partyAgeSql } from './server/party-age.queries.ts'
export {
  type ChangeFact,
  type CountedMember,
  listChangeFacts,
  listChangesUnder,
  listRollFacts,
  listRollUnder,
  type MemberChange,
  type RollFact,
} from './server/report-facts.queries.ts'
export { findRoster, ROSTER_SQL, type RosterRequest, type RosterRow, rosterValues } from './server/roster.queries.ts'
export { type PersonFound, searchMembers } from './server/search.queries.ts'
export { endStay, receiveForAStay } from './server/temporary-stay.store.ts'
