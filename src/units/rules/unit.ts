import type { UnitId } from '#kernel/id.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import type { UnitKind } from '#rulebook/rules/unit-kinds.ts'
import type { Decision } from './decision.ts'

export { UNIT_KINDS, type UnitKind } from '#rulebook/rules/unit-kinds.ts'

/** Types of cell, each with its own emphasis in meetings. Source: HD 42-HD/BTCTW section 4. */
export const CELL_TYPES = [
  'residential',
  'office',
  'public_service',
  'state_enterprise',
  'private_enterprise',
  'school',
  'armed_forces',
] as const
export type CellType = (typeof CELL_TYPES)[number]

/** Longest text a unit's fields take, in characters. */
export const UNIT_TEXT_LIMITS = { name: 200, symbol: 20, place: 100, basis: 300, code: 30, note: 1000 } as const

/** What a unit was called, what it was and under whom it stood during a period. */
export interface UnitVersion {
  readonly fromOn: LocalDate
  /** First day no longer so; null while open. */
  readonly toOn: LocalDate | null
  readonly parentId: UnitId | null
  readonly kind: UnitKind
  /** Of cells only. */
  readonly cellType: CellType | null
  /** In normal letters, kind word first: `Chi bộ thôn Yên Hạ`, `Đảng bộ xã Tân Lập`. */
  readonly name: string
  /** The issuer's part of a paper's number: `CB`, `ĐU`. */
  readonly symbol: string
  /** As papers are dated from: `Tân Lập`. */
  readonly place: string
  /** The paper that decided it, or what is known of it. */
  readonly decision: Decision | null
  readonly basis: string
}

/** A unit as its acts need it: its newest version, which alone can be followed by another. */
export interface UnitState {
  readonly id: UnitId
  readonly foundedOn: LocalDate
  readonly closedOn: LocalDate | null
  readonly latest: UnitVersion
  /** What it was, is and is to be, oldest first. */
  readonly kinds: readonly Pick<UnitVersion, 'fromOn' | 'toOn' | 'kind'>[]
}
