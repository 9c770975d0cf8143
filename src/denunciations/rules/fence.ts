import type { PersonId, UnitId } from '#kernel/id.ts'
import { err, ok, type Result } from '#kernel/result.ts'
import { type Office, RIGHTS } from '#platform/access/rights.ts'
import type { Lock } from '#vault/rules/seal.ts'
import type { FenceReason, TieReason } from './vocabulary.ts'

export interface OfficeHolder {
  readonly personId: PersonId
  readonly office: Office
}

/** A unit a letter may come to: the one it was meant for, or one above. */
export interface Place {
  readonly unitId: UnitId
  readonly holders: readonly OfficeHolder[]
  /** The locks of its vault today. */
  readonly locks: readonly Lock[]
}

/** Declared by an office holder of himself: what names `otherId` keeps him out. */
export interface Tie {
  readonly personId: PersonId
  readonly otherId: PersonId
  readonly reason: TieReason
}

export interface Exclusion {
  readonly personId: PersonId
  readonly reason: FenceReason
  /** Because of whom: null for those named, and for one who keeps himself out. */
  readonly becauseOf: PersonId | null
}

export interface Route {
  readonly unitId: UnitId
  readonly exclusions: readonly Exclusion[]
}

export type RouteRefusal = { readonly code: 'nobody_can_keep_it' }

const HEADS: readonly Office[] = ['cell_secretary', 'committee_secretary']
/** Whom no unit below his committee judges: he is not managed by the cell that has him on its roll (QĐ 22, Điều 19). */
const OF_THE_COMMITTEE: readonly Office[] = [
  'committee_secretary',
  'committee_deputy_secretary',
  'standing_committee_member',
  'committee_member',
  'inspection_officer',
  'office_officer',
]
/** Whom an office directs in its own unit. A head directs all there, so that what names him goes a level up. */
const STAFF: Partial<Readonly<Record<Office, readonly Office[]>>> = {
  committee_deputy_secretary: ['inspection_officer', 'office_officer'],
  standing_committee_member: ['inspection_officer', 'office_officer'],
}

/** Offices that direct some of their own unit and those they direct: what the fence of a day asks the terms for. */
export const DIRECTING = Object.keys(STAFF) as readonly Office[]
export const DIRECTED = [...new Set(Object.values(STAFF).flat())]

/** At least so many must be left who can open a letter together. */
const NEEDED = 2

/**
 * Where a letter belongs, and who is kept out of it there: the lowest unit, from the one it is meant for upward, that no person named heads
 * or belongs above of, whose vault still has two holders who are neither named nor tied to nor directed by one who is, and where somebody is
 * left who leads its cases. Where nobody is anywhere, it is kept by the lowest that can keep it, to be handed on.
 */
export function findRoute(
  upward: readonly Place[],
  named: readonly PersonId[],
  ties: readonly Tie[],
  apart: readonly PersonId[] = [],
): Result<Route, RouteRefusal> {
  const found = upward.flatMap((place, index) => {
    if (isUnderOneNamed(upward.slice(index), named)) return []
    const exclusions = exclusionsAt(place, named, ties, apart)
    return canKeep(place, exclusions) ? [{ place, exclusions }] : []
  })
  const best = found.find(({ place, exclusions }) => canLead(place, exclusions)) ?? found[0]
  return best ? ok({ unitId: best.place.unitId, exclusions: best.exclusions }) : err({ code: 'nobody_can_keep_it' })
}

/** Whether somebody is left who leads the cases of the place: the secretary of a cell or his deputy, the commission of a committee. */
function canLead({ holders }: Place, exclusions: readonly Exclusion[]): boolean {
  const out = new Set(exclusions.map(({ personId }) => personId))
  return holders.some(({ personId, office }) => !out.has(personId) && RIGHTS[office]['case.lead'] !== undefined)
}

function isUnderOneNamed([own, ...above]: readonly Place[], named: readonly PersonId[]): boolean {
  const leads = (place: Place | undefined, offices: readonly Office[]) =>
    place?.holders.some(({ personId, office }) => named.includes(personId) && offices.includes(office)) ?? false
  return leads(own, HEADS) || above.some((place) => leads(place, OF_THE_COMMITTEE))
}

/** Who falls out at a place, each with the first reason found: those named, those tied to one named, those one named directs, who keeps himself out. */
export function exclusionsAt(
  { holders }: Pick<Place, 'holders'>,
  named: readonly PersonId[],
  ties: readonly Tie[],
  apart: readonly PersonId[] = [],
): readonly Exclusion[] {
  const found = [
    ...named.map((personId) => ({ personId, reason: 'named' as const, becauseOf: null })),
    ...ties
      .filter(({ otherId }) => named.includes(otherId))
      .map(({ personId, otherId, reason }) => ({ personId, reason, becauseOf: otherId })),
    ...holders.flatMap(({ personId: head, office }) =>
      named.includes(head) ? directedBy(holders, head, STAFF[office] ?? []) : [],
    ),
    ...apart.map((personId) => ({ personId, reason: 'conflict' as const, becauseOf: null })),
  ]
  return found.filter(({ personId }, index) => found.findIndex((one) => one.personId === personId) === index)
}

function directedBy(
  holders: readonly OfficeHolder[],
  head: PersonId,
  offices: readonly Office[],
): readonly Exclusion[] {
  return holders
    .filter(({ personId, office }) => personId !== head && offices.includes(office))
    .map(({ personId }) => ({ personId, reason: 'directed', becauseOf: head }))
}

/** Whether two are left with a key, and the two sheets are made. */
export function canKeep({ locks }: Pick<Place, 'locks'>, exclusions: readonly Exclusion[]): boolean {
  const out = new Set<string>(exclusions.map(({ personId }) => personId))
  const keepers = new Set(locks.filter(({ kind }) => kind === 'sheet').map(({ personId }) => personId))
  const free = new Set(
    locks.filter(({ kind, personId }) => kind === 'key' && !out.has(personId)).map((l) => l.personId),
  )
  return keepers.size >= NEEDED && free.size >= NEEDED
}
