import { sql } from 'kysely'
import type { UnitId } from '#kernel/id.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import type { Db, Trx } from '#platform/server/db/db.ts'

export interface Invitable {
  readonly id: UnitId
  readonly name: string
}

/** More cannot be put on one list; a committee so high invites those directly below it. */
const SHOWN = 400

/** Units below a committee on a day, by level and name. No scope: the caller has found the committee. */
export async function listInvitable(db: Db | Trx, unitId: UnitId, on: LocalDate): Promise<readonly Invitable[]> {
  const { rows } = await sql<Invitable>`
    select v.unit_id as id, v.name from unit_ancestry a
    join unit_version v on v.unit_id = a.unit_id and v.from_on <= ${on} and (v.to_on is null or v.to_on > ${on})
    where a.ancestor_id = ${unitId} and a.depth > 0 and a.from_on <= ${on} and (a.to_on is null or a.to_on > ${on})
    order by a.depth, v.name collate "vi-x-icu", v.unit_id limit ${SHOWN}`.execute(db)
  return rows
}
