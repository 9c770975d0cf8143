import type { LocalDate } from '#kernel/local-date.ts'
import type { BodyInputOf } from '#platform/contract/endpoint.ts'
import type { CellType, UnitKind } from '#units/rules/unit.ts'
import type { ReorganisationPage } from '../contract/shapes.ts'
import type { reorganisationsApi } from '../contract.ts'
import type { ReorganisationKind, SeriesChoice } from '../rules/plan.ts'

export type PlanBody = BodyInputOf<typeof reorganisationsApi.make>['plan']

export interface ChosenUnit {
  readonly id: string
  readonly name: string
  readonly kind: UnitKind
  readonly cellType: CellType | null
  readonly parentId: string | null
}

/** The plan as it is typed on the first page. */
export interface Typed {
  readonly kind: ReorganisationKind
  readonly title: string
  readonly effectiveOn: LocalDate | null
  readonly sources: readonly ChosenUnit[]
  /** A new unit, or one that stands. */
  readonly into: 'new' | 'standing'
  readonly standing: { readonly id: string; readonly name: string } | null
  /** Of new units, one a line. */
  readonly names: string
  readonly newKind: 'same' | 'party_group'
  /** New units stand where those that take part stood, or under the committee that decides. */
  readonly under: 'superior' | 'committee'
  readonly symbol: string
  readonly place: string
  readonly series: SeriesChoice
  readonly seriesFrom: string | null
  /** A unit that is split goes on beside the new ones. */
  readonly goesOn: boolean
}

export const NEW_PLAN: Typed = {
  ...{ kind: 'merge', title: '', effectiveOn: null, sources: [], into: 'new', standing: null, names: '' },
  ...{ newKind: 'same', under: 'superior', symbol: 'CB', place: '', series: 'new', seriesFrom: null, goesOn: true },
}

/** Undefined while something needed is not said yet. */
export function buildPlan(typed: Typed, committeeId: string): PlanBody | undefined {
  const { kind, effectiveOn, sources } = typed
  const [first] = sources
  if (effectiveOn === null || first === undefined) return undefined
  const destinations = destinationsOf(typed, first, committeeId)
  const target = kind === 'move' ? null : (destinations[0]?.ref ?? null)
  if (kind === 'move' ? typed.standing === null : destinations.length === 0) return undefined
  const ends = kind === 'merge' || kind === 'close' || (kind === 'split' && !typed.goesOn)
  return {
    ...{ kind, effectiveOn, destinations, members: [] },
    sources: sources.map(({ id }) => ({
      unitId: id,
      ends,
      membersTo: ends ? target : null,
      commitmentsTo: ends ? target : null,
      commitmentsFollowOwners: true,
      unitsBelowTo: ends ? target : null,
      newParentId: kind === 'move' ? (typed.standing?.id ?? null) : null,
    })),
  }
}

function destinationsOf(typed: Typed, first: ChosenUnit, committeeId: string): PlanBody['destinations'] {
  const { kind, standing, symbol, place, series, seriesFrom } = typed
  if (kind === 'move') return []
  const isStanding = kind === 'close' || (kind === 'merge' && typed.into === 'standing')
  if (isStanding) return standing === null ? [] : [{ ref: standing.id, found: null, series: 'new', seriesFrom: null }]
  const names = typed.names
    .split('\n')
    .map((name) => name.trim())
    .filter((name) => name !== '')
  const isGroup = kind === 'split' && typed.newKind === 'party_group'
  const continues = kind === 'merge' && series === 'continued' && seriesFrom !== null
  return names.map((name, index) => ({
    ref: `new-${index + 1}`,
    found: {
      kind: isGroup ? 'party_group' : first.kind,
      cellType: isGroup ? null : first.cellType,
      name,
      symbol,
      place,
      code: null,
      parentId: isGroup ? first.id : parentOf(typed, committeeId),
    },
    series: continues && index === 0 ? 'continued' : 'new',
    seriesFrom: continues && index === 0 ? seriesFrom : null,
  }))
}

function parentOf({ under, sources }: Typed, committeeId: string): string {
  return under === 'committee' ? committeeId : (superiorOf(sources, committeeId) ?? committeeId)
}

/** What all that take part stand under now, where that is another than the committee that decides; else null. */
export function superiorOf(sources: readonly ChosenUnit[], committeeId: string): string | null {
  const [first, ...others] = new Set(sources.map(({ parentId }) => parentId))
  return first === undefined || first === committeeId || others.length > 0 ? null : first
}

/** A plan that was read, to be sent again with other choices for members; null: as the others of his cell. */
export function planWithChoices(
  page: Pick<ReorganisationPage, 'plan' | 'kind' | 'effectiveOn'>,
  choices: Readonly<Record<string, string>>,
): PlanBody {
  const { plan, kind, effectiveOn } = page
  return {
    ...{ kind, effectiveOn, sources: plan.sources },
    destinations: plan.destinations.map(({ unitId, ...destination }) => ({ ...destination, ref: unitId })),
    members: Object.entries(choices).map(([personId, to]) => ({ personId, to: to === STAYS ? null : to })),
  }
}

/** The choice of one who stays where he is. */
export const STAYS = 'stays'
