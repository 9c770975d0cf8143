import { sql } from 'kysely'
import type { UnitId } from '#kernel/id.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import type { Db, Trx } from '#platform/server/db/db.ts'
import type { Obligation } from '../rules/obligation.ts'

/** Makes the listing of these cells say what is due now: what is new enters, what is settled goes, the rest keeps its first day. */
export async function recordListing(
  trx: Trx,
  unitIds: readonly UnitId[],
  due: readonly Obligation[],
  on: LocalDate,
): Promise<void> {
  const rows = due.map(({ unitId, kind, subject, dueOn, rule }) => ({
    unit_id: unitId,
    kind,
    subject_kind: subject.kind,
    subject_id: subject.id,
    due_on: dueOn,
    rule,
  }))
  const listed = sql`jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
    as d(unit_id uuid, kind text, subject_kind text, subject_id uuid, due_on date, rule text)`
  await sql`delete from obligation o where o.unit_id = any(${[...unitIds]}::uuid[]) and not exists (
    select from ${listed} where (d.unit_id, d.kind, d.subject_id, d.due_on) = (o.unit_id, o.kind, o.subject_id, o.due_on))`.execute(
    trx,
  )
  await sql`insert into obligation (unit_id, kind, subject_kind, subject_id, due_on, rule, first_seen_on)
    select d.unit_id, d.kind, d.subject_kind, d.subject_id, d.due_on, d.rule, ${on} from ${listed} on conflict do nothing`.execute(
    trx,
  )
}

export interface CellDue {
  readonly unitId: UnitId
  readonly unitName: string
  readonly late: number
  readonly soon: number
  readonly nextDueOn: LocalDate | null
}

/** Cells below a committee with their counts, a page by id. The caller has checked that the committee is in scope. */
export async function listDueBelow(
  db: Db,
  committeeId: UnitId,
  on: LocalDate,
  after: UnitId | null,
  count: number,
): Promise<readonly CellDue[]> {
  const { rows } = await sql<CellDue>`
    select a.unit_id, v.name as unit_name, count(o.kind) filter (where o.due_on < ${on})::int as late,
      count(o.kind) filter (where o.due_on between ${on} and ${on}::date + 7)::int as soon, min(o.due_on) as next_due_on
    from unit_ancestry a
    join unit_version v on v.unit_id = a.unit_id and v.kind = 'cell' and v.from_on <= ${on} and (v.to_on is null or v.to_on > ${on})
    left join obligation o on o.unit_id = a.unit_id
    where a.ancestor_id = ${committeeId} and a.from_on <= ${on} and (a.to_on is null or a.to_on > ${on})
      and (${after}::uuid is null or a.unit_id > ${after}::uuid)
    group by a.unit_id, v.name order by a.unit_id limit ${count}`.execute(db)
  return rows
}
