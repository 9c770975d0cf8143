import { sql } from 'kysely'
import type { PersonId, UnitId } from '#kernel/id.ts'
import { addMonthsToDay, type LocalDate } from '#kernel/local-date.ts'
import type { Db, Trx } from '#platform/server/db/db.ts'
import { HANDED_OFFICES, type HeldOffice } from '../rules/offices.ts'

/** Terms that ended longer ago are history: nobody is asked to hand them over any more. */
const LOOK_BACK_MONTHS = 12

export interface EndedTerm {
  readonly termId: string
  readonly unitId: UnitId
  readonly personId: PersonId
  readonly personName: string
  readonly office: HeldOffice
  readonly fromOn: LocalDate
  /** First day without the office. */
  readonly endedOn: LocalDate
}

/** A unit whose offices are looked at, and the one in which they are handed over: itself, or what follows it. */
export interface HandedOverIn {
  readonly unitId: UnitId
  readonly homeId: UnitId
}

/**
 * Terms of offices that are handed over, ended and not handed over, save of those who went on in an office of the unit, or of the one that
 * follows it, and of terms taken back on their first day. They are told as of the unit in which they are handed over. No scope:
 * the caller has checked it.
 */
export async function listTermsToHandOver(
  db: Db | Trx,
  units: readonly HandedOverIn[],
  on: LocalDate,
): Promise<readonly EndedTerm[]> {
  const { rows } = await sql<EndedTerm>`
    select t.id as term_id, h.home_id as unit_id, t.person_id, p.full_name as person_name, t.office, t.from_on, t.to_on as ended_on
    from unnest(${units.map(({ unitId }) => unitId)}::uuid[], ${units.map(({ homeId }) => homeId)}::uuid[]) as h (unit_id, home_id)
    join term t on t.unit_id = h.unit_id join person p on p.id = t.person_id
    where t.office = any(${[...HANDED_OFFICES]}::text[])
      and t.to_on <= ${on} and t.to_on > ${addMonthsToDay(on, -LOOK_BACK_MONTHS)} and t.to_on > t.from_on and t.handed_over_on is null
      and not exists (select from term n where n.unit_id in (t.unit_id, h.home_id) and n.person_id = t.person_id and n.office = t.office
        and n.id <> t.id and n.from_on <= t.to_on and (n.to_on is null or n.to_on > t.to_on))
    order by h.home_id, t.to_on, t.id`.execute(db)
  return rows
}

export interface TermOfUnit {
  readonly id: string
  readonly unitId: UnitId
  readonly personId: PersonId
  readonly office: HeldOffice
  readonly fromOn: LocalDate
}

/** One term of these units, held until the act ends. No scope: the caller has checked the units. */
export async function loadTerm(trx: Trx, unitIds: readonly UnitId[], termId: string): Promise<TermOfUnit | undefined> {
  const row = await trx
    .selectFrom('term')
    .select(['id', 'unitId', 'personId', 'office', 'fromOn'])
    .where('id', '=', termId)
    .where('unitId', 'in', [...unitIds])
    .forUpdate()
    .executeTakeFirst()
  if (row === undefined) return undefined
  const { personId, office, fromOn } = row
  const branded = { personId: personId as PersonId, office: office as HeldOffice, fromOn: fromOn as LocalDate }
  return { id: row.id, unitId: row.unitId as UnitId, ...branded }
}

/** How many units stand directly below a committee on a day, and how many cells anywhere below. */
export async function countBelow(db: Db | Trx, unitId: UnitId, on: LocalDate) {
  const { rows } = await sql<{ readonly units: number; readonly cells: number }>`
    select count(*) filter (where a.depth = 1)::int as units, count(*) filter (where v.kind = 'cell')::int as cells
    from unit_ancestry a join unit_version v on v.unit_id = a.unit_id and v.from_on <= ${on} and (v.to_on is null or v.to_on > ${on})
    where a.ancestor_id = ${unitId} and a.depth > 0 and a.from_on <= ${on} and (a.to_on is null or a.to_on > ${on})`.execute(
    db,
  )
  return rows[0] ?? { units: 0, cells: 0 }
}

/** The holder has handed the office over on a day. */
export async function recordHandedOver(trx: Trx, termId: string, on: LocalDate): Promise<void> {
  await trx.updateTable('term').set({ handedOverOn: on }).where('id', '=', termId).execute()
}
