import { sql } from 'kysely'
import type { PersonId, UnitId } from '#kernel/id.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import type { Trx } from '#platform/server/db/db.ts'
import { issuingBodyOf, type UnitKind } from '#units/public.ts'

export interface Level {
  readonly unitId: UnitId
  /** Its body as papers name it: `Đảng ủy xã Vân Trì`. */
  readonly name: string
  readonly kind: UnitKind
}

/** Kinds of organisation that have an inspection commission. Source: inspection-discipline 5.5, 6. */
const WITH_COMMISSION = ['grassroots_committee', 'upper_committee', 'province', 'central']

/** Committees above a unit that have a commission, the nearest first: the levels a complaint climbs, none of them skipped. */
export async function levelsAbove(trx: Trx, unitId: UnitId, on: LocalDate): Promise<readonly Level[]> {
  const { rows } = await sql<Level>`
    select v.unit_id as "unitId", v.name, v.kind from unit_ancestry a
    join unit_version v on v.unit_id = a.ancestor_id and v.from_on <= ${on}::date and (v.to_on is null or v.to_on > ${on}::date)
    where a.unit_id = ${unitId} and a.depth > 0 and a.from_on <= ${on}::date and (a.to_on is null or a.to_on > ${on}::date)
      and v.kind = any(${WITH_COMMISSION})
    order by a.depth`.execute(trx)
  return rows.map(({ unitId, name, kind }) => ({ unitId, kind, name: issuingBodyOf({ kind, name }) }))
}

export interface Officer {
  readonly id: PersonId
  readonly name: string
}

/** Officers of the inspection commission of a level on a day. */
export async function officersOf(trx: Trx, unitId: UnitId, on: LocalDate): Promise<readonly Officer[]> {
  const { rows } = await sql<Officer>`
    select distinct p.id, p.full_name as name from term t join person p on p.id = t.person_id
    where t.unit_id = ${unitId} and t.office = 'inspection_officer' and t.from_on <= ${on}::date
      and (t.to_on is null or t.to_on > ${on}::date) order by p.full_name`.execute(trx)
  return rows
}
