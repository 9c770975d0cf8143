import type { UnitId } from '#kernel/id.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import { err, ok, type Result } from '#kernel/result.ts'
import { type ChangeRefusal, checkFollows } from './change.ts'
import type { DecidedBy } from './decision.ts'
import { type CellTypeRefusal, checkCellType } from './found.ts'
import type { CellType, UnitState, UnitVersion } from './unit.ts'

export interface RenameUnit extends DecidedBy {
  readonly on: LocalDate
  readonly name: string
  readonly symbol: string
  readonly place: string
  readonly cellType: CellType | null
}

export type RenameRefusal = ChangeRefusal | CellTypeRefusal | { readonly code: 'nothing_changed' }

export interface UnitChanged {
  readonly type: 'unit_renamed' | 'unit_moved'
  readonly id: UnitId
  /** Ends the version before it on its first day. */
  readonly version: UnitVersion
}

/** Gives a unit its name, symbol, place and cell type from a day on; what it was called before stays. */
export function decideRename(unit: UnitState, input: RenameUnit, today: LocalDate): Result<UnitChanged, RenameRefusal> {
  const follows = checkFollows(unit, input, today)
  if (!follows.ok) return follows
  const { on, ...facts } = input
  const cellType = checkCellType(unit.latest.kind, facts.cellType)
  if (!cellType.ok) return cellType
  const fields = ['name', 'symbol', 'place', 'cellType'] as const
  if (fields.every((field) => facts[field] === unit.latest[field])) return err({ code: 'nothing_changed' })
  return ok({ type: 'unit_renamed', id: unit.id, version: { ...unit.latest, ...facts, fromOn: on, toOn: null } })
}
