import { sql } from 'kysely'
import type { UnitId } from '#kernel/id.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import type { Db, Trx } from '#platform/server/db/db.ts'
import type { RemedyClockFacts } from '../rules/clocks.ts'
import { PUT_RIGHT_ON } from './shortcoming-views.ts'

export type RemedyClockRow = RemedyClockFacts & { readonly unitId: UnitId }

/**
 * What runs on notices for each of these units, be it the unit concerned, the issuer or a level above, in one statement. What a case
 * concluded about a member has the clocks of his commitments and climbs nowhere; whether it holds is looked at as of any other,
 * unless somebody who directs the unit is kept out of that case.
 */
export async function listRemedyClocks(
  db: Db | Trx,
  unitIds: readonly UnitId[],
  on: LocalDate,
): Promise<readonly RemedyClockRow[]> {
  const asked = sql`${[...unitIds]}::uuid[]`
  const worked = sql`n.stage in ('issued', 'received', 'heard') and n.person_id is null and r.state in ('assigned', 'taken_on', 'returned')`
  const told = sql`(n.person_id is null or not remediation_clock_withheld(n.case_id, ${on}))`
  const { rows } = await sql<RemedyClockRow>`
    select n.unit_id, n.id as notice_id, 'hear' as clock, coalesce(n.received_on, n.issued_on) as "from", 0 as level, '{}'::int[] as checked
    from remediation_notice n where n.unit_id = any(${asked}) and n.stage in ('issued', 'received')
    union all
    select distinct n.unit_id, n.id, 'put_right', r.due_on, 0, '{}'::int[]
    from remediation_notice n join remediation_requirement r on r.notice_id = n.id where n.unit_id = any(${asked}) and ${worked}
      and (r.state = 'assigned' or r.due_on < ${on})
    union all
    select a.ancestor_id, n.id, 'climbed', min(r.due_on), a.depth, '{}'::int[]
    from remediation_requirement r join remediation_notice n on n.id = r.notice_id
    join unit_ancestry a on a.unit_id = n.unit_id and a.depth > 0 and a.from_on <= ${on} and (a.to_on is null or a.to_on > ${on})
    where a.ancestor_id = any(${asked}) and ${worked} and r.due_on < ${on} group by a.ancestor_id, n.id, a.depth
    union all
    select n.issuer_unit_id, n.id, 'judge', min((p.at at time zone 'Asia/Ho_Chi_Minh')::date), 0, '{}'::int[]
    from remediation_report p join remediation_requirement r on r.id = p.requirement_id join remediation_notice n on n.id = r.notice_id
    where n.issuer_unit_id = any(${asked}) and p.decision is null and ${told} group by n.issuer_unit_id, n.id
    union all
    select coalesce(n.issuer_unit_id, n.unit_id), n.id, 'effect', ${PUT_RIGHT_ON}, 0,
      array(select e.months from remediation_effect e where e.shortcoming_id = s.id)
    from remediation_shortcoming s join remediation_notice n on n.id = s.notice_id
    where coalesce(n.issuer_unit_id, n.unit_id) = any(${asked}) and ${PUT_RIGHT_ON} is not null
      and ${told}`.execute(db)
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
