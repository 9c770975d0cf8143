import type { LocalDate } from '#kernel/local-date.ts'
import { NATIONAL_PACKS } from '#rulebook/rules/packs/national.ts'
import { nationalRule } from '#rulebook/rules/resolve.ts'
import type { UnitKind } from './unit.ts'

/** What may stand directly under what on a day. It is settled for all, so no committee below has a value of its own. */
function placingsOn(on: LocalDate) {
  return nationalRule(NATIONAL_PACKS, 'unit.mayStandUnder', on)
}

export function mayStandUnder(child: UnitKind, parent: UnitKind, on: LocalDate): boolean {
  return placingsOn(on).value.some((row) => row.child === child && row.parent === parent)
}

/** Kinds that can be founded directly under a kind on a day, in the order of the tree. */
export function kindsUnder(parent: UnitKind, on: LocalDate): readonly UnitKind[] {
  return placingsOn(on)
    .value.filter((row) => row.parent === parent)
    .map((row) => row.child)
}

/** The text that settles it on a day, by its symbol. */
export function placingBasis(on: LocalDate): string {
  return placingsOn(on).basis.symbol
}
