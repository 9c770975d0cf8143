import type { UnitId } from '#kernel/id.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import type { Db } from '#platform/server/db/db.ts'
import { rulesFor } from '#rulebook/public.ts'
import type { Term } from '../rules/begin-term.ts'
import type { UnitKind } from '../rules/unit.ts'
import { type UnitWarning, warningsFor } from '../rules/warnings.ts'

export interface WarningsAsked {
  readonly unitId: UnitId
  readonly on: LocalDate
  readonly kind: UnitKind
  readonly official: number | null
  /** Terms of the unit, of any time. */
  readonly terms: readonly Term[]
}

/** What a unit's page points out on a day, by the rules of that day. */
export async function findWarnings(db: Db, asked: WarningsAsked): Promise<readonly UnitWarning[]> {
  const { unitId, on, terms, ...facts } = asked
  const rules = await rulesFor(db, unitId, on)
  const held = terms.filter((term) => term.fromOn <= on && (term.toOn === null || term.toOn > on))
  return warningsFor(
    { ...facts, terms: held },
    {
      minOfficial: rules['cell.minOfficialMembers'],
      committeeFrom: rules['cell.committeeFromOfficialMembers'],
      committeeMax: rules['cell.committeeMaxMembers'],
      termMonths: rules['cell.termMonths'],
      termShiftMonths: rules['cell.termShiftMonths'],
    },
    on,
  )
}
