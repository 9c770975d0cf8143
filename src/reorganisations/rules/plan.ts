import type { PersonId, UnitId } from '#kernel/id.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import type { CellType, UnitKind } from '#units/rules/unit.ts'

/** What a reorganisation does. Glossary: reorganisation (sắp xếp tổ chức). */
export const REORGANISATION_KINDS = ['merge', 'split', 'move', 'close'] as const
export type ReorganisationKind = (typeof REORGANISATION_KINDS)[number]

/** How a new unit's papers are numbered: from 01, or on from where one that ends stopped. */
export const SERIES_CHOICES = ['new', 'continued'] as const
export type SeriesChoice = (typeof SERIES_CHOICES)[number]

/** Sizes a plan may have. */
export const PLAN_LIMITS = { units: 60, members: 5000, title: 200, reason: 500 } as const

export interface NewUnit {
  readonly kind: UnitKind
  readonly cellType: CellType | null
  readonly name: string
  readonly symbol: string
  readonly place: string
  readonly code: string | null
  readonly parentId: UnitId
}

/** Where members, units and commitments go: a unit that stands, or one founded on the day. */
export interface Destination {
  readonly unitId: UnitId
  /** Null: it stands already. */
  readonly found: NewUnit | null
  readonly series: SeriesChoice
  /** Whose numbers go on; null with `new`. */
  readonly seriesFrom: UnitId | null
}

/** What becomes of one unit that is reorganised. A null destination means: stays. */
export interface Source {
  readonly unitId: UnitId
  /** It is no more from the day on. */
  readonly ends: boolean
  readonly membersTo: UnitId | null
  readonly commitmentsTo: UnitId | null
  /** True: what a member owns goes where the member goes; the rest to `commitmentsTo`. */
  readonly commitmentsFollowOwners: boolean
  readonly unitsBelowTo: UnitId | null
  /** The unit itself is put under another. */
  readonly newParentId: UnitId | null
}

/** A member who goes elsewhere than the others; null: stays. */
export interface MemberChoice {
  readonly personId: PersonId
  readonly toId: UnitId | null
}

export interface Plan {
  readonly kind: ReorganisationKind
  readonly effectiveOn: LocalDate
  readonly sources: readonly Source[]
  readonly destinations: readonly Destination[]
  readonly members: readonly MemberChoice[]
}

/** Units that take part: none may take part in another open reorganisation. New units are not among them: they do not stand yet. */
export function unitsOf({ sources, destinations }: Plan): readonly UnitId[] {
  const standing = destinations.filter(({ found }) => found === null).map(({ unitId }) => unitId)
  const parents = sources.flatMap(({ newParentId }) => (newParentId === null ? [] : [newParentId]))
  return [...new Set([...sources.map(({ unitId }) => unitId), ...standing, ...parents])]
}
