import { sql } from 'kysely'
import type { UnitId } from '#kernel/id.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import type { Permission } from '#platform/access/rights.ts'
import type { Actor } from '#platform/server/access/actor.ts'
import { visibleUnitIds } from '#platform/server/access/scope.ts'
import type { Trx } from '#platform/server/db/db.ts'
import type { FactKind } from '../rules/fact-kinds.ts'
import type { Span } from '../rules/periods.ts'

/** As many are shown one by one; a figure of more is opened at a unit further down. */
export const SHOWN = 200

/** One of what a figure was counted from, for somebody who may see it. */
export interface Thing {
  readonly kind: FactKind
  readonly id: string
  /** What it is called; empty where its kind says it. */
  readonly name: string
  /** A word of the vocabulary of its kind: which meeting, which procedure. */
  readonly sub: string
  readonly on: string | null
  /** What its own page is found by. */
  readonly at: string
  /** How much of the figure it makes. */
  readonly count: number
}

export interface Wanted extends Span {
  readonly unitId: UnitId
  readonly indicator: string
  readonly from: LocalDate
  readonly to: LocalDate
  /** The day what stands is told of. */
  readonly endsOn: LocalDate
}

/** What of a unit's own is under a figure, as far as the caller may see the thing itself. */
export type Source = (trx: Trx, actor: Actor, wanted: Wanted) => Promise<readonly Thing[]>

/** The scope inside the statement. */
export function within(actor: Actor, column: string, permission: Permission) {
  return sql<boolean>`${sql.ref(column)} in ${visibleUnitIds(actor.scopeOf(permission))}`
}
