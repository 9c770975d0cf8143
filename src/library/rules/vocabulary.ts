import type { Id } from '#kernel/id.ts'
import type { Office } from '#platform/access/rights.ts'

export type TextId = Id<'libraryText'>
export type DutyId = Id<'libraryDuty'>

/** Whether a text may be kept here at all. Of a secret one only its entry is. */
export const SECRECIES = ['open', 'secret'] as const
export type Secrecy = (typeof SECRECIES)[number]

/** What a text does to an earlier one. */
export const TEXT_LINK_KINDS = ['replaces', 'amends', 'guides'] as const
export type TextLinkKind = (typeof TEXT_LINK_KINDS)[number]

/** How a text stands on a day; computed from its days and from what replaces it, never kept. */
export const TEXT_STANDINGS = ['not_yet', 'in_force', 'replaced', 'ended', 'unknown'] as const
export type TextStanding = (typeof TEXT_STANDINGS)[number]

/** Of whom reading is asked. */
export const READERS = ['cell_heads', 'cell_committees', 'committee_heads', 'committee_members', 'members'] as const
export type Readers = (typeof READERS)[number]

/** The offices each group stands for. */
export const OFFICES_OF: Readonly<Record<Readers, readonly Office[]>> = {
  cell_heads: ['cell_secretary', 'cell_deputy_secretary'],
  cell_committees: ['cell_secretary', 'cell_deputy_secretary', 'cell_committee_member'],
  committee_heads: ['committee_secretary', 'committee_deputy_secretary', 'standing_committee_member'],
  committee_members: [
    'committee_secretary',
    'committee_deputy_secretary',
    'standing_committee_member',
    'committee_member',
  ],
  members: [],
}

export const LIBRARY_LIMITS = {
  symbol: 60,
  line: 300,
  title: 500,
  body: 200_000,
  note: 1000,
  links: 20,
  units: 50,
} as const
