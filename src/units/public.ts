export { type BeginTerm, type CellCommitteeRule, TERM_BASIS_KINDS } from './rules/begin-term.ts'
export type { FoundUnit } from './rules/found.ts'
export { type HeldOffice, officesOfKind } from './rules/offices.ts'
export { issuingBodyOf } from './rules/paper-head.ts'
export { type Profile, sharePercent } from './rules/profile.ts'
export { CELL_TYPES, type CellType, UNIT_KINDS, type UnitKind } from './rules/unit.ts'
export { findNamesWithin, listOfficesByRoll, listUnitIds, listUnitPosts } from './server/checkup-facts.queries.ts'
export {
  countBelow,
  type EndedTerm,
  type HandedOverIn,
  listTermsToHandOver,
  loadTerm,
  recordHandedOver,
  type TermOfUnit,
} from './server/handing-over.queries.ts'
export {
  findSecretaryOf,
  findUnitOn,
  holdsOfficeOver,
  isCell,
  type OfficeHeld,
  officesOf,
  type UnitHeader,
  type UnitOn,
  unitHeader,
} from './server/lookups.queries.ts'
export { listOfficesOfPerson, listUpward, type OfficeOfPerson } from './server/person-offices.queries.ts'
export { listCellIds, listCellsWhoMeetBeforehand } from './server/preparing.queries.ts'
export {
  findUnitNames,
  listAncestors,
  listTermsHeld,
  listUnitsBelow,
  type TermInUnit,
  type UnitBelow,
} from './server/reorganising.queries.ts'
export { rollFiguresOn } from './server/roll.queries.ts'
export { searchCellsAnywhere } from './server/search.queries.ts'
export { recordTerm, recordTermEnd } from './server/terms.store.ts'
export { listStandingsOfMonths, type StandingOfMonth } from './server/trees-of-months.queries.ts'
export { unitsRoutes } from './server/units.routes.ts'
export { closeUnitWithin, type FoundUnitContext, foundUnit, moveUnitWithin } from './server/units.service.ts'
export {
  endTermsOf,
  findUnitState,
  loadUnit,
  lockTree,
  recordChange,
  recordClosing,
  recordProfile,
} from './server/units.store.ts'
