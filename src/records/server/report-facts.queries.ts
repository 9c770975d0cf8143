import { sql } from 'kysely'
import { columnsOf, type UnitMonth } from '#kernel/unit-month.ts'
import type { Db, Trx } from '#platform/server/db/db.ts'

/** A band a part of the files is told by, and what finds it in a text without marks and in small letters. */
export interface FileBand {
  readonly breakdown: string
  readonly band: string
  readonly pattern: string
}

/** How many of a unit's roll on the last day of a month have that written in their files. Nobody is named, nothing is quoted. */
export interface FileFact extends UnitMonth {
  readonly breakdown: string
  readonly band: string
  readonly count: number
}

/** For counting. A text no band is found in counts as `other`; the first band found counts. */
export async function listFileFacts(
  db: Db | Trx,
  asked: readonly UnitMonth[],
  bands: readonly FileBand[],
): Promise<readonly FileFact[]> {
  const { units, months, lastDays } = columnsOf(asked)
  const { rows } = await sql<FileFact>`
    select f.unit_id, f.month, f.breakdown, f.band, f.count
    from report_file_bands(${units}::uuid[], ${months}::text[], ${lastDays}::date[], ${JSON.stringify(bands)}::jsonb) f`.execute(
    db,
  )
  return rows
}
