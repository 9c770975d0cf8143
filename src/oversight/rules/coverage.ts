import type { PersonId, UnitId } from '#kernel/id.ts'
import type { LocalDate, Month } from '#kernel/local-date.ts'
import { monthsOf } from './plan.ts'
import { ITEM_KINDS, type ItemKind, type ItemStanding } from './vocabulary.ts'

interface Seen<Id> {
  readonly id: Id
  readonly name: string
  /** When a conclusion was last drawn about its work; null: never. */
  readonly lastOn: LocalDate | null
}

type SeenMember = Seen<PersonId>
export type SeenUnit = Seen<UnitId>

interface Reach {
  readonly since: LocalDate
  /** Who and what stands in the plan. */
  readonly planned: ReadonlySet<string>
}

/** Who was inspected or supervised since a day, and who waits. Counted, never ordered by a figure: the list keeps the order of names. */
export function coverageOf(roll: readonly SeenMember[], reach: Reach) {
  const waiting = waitingOf(roll, reach)
  return { members: roll.length, covered: roll.length - waiting.length, waiting }
}

/** The same of the units below a committee. */
export function unitsCovered(units: readonly SeenUnit[], reach: Reach) {
  const waiting = waitingOf(units, reach)
  return { all: units.length, covered: units.length - waiting.length, waiting }
}

function waitingOf(all: readonly Seen<string>[], { since, planned }: Reach) {
  return all
    .filter(({ lastOn }) => lastOn === null || lastOn < since)
    .map(({ id, name, lastOn }) => ({ id, name, lastOn, isPlanned: planned.has(id) }))
}

interface Standing {
  readonly item: { readonly month: Month; readonly kind: ItemKind }
  readonly standing: ItemStanding
}

interface StandingOfTeam {
  readonly item: { readonly isAlone: boolean; readonly team: readonly { readonly personId: PersonId }[] }
  readonly standing: ItemStanding
}

/** Somebody of the teams of a year; `trainedOn`: when he was last certified in a class on inspection; null: never. */
export interface TeamPerson {
  readonly id: PersonId
  readonly name: string
  readonly trainedOn: LocalDate | null
}

/** Whether an item still counts in its year: dropped ones and those carried over no longer do. */
const isKept = ({ standing }: { readonly standing: ItemStanding }) =>
  standing !== 'dropped' && standing !== 'carried_over'

/**
 * How the items of a year are spread over those who carry them out, in the order of names: how many each, whether he was
 * trained, and how many items have nobody in their team who was. The secretary alone is no team and not counted.
 */
export function staffOf(standings: readonly StandingOfTeam[], people: readonly TeamPerson[]) {
  const teams = standings.filter((one) => isKept(one) && !one.item.isAlone).map(({ item }) => item.team)
  const has = (team: StandingOfTeam['item']['team'], id: PersonId) => team.some(({ personId }) => personId === id)
  const trained = people.filter(({ trainedOn }) => trainedOn !== null)
  return {
    items: teams.length,
    untrained: teams.filter((team) => !trained.some(({ id }) => has(team, id))).length,
    people: people
      .map((one) => ({ ...one, items: teams.filter((team) => has(team, one.id)).length }))
      .filter(({ items }) => items > 0),
  }
}

const UNDER_WAY: readonly ItemStanding[] = ['opened', 'done', 'taken_over']

/** How a year's items are spread over its months and kinds; dropped ones and those carried over no longer count. */
export function spreadOf(standings: readonly Standing[], year: number) {
  const kept = standings.filter(isKept)
  return {
    months: monthsOf(year).map((month) => {
      const mine = kept.filter(({ item }) => item.month === month)
      return {
        month,
        items: mine.length,
        opened: mine.filter(({ standing }) => UNDER_WAY.includes(standing)).length,
      }
    }),
    kinds: ITEM_KINDS.map((kind) => {
      const mine = kept.filter(({ item }) => item.kind === kind)
      return { kind, items: mine.length, done: mine.filter(({ standing }) => standing === 'done').length }
    }),
  }
}
