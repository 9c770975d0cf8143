import { sql } from 'kysely'
import type { CaseId, PersonId, UnitId } from '#kernel/id.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import type { Actor } from '#platform/server/access/actor.ts'
import { visibleUnitIds } from '#platform/server/access/scope.ts'
import type { Db } from '#platform/server/db/db.ts'
import type { DisciplineForm } from '#rulebook/rules/discipline-values.ts'
import { tellCases } from '../open-case.ts'

export interface DisciplineInEffect {
  readonly caseId: CaseId
  readonly person: { readonly id: PersonId; readonly name: string }
  readonly form: DisciplineForm
  readonly effectFrom: LocalDate
  readonly expiresOn: LocalDate | null
}

interface Found extends Omit<DisciplineInEffect, 'person'> {
  readonly personId: PersonId
  readonly personName: string
}

const MOST = 500

/**
 * Disciplines in effect on the caller's day in a unit: for who leads the cell, the commission above, and each member of his own.
 * Nobody ends them: one whose day has come is no longer among them. Unbreakable guard 6.
 */
export async function listDisciplines(db: Db, actor: Actor, unitId: UnitId): Promise<DisciplineInEffect[]> {
  return await db.transaction().execute(async (trx) => {
    await tellCases(trx, actor)
    const { rows } = await sql<Found>`
      select d.case_id as "caseId", d.form, d.effect_from as "effectFrom", d.expires_on as "expiresOn",
        p.id as "personId", p.full_name as "personName"
      from discipline_record d join person p on p.id = d.person_id
      where d.unit_id = ${unitId} and d.annulled_on is null
        and (d.expires_on is null or d.expires_on > ${actor.today}::date)
        and (d.person_id = ${actor.personId} or d.unit_id = any(${[...actor.scopeOf('case.lead').unitIds]}::uuid[])
          or d.unit_id in ${visibleUnitIds(actor.scopeOf('case.oversee'))})
      order by d.effect_from desc, d.case_id limit ${MOST}`.execute(trx)
    return rows.map(({ personId, personName, ...row }) => ({ ...row, person: { id: personId, name: personName } }))
  })
}
