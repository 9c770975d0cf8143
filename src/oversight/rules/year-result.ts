import { ITEM_KINDS, ITEM_STANDINGS, type ItemKind, type ItemStanding } from './vocabulary.ts'

/** What became of the items of a plan: every item stands in one row, so the rows add up to the plan. */
export interface YearResult {
  readonly standing: ItemStanding
  readonly items: number
  readonly byKind: Readonly<Record<ItemKind, number>>
}

/** Counted from how each item stands, nothing is typed. Rows without an item are left out. */
export function yearResult(
  items: readonly { readonly kind: ItemKind; readonly standing: ItemStanding }[],
): readonly YearResult[] {
  return ITEM_STANDINGS.flatMap((standing) => {
    const mine = items.filter((item) => item.standing === standing)
    const of = (kind: ItemKind) => mine.filter((item) => item.kind === kind).length
    const [duty, theme] = ITEM_KINDS
    const byKind = { [duty]: of(duty), [theme]: of(theme) } as Readonly<Record<ItemKind, number>>
    return mine.length === 0 ? [] : [{ standing, items: mine.length, byKind }]
  })
}

/** Items whose outcome needs a word: put off, left out, late, or taken by the level above. */
export const ASKS_A_WORD: readonly ItemStanding[] = ['late', 'taken_over', 'carried_over', 'dropped']
