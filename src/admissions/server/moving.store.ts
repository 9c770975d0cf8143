import { sql } from 'kysely'
import type { PersonId, UnitId } from '#kernel/id.ts'
import type { Trx } from '#platform/server/db/db.ts'

export interface ProcedureMove {
  readonly personId: PersonId
  readonly fromId: UnitId
  readonly toId: UnitId
}

/** What runs about members goes on in the cell they are in from now; the steps taken stay where they were taken. */
export async function moveProceduresOf(trx: Trx, moves: readonly ProcedureMove[]): Promise<void> {
  if (moves.length === 0) return
  const column = (name: keyof ProcedureMove) => moves.map((move) => move[name])
  await sql`update admission_procedure p set unit_id = d.to_id
    from unnest(${column('personId')}::uuid[], ${column('fromId')}::uuid[], ${column('toId')}::uuid[]) as d (person_id, from_id, to_id)
    where p.person_id = d.person_id and p.unit_id = d.from_id and p.state = 'running'`.execute(trx)
}

/** Candidates are on no roll: a cell that ends leaves them, with what runs about them, to the cell that follows it. */
export async function moveCandidates(trx: Trx, fromId: UnitId, toId: UnitId): Promise<void> {
  await sql`with moved as (
      update admission_procedure set unit_id = ${toId}
      where unit_id = ${fromId} and state = 'running' and person_id is null and candidate_id is not null returning candidate_id)
    update admission_candidate set unit_id = ${toId} where id in (select candidate_id from moved)`.execute(trx)
}
