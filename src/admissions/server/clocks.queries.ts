import { sql } from 'kysely'
import type { PersonId, UnitId } from '#kernel/id.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import type { Db, Trx } from '#platform/server/db/db.ts'
import type { ProcedureClockFacts } from '../rules/clocks.ts'

export type ProcedureClockRow = ProcedureClockFacts & { readonly unitId: UnitId }

/** Procedures under way in these cells with the steps their clocks are counted from. One statement; the caller has checked the scope. */
export async function listProcedureClocks(
  db: Db | Trx,
  unitIds: readonly UnitId[],
): Promise<readonly ProcedureClockRow[]> {
  const { rows } = await sql<Omit<ProcedureClockRow, 'concerned'> & { readonly probationFromOn: LocalDate | null }>`
    select p.id, p.unit_id, p.stage, m.probation_from_on,
      coalesce((select json_agg(s.facts order by s.id) from admission_step s where s.procedure_id = p.id and s.taken_back_at is null
        and s.stage in ('certificate', 'committee_decision', 'decision_received')), '[]') as steps
    from admission_procedure p
    left join member m on m.id = p.person_id
    where p.unit_id = any(${[...unitIds]}::uuid[]) and p.state = 'running'
      and p.kind in ('admission', 'readmission', 'recognition')`.execute(db)
  return rows.map(({ probationFromOn, ...row }) => ({ ...row, concerned: { probationFromOn } }))
}

/** Probationary members whom their cell has voted on: its review is done, whatever the committee decides. */
export async function listReviewed(db: Db | Trx, unitIds: readonly UnitId[]): Promise<ReadonlySet<PersonId>> {
  const rows = await db
    .selectFrom('admissionProcedure as p')
    .innerJoin('admissionStep as s', 's.procedureId', 'p.id')
    .innerJoin('member as m', 'm.id', 'p.personId')
    .select('p.personId')
    .where('p.unitId', 'in', [...unitIds])
    .where('p.kind', '=', 'recognition')
    .where('p.state', '<>', 'ended')
    .where('s.stage', '=', 'cell_review')
    .where('s.takenBackAt', 'is', null)
    // Of an earlier membership is no review of this one.
    .whereRef('s.onDate', '>=', 'm.probationFromOn')
    .execute()
  return new Set(rows.map(({ personId }) => personId as PersonId))
}

/** Whom procedures are about, by their ids. */
export async function namesOfProcedures(db: Db | Trx, ids: readonly string[]): Promise<(readonly [string, string])[]> {
  const rows = await db
    .selectFrom('admissionProcedure as p')
    .leftJoin('admissionCandidate as c', 'c.id', 'p.candidateId')
    .leftJoin('person as h', 'h.id', 'p.personId')
    .select(['p.id', 'c.fullName as candidate', 'h.fullName as member'])
    .where('p.id', 'in', [...ids])
    .execute()
  return rows.map(({ id, candidate, member }) => [id, candidate ?? member ?? ''] as const)
}
