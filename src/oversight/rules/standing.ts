import { type LocalDate, type Month, monthOf } from '#kernel/local-date.ts'
import type { ItemStanding, ItemState } from './vocabulary.ts'

/** What the case of an item has come to; null: none was opened, or only one that was called off. */
export type CaseOfItem = 'open' | 'concluded' | 'taken_over' | null

/** How an item stands on a day: what people decided of it goes first, then what its case says, then its month. */
export function standingOf(
  item: { readonly state: ItemState; readonly month: Month },
  caseOfItem: CaseOfItem,
  on: LocalDate,
): ItemStanding {
  if (item.state === 'done_on_paper') return 'done'
  if (item.state !== 'planned') return item.state
  if (caseOfItem === 'concluded') return 'done'
  if (caseOfItem === 'taken_over') return 'taken_over'
  if (caseOfItem === 'open') return 'opened'
  return item.month < monthOf(on) ? 'late' : 'planned'
}

/** Whether nothing more is to be done of it within its plan. */
export function isSettled(standing: ItemStanding): boolean {
  return standing !== 'planned' && standing !== 'late' && standing !== 'opened'
}
