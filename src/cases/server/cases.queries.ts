import { type RawBuilder, sql } from 'kysely'
import type { CaseId, PersonId, UnitId } from '#kernel/id.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import type { Actor } from '#platform/server/access/actor.ts'
import { visibleUnitIds } from '#platform/server/access/scope.ts'
import type { Db, Trx } from '#platform/server/db/db.ts'
import { type CaseActor, rolesIn } from '../rules/case.ts'
import {
  type CaseProcedure,
  type CaseRole,
  type CaseStage,
  type CaseVariant,
  type Conflict,
  SUBJECT_CLOCKS,
  type TeamRole,
} from '../rules/vocabulary.ts'
import { tellCases } from './open-case.ts'

export interface ListedCase {
  readonly id: CaseId
  readonly unitId: UnitId
  readonly unitName: string
  readonly procedure: CaseProcedure
  readonly subject: { readonly id: PersonId; readonly name: string }
  /** Name of the unit it is about; null: it is about the person. */
  readonly subjectUnit: string | null
  readonly stage: CaseStage
  readonly suspended: boolean
  readonly openedOn: LocalDate
  readonly dueOn: LocalDate | null
  readonly roles: CaseRole[]
}

interface FoundCase extends Omit<ListedCase, 'subject' | 'roles'> {
  readonly subjectId: PersonId
  readonly subjectName: string
  readonly variant: CaseVariant
  readonly parts: readonly string[]
  readonly leads: boolean
  readonly oversees: boolean
}

const MOST = 500

/** Cases of a unit, or in which the caller has a place; only those he may know of. Open ones first, the newest first. */
export async function listCases(db: Db, actor: Actor, unitId: UnitId | null): Promise<ListedCase[]> {
  const isMine = sql<boolean>`c.id in (select case_id from case_part where person_id = ${actor.personId})`
  return await db.transaction().execute(async (trx) => {
    await tellCases(trx, actor)
    const found = await findCases(trx, actor, unitId === null ? isMine : sql<boolean>`c.unit_id = ${unitId}`)
    return unitId === null ? found.filter(({ roles }) => roles.includes('subject') || roles.includes('team')) : found
  })
}

/** Cases under way below a unit that the caller oversees, the clock that ends first on top. */
export async function listCasesBelow(db: Db, actor: Actor, unitId: UnitId): Promise<ListedCase[]> {
  return await db.transaction().execute(async (trx) => {
    await tellCases(trx, actor)
    const found = await findCases(
      trx,
      actor,
      sql<boolean>`c.ended_on is null and c.unit_id in (select a.unit_id from unit_ancestry a
        where a.ancestor_id = ${unitId} and a.from_on <= ${actor.today}::date and (a.to_on is null or a.to_on > ${actor.today}::date))`,
    )
    const dueOf = ({ dueOn }: ListedCase) => dueOn ?? '9999'
    return found.toSorted((left, right) => dueOf(left).localeCompare(dueOf(right)))
  })
}

/** Cases another leads to, and the one it comes from; only those the caller may know of. The caller told who he is before. */
export async function listLinked(
  trx: Trx,
  actor: Actor,
  caseId: CaseId,
  parentId: string | null,
): Promise<ListedCase[]> {
  return await findCases(trx, actor, sql<boolean>`(c.parent_id = ${caseId} or c.id = ${parentId}::uuid)`)
}

async function findCases(trx: Trx, actor: Actor, which: RawBuilder<boolean>): Promise<ListedCase[]> {
  const { rows } = await casesFound(actor, which).execute(trx)
  return rows.map((row) => listed(row, actor.personId))
}

/** Kept apart from its execution, so that a test can take its scope away and see what the second wall leaves. */
export function casesFound(actor: Actor, which: RawBuilder<boolean>): RawBuilder<FoundCase> {
  return sql<FoundCase>`
      select * from (
        select c.id, c.unit_id as "unitId", v.name as "unitName", c.procedure, c.variant, c.stage, c.suspended,
          (select n.name from unit_version n where n.unit_id = c.subject_unit_id order by n.from_on desc limit 1) as "subjectUnit",
          c.opened_on as "openedOn", c.ended_on is not null as "ended", s.id as "subjectId", s.full_name as "subjectName",
          (select min(k.due_on) from case_clock k where k.case_id = c.id and k.done_on is null
            and not (k.clock = 'send_up' and exists (
              select from case_file d where d.parent_id = c.id and d.procedure = 'discipline'))
            and case when c.subject_id = ${actor.personId} then k.clock = any(${[...SUBJECT_CLOCKS]}::text[])
              else k.clock <> 'complaint' end) as "dueOn",
          array(select p.part from case_part p
            where p.case_id = c.id and p.person_id = ${actor.personId} and p.to_on is null) as parts,
          c.unit_id = any(${[...actor.scopeOf('case.lead').unitIds]}::uuid[]) as leads,
          c.unit_id in ${visibleUnitIds(actor.scopeOf('case.oversee'))} as oversees
        from case_file c
        join person s on s.id = c.subject_id
        join unit_version v on v.unit_id = c.unit_id and v.from_on <= ${actor.today}::date
          and (v.to_on is null or v.to_on > ${actor.today}::date)
        where ${which}
      ) f
      where not 'kept_out' = any(f.parts) and (f.leads or f.oversees or cardinality(f.parts) > 0)
      order by f."ended", f.id desc limit ${MOST}`
}

function listed(
  { subjectId, subjectName, parts, leads, oversees, variant, ...row }: FoundCase,
  personId: PersonId,
): ListedCase {
  const caseActor: CaseActor = { personId, leadsCell: leads, inspectsAbove: oversees && !leads }
  const place = parts.find((part) => part !== 'subject' && part !== 'counter')
  const counters = parts.includes('counter') ? [personId] : []
  const team = place === undefined ? [] : [{ personId, role: place as TeamRole }]
  const keptOut: ReadonlyMap<PersonId, Conflict> = new Map()
  // One who was not told of his case is kept out for this query and does not come here.
  const roles = [...rolesIn({ subjectId, isTold: true, keptOut, team, counters, variant }, caseActor)]
  const { id, unitId, unitName, procedure, stage, suspended, openedOn, dueOn, subjectUnit } = row
  const subject = { id: subjectId, name: subjectName }
  return { id, unitId, unitName, procedure, stage, suspended, openedOn, dueOn, subject, subjectUnit, roles }
}

/** Names of people a case speaks of. */
export async function namesOf(db: Db | Trx, ids: readonly string[]): Promise<{ id: string; name: string }[]> {
  if (ids.length === 0) return []
  return await db
    .selectFrom('person')
    .select(['id', 'fullName as name'])
    .where('id', 'in', [...ids])
    .execute()
}

export interface CaseLook {
  readonly at: Date
  readonly by: { readonly id: string; readonly name: string }
  readonly place: string
}

/** Who has looked, newest first. Asked only where the case is open to the caller. */
export async function listLooks(trx: Trx, caseId: CaseId): Promise<CaseLook[]> {
  const rows = await trx
    .selectFrom('caseLook as l')
    .innerJoin('person as p', 'p.id', 'l.byPerson')
    .select(['l.at', 'l.place', 'p.id', 'p.fullName as name'])
    .where('l.caseId', '=', caseId)
    .orderBy('l.id', 'desc')
    .limit(MOST)
    .execute()
  return rows.map(({ at, place, id, name }) => ({ at, place, by: { id, name } }))
}
