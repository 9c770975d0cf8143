import { sql } from 'kysely'
import type { PersonId, UnitId } from '#kernel/id.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import type { Db, Trx } from '#platform/server/db/db.ts'
import type { Obligation } from '../rules/obligation.ts'
import type { ReminderChannel } from '../rules/reminder.ts'

/** What makes one obligation of a unit: the key of its listing and of its reminders. */
export function keyOf({ kind, subject, dueOn }: Pick<Obligation, 'kind' | 'subject' | 'dueOn'>): string {
  return `${kind}:${subject.id}:${dueOn}`
}

export interface SentReminder {
  readonly personName: string
  readonly channel: ReminderChannel
  readonly daysBefore: number
  readonly sentAt: string
}

/** Reminders that went out for what is due now, newest first; one statement. */
export async function listReminders(
  db: Db,
  unitId: UnitId,
  due: readonly Obligation[],
): Promise<ReadonlyMap<string, readonly SentReminder[]>> {
  if (due.length === 0) return new Map()
  const rows = await db
    .selectFrom('reminder as r')
    .innerJoin('person as p', 'p.id', 'r.personId')
    .select(['r.kind', 'r.subjectId', 'r.dueOn', 'r.channel', 'r.daysBefore', 'r.sentAt', 'p.fullName as personName'])
    .where('r.unitId', '=', unitId)
    .where('r.subjectId', 'in', [...new Set(due.map(({ subject }) => subject.id))])
    .orderBy('r.sentAt', 'desc')
    .orderBy('r.personId')
    .orderBy('r.channel')
    .execute()
  const sent = rows.map((row) => ({
    key: `${row.kind}:${row.subjectId}:${row.dueOn}`,
    personName: row.personName,
    channel: row.channel as ReminderChannel,
    daysBefore: row.daysBefore,
    sentAt: row.sentAt.toISOString(),
  }))
  return new Map(
    [...Map.groupBy(sent, ({ key }) => key)].map(([key, found]) => [key, found.map(({ key: _, ...one }) => one)]),
  )
}

/** Who is reminded: the secretary and the deputy of a cell, with an address where one is known. */
export interface Reminded {
  readonly unitId: UnitId
  readonly personId: PersonId
  readonly email: string | null
}

export async function listReminded(
  db: Db | Trx,
  unitIds: readonly UnitId[],
  on: LocalDate,
): Promise<readonly Reminded[]> {
  const { rows } = await sql<Reminded>`
    select distinct t.unit_id, t.person_id, nullif(trim(p.email), '') as email
    from term t join person p on p.id = t.person_id
    where t.unit_id = any(${[...unitIds]}::uuid[]) and t.office in ('cell_secretary', 'cell_deputy_secretary')
      and t.from_on <= ${on} and (t.to_on is null or t.to_on > ${on})
    order by t.unit_id, t.person_id`.execute(db)
  return rows
}
