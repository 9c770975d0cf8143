import type { UnitKind } from './unit.ts'

const CELL_OFFICES = [
  'cell_secretary',
  'cell_deputy_secretary',
  'cell_committee_member',
  'fee_collector',
  'cell_follower',
] as const

const COMMITTEE_OFFICES = [
  'committee_secretary',
  'committee_deputy_secretary',
  'standing_committee_member',
  'committee_member',
  'office_officer',
  'inspection_officer',
  'administrator',
] as const

/** Offices held by a dated term. `member` is not one: it comes with the roll. */
export const HELD_OFFICES = [...CELL_OFFICES, ...COMMITTEE_OFFICES] as const
export type HeldOffice = (typeof HELD_OFFICES)[number]

/** Offices a unit of a kind has, in the order of rank. A party group has none of its own here. */
export function officesOfKind(kind: UnitKind): readonly HeldOffice[] {
  if (kind === 'cell') return CELL_OFFICES
  return kind === 'party_group' ? [] : COMMITTEE_OFFICES
}

/** An office only one person can hold at a time in a unit. */
export function isHeldByOne(office: HeldOffice): boolean {
  return office === 'cell_secretary' || office === 'committee_secretary'
}

/** The elected body of a cell: its secretary and deputy belong to it too. */
export function isOfCellCommittee(office: HeldOffice): boolean {
  return office === 'cell_secretary' || office === 'cell_deputy_secretary' || office === 'cell_committee_member'
}

/** Offices whose holder keeps work that goes on without him: it is handed over when the holder changes. */
export const HANDED_OFFICES: readonly HeldOffice[] = [
  'cell_secretary',
  'cell_deputy_secretary',
  'committee_secretary',
  'committee_deputy_secretary',
  'office_officer',
  'inspection_officer',
]

export function isHandedOver(office: HeldOffice): boolean {
  return HANDED_OFFICES.includes(office)
}

/** By what right someone records a term: the cell about itself, a committee's office about what it leads, the administrator. */
export const TERM_AUTHORITIES = ['own_unit', 'above', 'administrator'] as const
export type TermAuthority = (typeof TERM_AUTHORITIES)[number]

/**
 * A cell records its committee members and fee collector; secretary, deputy and follower are recognised or sent by the
 * committee above. Who administers the installation is named by an administrator alone.
 */
export function mayRecordTerm(authority: TermAuthority, office: HeldOffice): boolean {
  if (office === 'administrator') return authority === 'administrator'
  if (authority === 'own_unit') return office === 'cell_committee_member' || office === 'fee_collector'
  return true
}
