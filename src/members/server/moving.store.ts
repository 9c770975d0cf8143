import { sql } from 'kysely'
import type { ActId, PersonId, UnitId } from '#kernel/id.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import { newId } from '#platform/server/clock.ts'
import type { Db, Trx } from '#platform/server/db/db.ts'

export interface RollEntry {
  readonly personId: PersonId
  readonly unitId: UnitId
  readonly fullName: string
  readonly isOfficial: boolean
  readonly joinedOn: LocalDate
  /** Set where an end is recorded that lies after the day asked for. */
  readonly leftOn: LocalDate | null
}

/** Who stands on the rolls of these cells on a day or later, in the order of names. No scope: the caller has checked it. */
export async function listRollsFrom(
  db: Db | Trx,
  unitIds: readonly UnitId[],
  on: LocalDate,
): Promise<readonly RollEntry[]> {
  const { rows } = await sql<RollEntry>`
    select s.person_id, s.unit_id, p.full_name, coalesce(m.official_on <= ${on}, false) and not exists (
        select from member_leave l where l.person_id = s.person_id and l.unit_id = s.unit_id and l.kind = 'temp_here'
          and l.from_on <= ${on} and (l.to_on is null or l.to_on > ${on})) as is_official,
      s.from_on as joined_on, s.to_on as left_on
    from membership s join person p on p.id = s.person_id join member m on m.id = s.person_id
    where s.unit_id = any(${[...unitIds]}::uuid[]) and (s.to_on is null or s.to_on > ${on})
    order by p.given_name collate "vi-x-icu", p.full_name collate "vi-x-icu", s.person_id`.execute(db)
  return rows
}

export interface MemberMove {
  readonly personId: PersonId
  readonly fromId: UnitId
  readonly toId: UnitId
}

/**
 * Members whose cell is reorganised stand on another roll from a day on: the old time ends, the new one begins the same day, running
 * leaves and tags go with them. The caller has decided that each is on the roll of `fromId`, joined before the day.
 */
export async function moveMembers(
  trx: Trx,
  moves: readonly MemberMove[],
  { on, at, actId }: { readonly on: LocalDate; readonly at: Date; readonly actId: ActId },
): Promise<void> {
  if (moves.length === 0) return
  const fresh = () => moves.map(() => newId({ now: () => at }))
  const column = (name: keyof MemberMove) => moves.map((move) => move[name])
  const pairs = sql`unnest(${column('personId')}::uuid[], ${column('fromId')}::uuid[], ${column('toId')}::uuid[], ${fresh()}::uuid[])
    as d (person_id, from_id, to_id, new_id)`
  const ended =
    await sql`update membership s set to_on = ${on}, end_reason = 'reorganised', act_id = ${actId} from ${pairs}
    where s.person_id = d.person_id and s.unit_id = d.from_id and s.to_on is null and s.from_on < ${on}`.execute(trx)
  if (Number(ended.numAffectedRows) !== moves.length)
    throw new Error('a member to move is not on the roll he is moved from')
  await sql`insert into membership (id, person_id, unit_id, from_on, act_id)
    select d.new_id, d.person_id, d.to_id, ${on}, ${actId} from ${pairs}`.execute(trx)
  await moveLeaves(trx, moves, { on, at, actId })
  await sql`update member_tag t set unit_id = d.to_id from ${pairs} where t.person_id = d.person_id and t.unit_id = d.from_id`.execute(
    trx,
  )
}

/** A leave that runs over the day is cut in two; one that begins later belongs to the new cell as a whole. */
async function moveLeaves(
  trx: Trx,
  moves: readonly MemberMove[],
  { on, at, actId }: { readonly on: LocalDate; readonly at: Date; readonly actId: ActId },
): Promise<void> {
  const { rows } = await sql<{ id: string; toId: string }>`
    select l.id, d.to_id from member_leave l
    join unnest(${moves.map(({ personId }) => personId)}::uuid[], ${moves.map(({ fromId }) => fromId)}::uuid[],
      ${moves.map(({ toId }) => toId)}::uuid[]) as d (person_id, from_id, to_id) on l.person_id = d.person_id and l.unit_id = d.from_id
    where l.to_on is null or l.to_on > ${on}`.execute(trx)
  if (rows.length === 0) return
  const ids = rows.map(({ id }) => id)
  const fresh = rows.map(() => newId({ now: () => at }))
  await sql`insert into member_leave (id, person_id, unit_id, kind, from_on, to_on, reason, basis, act_id)
    select d.new_id, l.person_id, d.to_id, l.kind, greatest(l.from_on, ${on}::date), l.to_on, l.reason, l.basis, ${actId}
    from member_leave l join unnest(${ids}::uuid[], ${rows.map(({ toId }) => toId)}::uuid[], ${fresh}::uuid[]) as d (id, to_id, new_id) on d.id = l.id`.execute(
    trx,
  )
  await sql`update member_leave set to_on = greatest(from_on, ${on}::date) where id = any(${ids}::uuid[])`.execute(trx)
}
