import { sql } from 'kysely'
import type { UnitId } from '#kernel/id.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import type { Db, Trx } from '#platform/server/db/db.ts'
import type { ProcedureKind, ProcedureStage } from '../rules/vocabulary.ts'

export interface RunningProcedure {
  readonly kind: ProcedureKind
  readonly name: string
  readonly stage: ProcedureStage
}

/** Procedures a cell has running, or that wait for a committee's decision. No scope: the caller has checked it. */
export async function listRunningProcedures(
  db: Db | Trx,
  unitId: UnitId,
  on: LocalDate,
): Promise<readonly RunningProcedure[]> {
  const { rows } = await sql<RunningProcedure>`
    select p.kind, coalesce(c.full_name, h.full_name) as name, p.stage from admission_procedure p
    left join admission_candidate c on c.id = p.candidate_id left join person h on h.id = p.person_id
    where p.state = 'running' and p.unit_id in (select ${unitId}::uuid union all select v.unit_id from unit_version v
        where v.parent_id = ${unitId} and v.from_on <= ${on} and (v.to_on is null or v.to_on > ${on}))
      and (p.unit_id = ${unitId} or p.stage in ('committee_decision', 'recognition_decision', 'exit_decision'))
    order by p.id`.execute(db)
  return rows
}
