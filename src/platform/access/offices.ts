/** The offices that rights derive from; `member` is the office of everyone on a cell's roll. */
export const OFFICES = [
  'member',
  'cell_secretary',
  'cell_deputy_secretary',
  'cell_committee_member',
  'fee_collector',
  'cell_follower',
  'committee_secretary',
  'committee_deputy_secretary',
  'standing_committee_member',
  'committee_member',
  'office_officer',
  'inspection_officer',
  'administrator',
] as const
export type Office = (typeof OFFICES)[number]

export function isOffice(text: string): text is Office {
  return (OFFICES as readonly string[]).includes(text)
}
