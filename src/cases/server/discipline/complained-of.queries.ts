import { sql } from 'kysely'
import type { CaseId, PersonId, UnitId } from '#kernel/id.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import type { Trx } from '#platform/server/db/db.ts'
import type { DisciplineForm } from '#rulebook/rules/discipline-values.ts'

/** A discipline that was announced, as a complaint about it needs it: no content of its case. */
export interface AnnouncedDiscipline {
  readonly caseId: CaseId
  readonly unitId: UnitId
  readonly personId: PersonId
  readonly personName: string
  readonly form: DisciplineForm
  readonly receivedOn: LocalDate
  readonly complaintUntil: LocalDate
  /** The level above decided, on the cell's proposal. */
  readonly isFromAbove: boolean
}

interface Asked {
  readonly caseId?: CaseId
  readonly personId?: PersonId
  readonly unitId?: UnitId
  readonly withAnnulled?: boolean
}

/** Disciplines that may be complained of, as far as the caller of this transaction may know of their cases (`tellCases` before). */
export async function listAnnouncedDisciplines(
  trx: Trx,
  { caseId, personId, unitId, withAnnulled = false }: Asked,
): Promise<readonly AnnouncedDiscipline[]> {
  const { rows } = await sql<AnnouncedDiscipline>`
    select d.case_id as "caseId", d.unit_id as "unitId", d.person_id as "personId", p.full_name as "personName", d.form,
      k.from_on as "receivedOn", k.due_on as "complaintUntil",
      exists (select from case_clock g where g.case_id = d.case_id and g.clock = 'going_up') as "isFromAbove"
    from discipline_record d
    join case_clock k on k.case_id = d.case_id and k.clock = 'complaint'
    join person p on p.id = d.person_id
    where (${withAnnulled} or d.annulled_on is null)
      and (${caseId ?? null}::uuid is null or d.case_id = ${caseId ?? null})
      and (${personId ?? null}::uuid is null or d.person_id = ${personId ?? null})
      and (${unitId ?? null}::uuid is null or d.unit_id = ${unitId ?? null})
    order by k.from_on desc, d.case_id limit 200`.execute(trx)
  return rows
}

/** Whoever had a part in a case, or was a member of the cell that decided it on the day it did. */
export async function whoDecided(
  trx: Trx,
  { caseId, unitId, receivedOn }: AnnouncedDiscipline,
): Promise<ReadonlySet<PersonId>> {
  const { rows } = await sql<{ readonly personId: PersonId }>`
    select person_id as "personId" from case_part where case_id = ${caseId} and part <> 'subject'
    union
    select person_id from membership where unit_id = ${unitId} and from_on <= ${receivedOn}
      and (to_on is null or to_on > ${receivedOn})`.execute(trx)
  return new Set(rows.map(({ personId }) => personId))
}
