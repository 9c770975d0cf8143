import { sql } from 'kysely'
import { firstDayOf, lastDayOf } from '#kernel/local-date.ts'
import type { UnitMonth } from '#kernel/unit-month.ts'
import type { Db, Trx } from '#platform/server/db/db.ts'
import type { CaseProcedure } from '../rules/vocabulary.ts'

/**
 * How many cases of a kind ended how in a month: no person, no matter. Of discipline: how many forms took effect; of denunciations: those whose
 * conclusion was announced.
 */
export interface CaseFact extends UnitMonth {
  readonly kind: CaseProcedure | 'activity_suspension'
  readonly outcome: string
  readonly about: 'member' | 'body'
  /** The procedures it came out of. */
  readonly via: readonly string[]
  /** A superior decided. */
  readonly above: boolean
  readonly count: number
}

/** Within the span of the asked months, of all asked units: more than asked for where they differ by unit. */
export async function listCaseFacts(db: Db | Trx, asked: readonly UnitMonth[]): Promise<readonly CaseFact[]> {
  const months = asked.map(({ month }) => month).sort()
  const [first, last] = [months[0], months.at(-1)]
  if (first === undefined || last === undefined) return []
  const units = [...new Set(asked.map(({ unitId }) => unitId))]
  const { rows } =
    await sql<CaseFact>`select * from report_case_facts(${units}::uuid[], ${firstDayOf(first)}::date, ${lastDayOf(last)}::date)`.execute(
      db,
    )
  return rows
}
