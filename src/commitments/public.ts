export {
  COMMITMENT_STATES,
  type CommitmentState,
  ORIGIN_KINDS,
  type OriginKind,
  type Owner,
  SHOWN_STATES,
  type ShownState,
} from './rules/commitment.ts'
export type { MakeCommitment, MakeRefusal } from './rules/make.ts'
export type { PreviousResult } from './rules/result-of-previous.ts'
export {
  findResultOfPrevious as resultOfPrevious,
  listOpenCommitments,
  type OpenCommitment,
} from './server/carried.queries.ts'
export { closeAccepted as closeCommitmentAccepted } from './server/close-accepted.ts'
export { type CommitmentDeps, commitmentsRoutes } from './server/commitments.routes.ts'
export { type CommitmentLine, recordCommitments } from './server/commitments.service.ts'
export type { Origin, Stamp } from './server/commitments.store.ts'
export { recordMade as recordCommitmentMade } from './server/commitments.store.ts'
export {
  type CommitmentTold,
  giveMoreTime as giveCommitmentMoreTime,
  returnReport as returnCommitmentReport,
  type TellCommitment,
} from './server/followed.ts'
export { type Passing, type PassingRefusal, passOn } from './server/hand-on.service.ts'
export { isKnown as isCommitmentKnown } from './server/known.ts'
export { listKnownAmong as listKnownCommitmentsAmong } from './server/known-among.queries.ts'
export {
  type CommitmentMove,
  listOpenOf as listOpenCommitmentsOf,
  moveAskedByCases as moveCommitmentsAskedByCases,
  moveCommitments,
  moveOwnership as moveCommitmentOwnership,
  type OpenOfUnit,
} from './server/moving.store.ts'
export { listOfOrigins, type OfOrigin } from './server/of-origin.queries.ts'
export { listOwedBy, type OwedBy } from './server/of-person.queries.ts'
export { type CommitmentFact, listCommitmentFacts } from './server/report-facts.queries.ts'
export {
  findOwners as findPeopleAndUnits,
  isOwnerWithin as isCommitmentOwnerWithin,
} from './server/standing.queries.ts'
