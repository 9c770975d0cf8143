import type { LocalDate } from '#kernel/local-date.ts'
import { err, ok, type Result } from '#kernel/result.ts'
import { type ChangeRefusal, checkFollows } from './change.ts'
import type { DecidedBy } from './decision.ts'
import { type CellTypeRefusal, checkCellType, checkPlace, type PlaceRefusal } from './found.ts'
import type { UnitChanged } from './rename.ts'
import type { CellType, UnitKind, UnitState } from './unit.ts'

export interface MoveUnit extends DecidedBy {
  readonly on: LocalDate
  /** A reorganisation often changes kind and name on the same day: they come with the move. */
  readonly kind: UnitKind
  readonly cellType: CellType | null
  readonly name: string
  readonly symbol: string
  readonly place: string
}

export interface MoveContext {
  readonly parent: UnitState
  /** True where the new parent stands below the unit on any day from the move on. */
  readonly parentIsBelow: boolean
  /** Kinds of the units directly below, which must fit under the new kind. */
  readonly kindsBelow: readonly UnitKind[]
}

export type MoveRefusal =
  | ChangeRefusal
  | PlaceRefusal
  | CellTypeRefusal
  | { readonly code: 'parent_is_below' }
  | { readonly code: 'nothing_changed' }

/** Puts a unit, with all below it, under another parent from a day on. */
export function decideMove(
  unit: UnitState,
  { parent, parentIsBelow, kindsBelow }: MoveContext,
  input: MoveUnit,
  today: LocalDate,
): Result<UnitChanged, MoveRefusal> {
  const follows = checkFollows(unit, input, today)
  if (!follows.ok) return follows
  if (parent.id === unit.latest.parentId && input.kind === unit.latest.kind) return err({ code: 'nothing_changed' })
  if (parent.id === unit.id || parentIsBelow) return err({ code: 'parent_is_below' })
  const place = checkPlace(input.kind, parent, input.on)
  if (!place.ok) return place
  const cellType = checkCellType(input.kind, input.cellType)
  if (!cellType.ok) return cellType
  const { on, ...facts } = input
  const version = { ...facts, parentId: parent.id, fromOn: on, toOn: null }
  const asParent = { ...unit, latest: version, kinds: [{ fromOn: on, toOn: null, kind: input.kind }] }
  for (const kind of kindsBelow) {
    const below = checkPlace(kind, asParent, on)
    if (!below.ok) return below
  }
  return ok({ type: 'unit_moved', id: unit.id, version })
}
