import { sql } from 'kysely'
import type { PersonId, UnitId } from '#kernel/id.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import type { Trx } from '#platform/server/db/db.ts'

export interface DutyMove {
  readonly personId: PersonId
  readonly fromId: UnitId
  readonly toId: UnitId
}

export interface DutiesFollow {
  readonly on: LocalDate
  /** What is written on each line that ends. */
  readonly reason: string
  /** Units that end: what was being put together there is thrown away. */
  readonly ending: readonly UnitId[]
}

/**
 * Work a cell gave to a member ends when a reorganisation puts him into another: his new cell gives it anew, its next draft begins
 * with what he had. The decision itself stays as it was issued.
 */
export async function endDutiesOf(trx: Trx, moves: readonly DutyMove[], follow: DutiesFollow): Promise<void> {
  const { on, reason, ending } = follow
  const column = (name: 'personId' | 'fromId') => moves.map((move) => move[name])
  await sql`update duty_line l set ended_on = ${on}, end_reason = ${reason}
    from unnest(${column('personId')}::uuid[], ${column('fromId')}::uuid[]) as d (person_id, from_id), duty_decision c
    where l.person_id = d.person_id and l.unit_id = d.from_id and l.ended_on is null and l.left_out = ''
      and c.id = l.decision_id and c.stage = 'issued' and c.to_on >= ${on}`.execute(trx)
  await sql`update duty_decision set stage = 'discarded'
    where unit_id = any(${[...ending]}::uuid[]) and stage = 'draft'`.execute(trx)
}

/** Work that members of a roll had in the cell a reorganisation took them from: the first draft of the new cell begins with it. */
export async function listWorkBrought(trx: Trx, unitId: UnitId, on: LocalDate) {
  const { rows } = await sql<{
    readonly personId: string
    readonly what: string
    readonly time: string
    readonly responsibility: string
    readonly product: string
    readonly authority: string
  }>`
    select distinct on (l.person_id) l.person_id, l.what, l.time, l.responsibility, l.product, l.authority
    from membership s
    join membership b on b.person_id = s.person_id and b.to_on = s.from_on and b.end_reason = 'reorganised'
    join duty_line l on l.person_id = s.person_id and l.unit_id = b.unit_id and l.ended_on = s.from_on
    where s.unit_id = ${unitId} and s.from_on <= ${on} and (s.to_on is null or s.to_on > ${on})
    order by l.person_id, l.id desc`.execute(trx)
  return rows
}
