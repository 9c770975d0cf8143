import { sql } from 'kysely'
import type { PersonId, UnitId } from '#kernel/id.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import type { Db, Trx } from '#platform/server/db/db.ts'
import { numberText } from './duties.queries.ts'
import { findInForce } from './duties.store.ts'

export interface DutyLineOpen {
  readonly personId: PersonId
  readonly name: string
  /** Empty where nothing was given. */
  readonly what: string
  readonly isOnRoll: boolean
}

export interface DutiesInForce {
  readonly number: string
  readonly fromOn: LocalDate
  readonly toOn: LocalDate
  /** Lines in force, of those on the roll and of those who left; and members who have none. */
  readonly lines: readonly DutyLineOpen[]
}

/** The assignment of work that holds in a cell on a day, line by line; undefined without a decision. No scope: the caller has checked it. */
export async function findDutiesInForce(
  db: Db | Trx,
  unitId: UnitId,
  on: LocalDate,
): Promise<DutiesInForce | undefined> {
  const decision = await findInForce(db, unitId, on)
  if (decision === undefined) return undefined
  const paper = await db
    .selectFrom('dutyDecision as d')
    .leftJoin('paper as n', 'n.id', 'd.paperId')
    .select(['n.number', 'n.symbol'])
    .where('d.id', '=', decision.id)
    .executeTakeFirst()
  const { rows } = await sql<DutyLineOpen>`
    select p.id as person_id, p.full_name as name, coalesce(l.what, '') as what, s.person_id is not null as is_on_roll
    from (select person_id, what from duty_line where decision_id = ${decision.id} and left_out = '' and ended_on is null) l
    full join (select m.person_id from membership m where m.unit_id = ${unitId} and m.from_on <= ${on}
      and (m.to_on is null or m.to_on > ${on})) s on s.person_id = l.person_id
    join person p on p.id = coalesce(l.person_id, s.person_id)
    where l.person_id is not null or not exists (select from duty_line o where o.decision_id = ${decision.id}
      and o.person_id = s.person_id and o.left_out <> '')
    order by p.given_name collate "vi-x-icu", p.full_name collate "vi-x-icu", p.id`.execute(db)
  const { fromOn, toOn } = decision
  return { number: numberText(paper?.number ?? null, paper?.symbol ?? null), fromOn, toOn, lines: rows }
}
