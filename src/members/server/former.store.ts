import { sql } from 'kysely'
import type { ActId, PersonId, UnitId } from '#kernel/id.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import type { Clock } from '#platform/server/clock.ts'
import { newId } from '#platform/server/clock.ts'
import type { Db, Trx } from '#platform/server/db/db.ts'
import type { EntryReason } from '../rules/entry.ts'
import type { LeavingReason } from '../rules/member.ts'
import type { FormerTime } from '../rules/return.ts'

/** How somebody last left a roll of this installation; null who never did, or stands on one. */
export async function findLastLeaving(db: Db | Trx, personId: PersonId): Promise<FormerTime | null> {
  const row = await db
    .selectFrom('membership')
    .select(['toOn', 'endReason'])
    .where('personId', '=', personId)
    .orderBy('fromOn', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (!row || row.toOn === null) return null
  return { endedOn: row.toOn as LocalDate, reason: row.endReason as LeavingReason }
}

/** Keeps the dates of the membership that ended, before those of a new one take their place, and how long it lasted for the Party age. */
export async function keepFormerDates(
  trx: Trx,
  personId: PersonId,
  { actId, clock }: { readonly actId: ActId; readonly clock: Pick<Clock, 'now'> },
): Promise<void> {
  await sql`with former as (
    insert into member_former (id, person_id, unit_id, admitted_on, probation_from_on, official_on, ended_on, end_reason, act_id)
    select ${newId<'former'>(clock)}, m.id, s.unit_id, m.admitted_on, m.probation_from_on, m.official_on, s.to_on, s.end_reason, ${actId}
    from member m join membership s on s.person_id = m.id and s.to_on is not null
    where m.id = ${personId} order by s.from_on desc limit 1
    returning person_id, admitted_on, ended_on)
    update member m set former_days = m.former_days + f.ended_on - f.admitted_on
    from former f where m.id = f.person_id and f.admitted_on < f.ended_on`.execute(trx)
}

/** Memberships of the Party that ended before the present one, the newest first; and why he was entered by hand, if he was. */
export async function findPast(db: Db, personId: PersonId, membership: { readonly joinedOn: LocalDate }) {
  const former = await db
    .selectFrom('memberFormer')
    .select(['admittedOn', 'officialOn', 'endedOn', 'endReason'])
    .where('personId', '=', personId)
    .orderBy('endedOn', 'desc')
    .execute()
  const entered = await db
    .selectFrom('membership')
    .select(['entryReason', 'entryPaper', 'entryNote'])
    .where('personId', '=', personId)
    .where('fromOn', '=', membership.joinedOn)
    .executeTakeFirst()
  const reason = entered?.entryReason ?? null
  return {
    former: former.map((one) => ({ ...one, endReason: one.endReason as LeavingReason })),
    entry:
      entered && reason !== null
        ? { reason: reason as EntryReason, paper: entered.entryPaper, note: entered.entryNote }
        : null,
  }
}

/** Why a membership of a cell ended, and by what paper where no procedure led to it; null while it lasts. */
export async function findExit(
  db: Db,
  {
    personId,
    unitId,
    joinedOn,
  }: { readonly personId: PersonId; readonly unitId: UnitId; readonly joinedOn: LocalDate },
) {
  const row = await db
    .selectFrom('membership')
    .select(['endReason', 'exitPaper'])
    .where('personId', '=', personId)
    .where('unitId', '=', unitId)
    .where('fromOn', '=', joinedOn)
    .executeTakeFirst()
  return row && row.endReason !== null ? { reason: row.endReason as LeavingReason, paper: row.exitPaper } : null
}
