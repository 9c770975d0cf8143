import { sql } from 'kysely'
import type { UnitId } from '#kernel/id.ts'
import type { Db, Trx } from '#platform/server/db/db.ts'
import type { ProcedureKind, ProcedureStage } from '../rules/vocabulary.ts'

export interface RunningProcedure {
  readonly kind: ProcedureKind
  readonly name: string
  readonly stage: ProcedureStage
}

/** Procedures a unit has running. No scope: the caller has checked it. */
export async function listRunningProcedures(db: Db | Trx, unitId: UnitId): Promise<readonly RunningProcedure[]> {
  const { rows } = await sql<RunningProcedure>`
    select p.kind, coalesce(c.full_name, h.full_name) as name, p.stage from admission_procedure p
    left join admission_candidate c on c.id = p.candidate_id left join person h on h.id = p.person_id
    where p.unit_id = ${unitId} and p.state = 'running' order by p.id`.execute(db)
  return rows
}
