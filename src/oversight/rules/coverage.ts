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

const UNDER_WAY: readonly ItemStanding[] = ['opened', 'done', 'taken_over']

/** How a year's items are spread over its months and kinds; dropped ones and those carried over no longer count. */
export function spreadOf(standings: readonly Standing[], year: number) {
  const kept = standings.filter(({ standing }) => standing !== 'dropped' && standing !== 'carried_over')
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
