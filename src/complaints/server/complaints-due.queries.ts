import { sql } from 'kysely'
import type { UnitId } from '#kernel/id.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import type { Db, Trx } from '#platform/server/db/db.ts'
import type { UnitKind } from '#units/public.ts'
import { type HandleRule, handleRule } from '../rules/handle-rule.ts'

export interface ComplaintDue {
  /** The committee whose commission holds it. */
  readonly unitId: UnitId
  readonly complaintId: string
  readonly dueOn: LocalDate
  /** Under which value of the rule book its level settles it. */
  readonly rule: HandleRule
}

/** Complaints that are with these committees, by the day they are settled. They name no person and no matter. */
export async function listComplaintsDue(
  db: Db | Trx,
  unitIds: readonly UnitId[],
  on: LocalDate,
): Promise<readonly ComplaintDue[]> {
  const { rows } = await sql<Omit<ComplaintDue, 'rule'> & { readonly kind: UnitKind }>`
    select d.unit_id as "unitId", d.complaint_id as "complaintId", d.due_on as "dueOn", v.kind
    from complaints_due(${[...unitIds]}::uuid[]) d join lateral (
      select kind from unit_version where unit_id = d.unit_id and from_on <= ${on}::date order by from_on desc limit 1
    ) v on true`.execute(db)
  return rows.map(({ kind, ...due }) => ({ ...due, rule: handleRule(kind) }))
}
