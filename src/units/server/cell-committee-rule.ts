import type { UnitId } from '#kernel/id.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import type { Db, Trx } from '#platform/server/db/db.ts'
import { rulesFor } from '#rulebook/public.ts'
import type { CellCommitteeRule } from '../rules/begin-term.ts'

/** What the rule book says of a cell's committee for a unit on a day. */
export async function findCellCommitteeRule(db: Db | Trx, unitId: UnitId, on: LocalDate): Promise<CellCommitteeRule> {
  const rules = await rulesFor(db, unitId, on)
  const least = rules['cell.committeeFromOfficialMembers']
  const { symbol, article } = least.basis
  return {
    fromOfficialMembers: least.value,
    maxMembers: rules['cell.committeeMaxMembers'].value,
    basis: article === null ? symbol : `${symbol}, ${article}`,
  }
}
