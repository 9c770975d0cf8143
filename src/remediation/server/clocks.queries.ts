import { sql } from 'kysely'
import type { UnitId } from '#kernel/id.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import type { Db, Trx } from '#platform/server/db/db.ts'
import type { RemedyClockFacts } from '../rules/clocks.ts'

export type RemedyClockRow = RemedyClockFacts & { readonly unitId: UnitId }

/** What runs on notices for each of these units, be it the unit concerned, the issuer or a level above; no person and no matter. */
export async function listRemedyClocks(
  db: Db | Trx,
  unitIds: readonly UnitId[],
  on: LocalDate,
): Promise<readonly RemedyClockRow[]> {
  const { rows } = await sql<RemedyClockRow>`
    select unit_id, notice_id, clock, from_on as "from", level, checked
    from remediation_clocks(${[...unitIds]}::uuid[], ${on}::date)`.execute(db)
  return rows
}

/** What notices are about, by their ids; of one about a member nothing is said where a whole unit reads. */
export async function subjectsOfNotices(db: Db | Trx, ids: readonly string[]): Promise<(readonly [string, string])[]> {
  const rows = await db
    .selectFrom('remediationNotice')
    .select(['id', 'subject'])
    .where('id', 'in', [...ids])
    .where('personId', 'is', null)
    .execute()
  return rows.map(({ id, subject }) => [id, subject] as const)
}
