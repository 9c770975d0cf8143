import { sql } from 'kysely'
import type { PersonId, UnitId } from '#kernel/id.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import type { Trx } from '#platform/server/db/db.ts'

interface Moves {
  readonly members: readonly { readonly personId: PersonId; readonly fromId: UnitId; readonly toId: UnitId }[]
  /** Units that end, with what follows them. */
  readonly ended: readonly { readonly fromId: UnitId; readonly toId: UnitId }[]
  readonly on: LocalDate
}

/**
 * Exemptions asked for and in force go with the member whose cell is reorganised, to his new cell and to what follows the committee; one in
 * force now rests on the leave that began there that day. After the register has moved him and his leaves.
 */
export async function followExemptions(trx: Trx, { members, ended, on }: Moves): Promise<void> {
  const of = <K extends string>(rows: readonly Readonly<Record<K, string>>[], name: K) => rows.map((row) => row[name])
  await sql`update transfer_exemption e set unit_id = d.to_id, leave_id = case when e.stage = 'in_force' then coalesce(
      (select l.id from member_leave l where l.person_id = e.person_id and l.unit_id = d.to_id and l.kind = e.kind and l.from_on >= ${on}
        and (l.to_on is null or l.to_on > l.from_on) order by l.from_on limit 1), e.leave_id) end
    from unnest(${of(members, 'personId')}::uuid[], ${of(members, 'fromId')}::uuid[], ${of(members, 'toId')}::uuid[])
      as d (person_id, from_id, to_id)
    where e.person_id = d.person_id and e.unit_id = d.from_id and e.closed_on is null`.execute(trx)
  await sql`update transfer_exemption e set committee_id = d.to_id
    from unnest(${of(ended, 'fromId')}::uuid[], ${of(ended, 'toId')}::uuid[]) as d (from_id, to_id)
    where e.committee_id = d.from_id and e.closed_on is null`.execute(trx)
}

/** What a cell granted or was asked ends with the member's time on its roll: whoever left it asks anew where he goes. */
export async function closeLeftBehind(trx: Trx, personId: PersonId, on: LocalDate): Promise<void> {
  await sql`update transfer_exemption e set stage = case e.stage when 'in_force' then 'ended' else 'withdrawn' end, closed_on = ${on}
    where e.person_id = ${personId} and e.closed_on is null and not exists (select from membership s
      where s.person_id = e.person_id and s.unit_id = e.unit_id and s.from_on <= ${on} and (s.to_on is null or s.to_on > ${on}))`.execute(
    trx,
  )
}
