import type { LocalDate } from '#kernel/local-date.ts'
import type { ReorganisationPage } from '../contract/shapes.ts'
import { buildPlan, NEW_PLAN, type PlanBody, type Typed } from './build-plan.ts'

type Page = Pick<ReorganisationPage, 'plan' | 'kind' | 'title' | 'effectiveOn' | 'taking' | 'names' | 'committeeId'>

/** The plan as it would be typed; null where it was made otherwise than by the form and would lose something. */
export function typedOf(page: Page): Typed | null {
  const { plan, kind, title, taking, names } = page
  const [first] = plan.destinations
  const standingId = kind === 'move' ? plan.sources[0]?.newParentId : first?.found === null ? first.unitId : undefined
  const standing = names.find(({ id }) => id === standingId) ?? null
  const typed: Typed = {
    ...{ ...NEW_PLAN, kind, title, effectiveOn: page.effectiveOn as LocalDate, sources: taking, standing },
    into: first?.found === null ? 'standing' : 'new',
    names: plan.destinations.flatMap(({ found }) => (found === null ? [] : [found.name])).join('\n'),
    under: first?.found?.parentId === page.committeeId ? 'committee' : 'superior',
    newKind: first?.found?.kind === 'party_group' ? 'party_group' : 'same',
    ...{ symbol: first?.found?.symbol ?? NEW_PLAN.symbol, place: first?.found?.place ?? '' },
    ...{ series: first?.series ?? 'new', seriesFrom: first?.seriesFrom ?? null },
    goesOn: kind === 'split' ? plan.sources.some(({ ends }) => !ends) : true,
  }
  const again = buildPlan(typed, page.committeeId)
  return again !== undefined && isSame(again, page.plan) ? typed : null
}

/** Whether a plan typed says what a plan that was read says, choices of single members aside. */
function isSame(typed: PlanBody, read: Page['plan']): boolean {
  const refs = new Map<string | null, string>(
    read.destinations.map(({ unitId, found }, index) => [unitId, found === null ? unitId : `new-${index + 1}`]),
  )
  const ref = (id: string | null) => (id === null ? null : (refs.get(id) ?? id))
  const sources = read.sources.map((source) => ({
    ...{ ...source, membersTo: ref(source.membersTo), commitmentsTo: ref(source.commitmentsTo) },
    unitsBelowTo: ref(source.unitsBelowTo),
  }))
  const destinations = read.destinations.map(({ unitId, ...rest }) => ({ ...rest, ref: ref(unitId) }))
  return sorted({ sources, destinations }) === sorted({ sources: typed.sources, destinations: typed.destinations })
}

function sorted(value: unknown): string {
  return JSON.stringify(value, (_, one: unknown) =>
    typeof one === 'object' && one !== null && !Array.isArray(one)
      ? Object.fromEntries(Object.entries(one).toSorted(([left], [right]) => (left < right ? -1 : 1)))
      : one,
  )
}

/** The plan typed anew with the choices made for single members, as far as the place each was to go to is still in it. */
export function keepChoices(plan: PlanBody, { plan: read }: Pick<Page, 'plan'>): PlanBody {
  const nameOf = new Map(read.destinations.map(({ unitId, found }) => [unitId, found?.name ?? null]))
  const refOf = (toId: string): string | undefined => {
    const name = nameOf.get(toId) ?? null
    return plan.destinations.find(({ ref, found }) => (name === null ? ref === toId : found?.name === name))?.ref
  }
  const members = read.members.flatMap(({ personId, toId }): PlanBody['members'] => {
    if (toId === null) return [{ personId, to: null }]
    const to = refOf(toId)
    return to === undefined ? [] : [{ personId, to }]
  })
  return { ...plan, members }
}
