/** Kinds of unit, from the top of the tree down. Source: Charter art. 10; QĐ 294-QĐ/TW. */
export const UNIT_KINDS = [
  'central',
  'province',
  'upper_committee',
  'grassroots_committee',
  'sub_committee',
  'cell',
  'party_group',
] as const
export type UnitKind = (typeof UNIT_KINDS)[number]

/** A kind that may stand directly under another. */
export interface Placing {
  readonly child: UnitKind
  readonly parent: UnitKind
}
