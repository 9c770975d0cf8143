import { sql } from 'kysely'
import type { PersonId, UnitId } from '#kernel/id.ts'
import type { Trx } from '#platform/server/db/db.ts'

export interface CaseMove {
  readonly personId: PersonId
  readonly fromId: UnitId
  readonly toId: UnitId
}

/**
 * Open cases go with the member they are about to the cell a reorganisation puts him into, and the rest of a cell that ends to the cell
 * that follows it: the clocks run on and whoever leads the new cell, or inspects above it, leads on. What was written stays where
 * it was written. The database does it itself: nobody who reorganises may know of a case.
 */
export async function moveCases(
  trx: Trx,
  moves: readonly CaseMove[],
  ended: readonly { readonly fromId: UnitId; readonly toId: UnitId }[],
): Promise<void> {
  const column = (name: keyof CaseMove) => moves.map((move) => move[name])
  await sql`select cases_follow(${column('personId')}::uuid[], ${column('fromId')}::uuid[], ${column('toId')}::uuid[])`.execute(
    trx,
  )
  await sql`select cases_follow(null, ${ended.map(({ fromId }) => fromId)}::uuid[], ${ended.map(({ toId }) => toId)}::uuid[])`.execute(
    trx,
  )
}
