import type { UnitId } from '#kernel/id.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import { err, ok, type Result } from '#kernel/result.ts'
import { checkDecided, type DecidedBy, type DecisionRefusal } from './decision.ts'
import { mayStandUnder, placingBasis } from './hierarchy.ts'
import type { CellType, UnitKind, UnitState, UnitVersion } from './unit.ts'

export interface FoundUnit extends DecidedBy {
  readonly id: UnitId
  readonly foundedOn: LocalDate
  readonly kind: UnitKind
  readonly cellType: CellType | null
  readonly name: string
  readonly symbol: string
  readonly place: string
  readonly code: string | null
}

export type PlaceRefusal =
  | { readonly code: 'parent_not_there'; readonly on: LocalDate }
  | {
      readonly code: 'kind_not_under_parent'
      readonly kind: UnitKind
      readonly parentKind: UnitKind
      /** Symbol of the text that says so. */
      readonly basis: string
    }
export type CellTypeRefusal = { readonly code: 'cell_type_missing' } | { readonly code: 'cell_type_needless' }
export type FoundRefusal = PlaceRefusal | CellTypeRefusal | DecisionRefusal

export interface UnitFounded {
  readonly type: 'unit_founded'
  readonly id: UnitId
  readonly code: string | null
  readonly version: UnitVersion
}

/** Sets a unit up under a parent, also from a day to come; null parent only for the top of an installation, made by the program. */
export function decideFound(
  parent: UnitState | null,
  input: FoundUnit,
  today: LocalDate,
): Result<UnitFounded, FoundRefusal> {
  const paper = checkDecided(input, today)
  if (!paper.ok) return paper
  const cellType = checkCellType(input.kind, input.cellType)
  if (!cellType.ok) return cellType
  const { id, code, foundedOn, ...facts } = input
  const version = { ...facts, fromOn: foundedOn, toOn: null, parentId: parent?.id ?? null }
  const place = parent === null ? ok(null) : checkPlace(input.kind, parent, foundedOn)
  return place.ok ? ok({ type: 'unit_founded', id, code, version }) : place
}

/** Whether a unit of a kind can stand under a parent from a day on, whatever the parent is or is to become. */
export function checkPlace(kind: UnitKind, parent: UnitState, on: LocalDate): Result<null, PlaceRefusal> {
  if (on < parent.foundedOn || parent.closedOn !== null) return err({ code: 'parent_not_there', on })
  for (const period of parent.kinds) {
    if (period.toOn !== null && period.toOn <= on) continue
    const day = on < period.fromOn ? period.fromOn : on
    if (!mayStandUnder(kind, period.kind, day)) {
      return err({ code: 'kind_not_under_parent', kind, parentKind: period.kind, basis: placingBasis(day) })
    }
  }
  return ok(null)
}

/** A cell says its type; committees and party groups have none. */
export function checkCellType(kind: UnitKind, cellType: CellType | null): Result<null, CellTypeRefusal> {
  if (kind === 'cell' && cellType === null) return err({ code: 'cell_type_missing' })
  if (kind !== 'cell' && cellType !== null) return err({ code: 'cell_type_needless' })
  return ok(null)
}
